import Numbers
import Quantities
import Reporting
import Resolution

/// What functions need that look at all samples together.
extension Call {
    /// The amounts of some arguments in one unit, each of which must be known for sure.
    package func certain(at indices: ClosedRange<Int>) throws(Failure) -> Amounts {
        for index in indices where index < values.count && values[index].holdsSamples {
            throw evaluator.site.failure(SamplingFinding.certainWanted, at: spans[index])
        }
        return try amounts(at: indices)
    }

    /// Whether the call is the whole of a statement, so that what is said of its result is not said of a part of another.
    package var isWholeStatement: Bool { evaluator.site.statementSpan == span }

    /// Whether the first argument is looked at over all its samples.
    package var looksAtAllSamples: Bool { builtin.looksAtAllSamples(of: values) }

    /// The column of an argument that is an uncertain amount; nil of any other.
    package func samples(_ index: Int) -> Samples? {
        guard index < values.count, case .quantity(let quantity) = values[index] else { return nil }
        return quantity.number.samples
    }

    /// The error for an argument some samples of which have failed.
    package func failed(_ fault: SampleFault, at index: Int) -> Failure {
        evaluator.site.failure(.inSamples(fault), at: spans[index])
    }

    /// An operation on numbers that gives something else; its error is told of the call.
    package func numbers<Result>(_ operation: () throws(NumberError) -> Result) throws(Failure) -> Result {
        try evaluator.site.numbers(span, operation)
    }

    /// The same call of other values, each written where an argument of this one was.
    package func with(_ values: [Value], at places: [Int]) -> Call {
        Call(
            builtin: builtin, values: values, spans: places.map { spans[min($0, spans.count - 1)] }, span: span,
            evaluator: evaluator)
    }
}
