/// A condition that holds for some samples and not for others.
package final class Event: Sendable {
    /// Row by row: 1 where it holds, 0 where it does not, 2 where the row is absent; where what it is of has failed in a
    /// branch, 2 with the cause in the bits above.
    let marks: [UInt8]
    package let sampling: Sampling

    package init(_ marks: [UInt8], _ sampling: Sampling) { (self.marks, self.sampling) = (marks, sampling) }

    package var count: Int { marks.count }

    /// How many rows it holds for, and how many there are.
    package var tally: (holding: Int, present: Int) {
        var (holding, absent) = (0, 0)
        let rows = sampling.rows(of: marks.count)
        for mark in marks[rows] {
            holding &+= Int(mark & 1)
            absent &+= Int(mark >> 1 & 1)
        }
        return (holding, rows.count - absent)
    }

    /// Whether it holds for all rows that are there, or for none; nil where some differ, and where there are none.
    package var answer: Bool? {
        let (holding, present) = tally
        if present == 0 { return nil }
        return holding == present ? true : holding == 0 ? false : nil
    }

    package subscript(_ row: Int) -> Bool? { marks[row] & Event.absent != 0 ? nil : marks[row] == 1 }

    fileprivate static let absent: UInt8 = 2
    /// What stands in a row that was not asked for.
    package static let notTaken = absent | SampleFault.Cause.notTaken.rawValue << 2

    /// The mark of a row that is not there, told what stands in the place of its number.
    @inline(__always)
    fileprivate static func mark(ofAbsent value: Double) -> UInt8 {
        absent | (SampleFault.Cause(of: value)?.rawValue ?? 0) << 2
    }

    /// The mark of a row that is 1 where it holds and 0 where it does not.
    package static func mark(of value: Double) -> UInt8 {
        value.isNaN ? mark(ofAbsent: value) : value == 0 ? 0 : 1
    }

    /// Rows that failed, where there are any.
    package var fault: SampleFault? {
        guard let mark = marks.first(where: { $0 > Event.absent }), let cause = SampleFault.Cause(rawValue: mark >> 2)
        else { return nil }
        let failing = marks.reduce(0) { $0 + ($1 > Event.absent ? 1 : 0) }
        return SampleFault(cause, failing: failing, of: tally.present + failing)
    }

    /// The same, once no row of it has failed, or those that have may be ones that it is not for.
    fileprivate func settled() throws(NumberError) -> Event {
        if !sampling.isLenient, let fault { throw .inSamples(fault) }
        return self
    }
}

extension Event {
    package var negated: Event { Event(marks.map { $0 > 1 ? $0 : 1 - $0 }, sampling) }

    /// Whether both hold, or either. Where one decides, it is no harm that the row is absent from the other, nor, if it
    /// is this one, that the other has failed.
    ///
    /// - Throws: `sampleCounts`; `inSamples` where the other has failed and was to decide.
    package func joined(_ other: Event, isAnd: Bool) throws(NumberError) -> Event {
        guard count == other.count else { throw .sampleCounts(count, other.count) }
        let decided: UInt8 = isAnd ? 0 : 1
        let joined = zip(marks, other.marks).map { x, y -> UInt8 in
            // What is absent from one of them is decided by the other, or not at all.
            if x == decided || x > Event.absent { return x }
            return y == decided || x != Event.absent ? y : x
        }
        return try Event(joined, sampling).settled()
    }

    /// For which rows the other side of `and`, or of `or`, is to be found: those that this one does not decide, absent ones
    /// among them.
    package func undecided(isAnd: Bool) -> Event {
        let decided: UInt8 = isAnd ? 0 : 1
        return Event(marks.map { $0 > Event.absent ? $0 : $0 == decided ? 0 : 1 }, sampling)
    }

    /// The same where another holds; absent elsewhere.
    ///
    /// - Throws: `sampleCounts`.
    package func within(_ other: Event) throws(NumberError) -> Event {
        guard count == other.count else { throw .sampleCounts(count, other.count) }
        return Event(zip(marks, other.marks).map { $1 == 1 ? $0 : Event.absent }, sampling)
    }

