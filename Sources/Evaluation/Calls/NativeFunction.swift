import Reporting
import Resolution

/// The work of a function of the language that is written in Swift.
package final class NativeFunction: NativeWork {
    package enum Work: Sendable {
        case values(@Sendable (Call) throws(Failure) -> Value)
        /// Looks at its arguments as expressions: `growth(minimax.revenue)`.
        case codes(@Sendable (Call, [Node]) throws(Failure) -> Value)
    }

    let work: Work

    package init(_ work: Work) { self.work = work }
}

extension Builtin {
    /// Its work, where it is written in Swift.
    @inline(__always)
    var work: NativeFunction.Work? {
        guard let native else { return nil }
        return (native as? NativeFunction)?.work
    }

    /// Whether an argument that is a series is gone through by its rows. What reckons with amounts takes those alone.
    func takesRows(_ index: Int) -> Bool { parameters[Swift.min(index, parameters.count - 1)].kind == .list }

    /// Whether it looks at all samples of such arguments together. Several items are no column, but one for each sample.
    func looksAtAllSamples(of values: [Value]) -> Bool {
        guard samples == .reads, let first = values.first, first.isSampled else { return false }
        return values.count == 1 || counts.upperBound < .max
    }

    /// A function that is written in Swift and looks at values alone.
    package convenience init(
        _ name: String, _ summary: String, _ parameters: [Parameter], counts: ClosedRange<Int>? = nil,
        units: ResultUnit, times: ResultTime = .none, ends: EndRule? = nil, opening: Opening = .none,
        examples: [[String]], form: String? = nil, isUnitToo: Bool = false, givesWay: Bool = false,
        samples: SampleUse = .each, _ body: @escaping @Sendable (Call) throws(Failure) -> Value
    ) {
        self.init(
            name, summary, parameters, counts: counts, units: units, times: times, ends: ends, opening: opening,
            examples: examples, form: form, isUnitToo: isUnitToo, givesWay: givesWay, samples: samples,
            body: .native(NativeFunction(.values(body))))
    }
}

extension Builtin.Body {
    /// Work that looks at its arguments as expressions.
    package static func codes(_ body: @escaping @Sendable (Call, [Node]) throws(Failure) -> Value) -> Builtin.Body {
        .native(NativeFunction(.codes(body)))
    }
}
