import Synchronization

/// A number that is not known, as a column of what it may be: row by row the columns of a session speak of the same way
/// that things may go, so that what is made of one number keeps its ties to it.
///
/// A row that is NaN is absent: `given` has left it out, or it belongs to the other branch of an `if`. A NaN that bears a
/// cause is a row that failed in a branch, which is an error once the branch is chosen for it.
package final class Samples: Sendable {
    private enum Rows {
        case column(SampleColumn)
        /// What a step makes of another column's rows, not taken yet: mostly it is taken on the way by who reads them.
        case step(LinearStep, of: Samples)
    }

    private let rows: Mutex<Rows>
    /// How many rows there are, absent ones among them.
    package let count: Int
    package let sampling: Sampling
    /// What is known of every row.
    let extent: Extent

    /// What is known of all rows of a column.
    enum Extent: Comparable {
        case unknown
        /// None is absent.
        case whole
        /// Nor is one beyond `LinearStep.most`.
        case moderate
    }

    package convenience init(_ values: [Double], _ sampling: Sampling) { self.init(SampleColumn(values), sampling) }

    init(_ values: SampleColumn, _ sampling: Sampling, _ extent: Extent = .unknown) {
        rows = Mutex(.column(values))
        (count, self.sampling, self.extent) = (values.count, sampling, extent)
    }

    /// What a step makes of a column whose rows are moderate.
    init(_ step: LinearStep, of samples: Samples) {
        rows = Mutex(.step(step, of: samples))
        (count, sampling, extent) = (samples.count, samples.sampling, .whole)
    }

    deinit {
        rows.withLock { rows in if case .column(let column) = rows { sampling.shelf.put(column) } }
    }

    /// The rows; a step that was not taken yet is taken for good.
    var values: SampleColumn {
        rows.withLock { rows in
            switch rows {
            case .column(let column): return column
            case .step(let step, let source):
                let column = source.values.withRows { source in
                    sampling.shelf.column(count) { result in
                        for row in 0..<result.count { result[row] = step.of(source[row]) }
                    }
                }
                rows = .column(column)
                return column
            }
        }
    }

    /// The rows, before a step that is still to be taken; nil where there is none.
    var source: (column: SampleColumn, step: LinearStep?) {
        let open: (Samples, LinearStep)? = rows.withLock { rows in
            if case .step(let step, let samples) = rows { (samples, step) } else { nil }
        }
        return open.map { ($0.0.values, $0.1) } ?? (values, nil)
    }

    package subscript(_ row: Int) -> Double { values[row] }

    /// Every row as it is, absent ones as NaN.
    package func withValues<Result>(_ body: (UnsafeBufferPointer<Double>) -> Result) -> Result {
        values.withRows(body)
    }

    /// The rows that are there.
    package var present: [Double] {
        read { rows in hasAbsent ? rows.filter { !$0.isNaN } : Array(rows) }
    }

    /// The rows that are looked at where all are read together: all, but where a part of them is asked for.
    package var rowsRead: Range<Int> { sampling.rows(of: values.count) }

    /// Those rows as they are.
    func read<Result>(_ body: (UnsafeBufferPointer<Double>) -> Result) -> Result {
        values.withRows { body(UnsafeBufferPointer(rebasing: $0[rowsRead])) }
    }
    /// Whether all rows are read.
    var isReadWhole: Bool { sampling.part == nil }

    package var hasAbsent: Bool { extent == .unknown && values.withRows { rows in rows.contains { $0.isNaN } } }

    /// How many rows are there.
    package var presentCount: Int {
        guard isReadWhole else { return present.count }
        return extent > .unknown ? count : values.withRows { rows in rows.reduce(0) { $0 + ($1.isNaN ? 0 : 1) } }
    }

    /// Rows that failed in a branch, where there are any: what looks at all rows together must not pass them over.
    package var fault: SampleFault? {
        var (failing, present): (Int, Int) = (0, 0)
        var first: SampleFault.Cause?
        for value in values {
            guard value.isNaN else {
                present += 1
                continue
            }
            guard let cause = SampleFault.Cause(of: value) else { continue }
            failing += 1
            if first == nil { first = cause }
        }
        return first.map { SampleFault($0, failing: failing, of: present + failing) }
    }

    /// Whether all rows are whole.
    package var isWholeByRows: Bool { values.allSatisfy { $0.isNaN || $0 == $0.rounded(.towardZero) } }

    /// One row as an approximate number.
    package func number(_ row: Int) -> Number { Number(storage: .approximate(values[row] + 0)) }

    /// What stands in a row that was not asked for.
    package static var notTaken: Double { SampleFault.Cause.notTaken.mark }

    /// A column of the same session.
    func with(_ values: [Double]) -> Samples { with(SampleColumn(values)) }

    func with(_ values: SampleColumn, _ extent: Extent = .unknown) -> Samples { Samples(values, sampling, extent) }
}