    /// What a comparison gives row by row; approximate numbers within a relative 1e-12 are equal, as elsewhere.
    ///
    /// - Parameter holds: told −1, 0 or 1.
    /// - Throws: `sampleCounts`, `overflow`.
    package static func comparing(
        _ a: Number, _ b: Number, _ holds: (Int) -> Bool
    ) throws(NumberError) -> Event? {
        guard let sampling = (a.samples ?? b.samples)?.sampling else { return nil }
        let count = a.samples?.count ?? b.samples?.count ?? 0
        if let x = a.samples, let y = b.samples, x.count != y.count { throw .sampleCounts(x.count, y.count) }
        let answers: (UInt8, UInt8, UInt8) = (holds(-1) ? 1 : 0, holds(0) ? 1 : 0, holds(1) ? 1 : 0)
        let marks = [UInt8](unsafeUninitializedCapacity: count) { marks, made in
            SampleRows.of(a) { a in
                SampleRows.of(b) { b in
                    for row in 0..<count {
                        let (p, q) = (a[row], b[row])
                        if p.isNaN || q.isNaN {
                            marks[row] = mark(ofAbsent: p.isNaN ? p : q)
                        } else if p == q || Tolerance.covers(p, q) {
                            marks[row] = answers.1
                        } else {
                            marks[row] = p < q ? answers.0 : answers.2
                        }
                    }
                }
            }
            made = count
        }
        return Event(marks, sampling)
    }

    /// Row by row one of two numbers.
    ///
    /// - Throws: `sampleCounts`; `inSamples` where the branch that was chosen for a row has failed for it.
    package func choice(_ then: Number, _ otherwise: Number) throws(NumberError) -> Number {
        for samples in [then.samples, otherwise.samples] {
            if let samples, samples.count != count { throw .sampleCounts(samples.count, count) }
        }
        for number in [then, otherwise] where number.samples == nil {
            guard number.doubleValue.isFinite else { throw .overflow }
        }
        var (failing, present): (Int, Int) = (0, 0)
        var first: SampleFault.Cause?
        let made = sampling.shelf.column(count) { result in
            SampleRows.of(then) { then in
                SampleRows.of(otherwise) { otherwise in
                    for row in 0..<result.count {
                        let value = marks[row] == 1 ? then[row] : marks[row] == 0 ? otherwise[row] : .nan
                        result[row] = value
                        if !value.isNaN {
                            present += 1
                        } else if let cause = SampleFault.Cause(of: value) {
                            failing += 1
                            if first == nil { first = cause }
                        }
                    }
                }
            }
        }
        if let first, !sampling.isLenient {
            throw .inSamples(SampleFault(first, failing: failing, of: present + failing))
        }
        return Number(Samples(made, sampling, present == count ? .whole : .unknown))
    }

    /// Row by row one of two conditions.
    package func choice(_ then: Event, _ otherwise: Event) throws(NumberError) -> Event {
        guard then.count == count, otherwise.count == count else { throw .sampleCounts(then.count, otherwise.count) }
        let chosen = marks.indices.map {
            marks[$0] == 1 ? then.marks[$0] : marks[$0] == 0 ? otherwise.marks[$0] : marks[$0]
        }
        return try Event(chosen, sampling).settled()
    }

    /// A condition that is the same for every row.
    package static func constant(_ holds: Bool, count: Int, _ sampling: Sampling) -> Event {
        Event([UInt8](repeating: holds ? 1 : 0, count: count), sampling)
    }

    /// A number where it holds; absent elsewhere.
    ///
    /// - Throws: `sampleCounts`.
    package func restricting(_ number: Number) throws(NumberError) -> Number {
        if let samples = number.samples, samples.count != count { throw .sampleCounts(samples.count, count) }
        let constant = number.samples == nil ? number.doubleValue : 0
        guard constant.isFinite else { throw .overflow }
        let made = sampling.shelf.column(count) { result in
            SampleRows.of(number) { rows in
                for row in 0..<result.count { result[row] = marks[row] == 1 ? rows[row] : .nan }
            }
        }
        return Number(Samples(made, sampling))
    }
}