extension Number {
    /// A number that may be any of these.
    package init(_ samples: Samples) { self.init(storage: .samples(samples)) }

    /// The column, where it is one.
    package var samples: Samples? {
        if case .samples(let samples) = storage { return samples }
        return nil
    }

    package var isSampled: Bool { samples != nil }

    /// Whether it is known by more than one value: a range, or samples. A question put to such a number may have several
    /// answers.
    package var isSpread: Bool {
        switch storage {
        case .small, .big, .approximate, .beyond: false
        case .range, .samples: true
        }
    }
}

/// The rows of a column, or one number that stands for all of them.
struct SampleRows {
    fileprivate let rows: UnsafeBufferPointer<Double>
    /// All bits of the row's number, or none.
    fileprivate let mask: Int

    /// Row by row: the column's, or the number itself for every row.
    @inline(__always)
    static func of<Result>(_ number: Number, _ body: (SampleRows) -> Result) -> Result {
        if let samples = number.samples {
            return samples.values.withRows { body(SampleRows(rows: $0, mask: -1)) }
        }
        return withUnsafePointer(to: number.doubleValue) {
            body(SampleRows(rows: UnsafeBufferPointer(start: $0, count: 1), mask: 0))
        }
    }

    @inline(__always)
    subscript(_ row: Int) -> Double { rows[row & mask] }
}

extension Samples {
    /// What all rows answer alike; where they differ, or none is there, the first answer, and the question is open.
    func agreed<Answer: Equatable>(_ answer: (Double) -> Answer) -> Answer {
        values.withRows { rows in
            var first: Answer?
            for value in rows where !value.isNaN {
                let own = answer(value)
                guard let known = first else {
                    first = own
                    continue
                }
                if own != known {
                    sampling.open()
                    return known
                }
            }
            if let first { return first }
            sampling.open()
            return answer(0)
        }
    }

    /// The middle of the rows, where one number has to stand for all; the question is open.
    var middle: Double {
        sampling.open()
        let middle = SampleOrder(self).percentiles([0.5])[0]
        return middle.isNaN ? 0 : middle
    }
}

extension Samples {
    /// −1, 0 or 1 as all rows have it; where they differ, the first row's, and the question is open. Columns that are one
    /// and the same are equal.
    static func order(_ a: Number, _ b: Number) -> Int {
        if let x = a.samples, let y = b.samples, x === y { return 0 }
        guard let samples = a.samples ?? b.samples else { return 0 }
        guard a.samples?.count ?? samples.count == b.samples?.count ?? samples.count else {
            samples.sampling.open()
            return 0
        }
        // Approximate numbers are equal within 1e-12 of the larger.
        let known: Int? = SampleRows.of(a) { a in
            SampleRows.of(b) { b in
                var known: Int?
                for row in 0..<samples.count {
                    let (x, y) = (a[row], b[row])
                    if x.isNaN || y.isNaN { continue }
                    let order = x == y || Tolerance.covers(x, y) ? 0 : x < y ? -1 : 1
                    if let known, known != order {
                        samples.sampling.open()
                        return known
                    }
                    known = order
                }
                if known == nil { samples.sampling.open() }
                return known
            }
        }
        return known ?? 0
    }
}
