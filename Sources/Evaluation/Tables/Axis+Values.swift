import Reporting
import Resolution

extension Axis {
    /// The values that the name takes: the items of a list.
    func taken(_ evaluator: Evaluator) throws(Failure) -> [Value] {
        let site = evaluator.site
        let value = try evaluator.value(values)
        switch value {
        case .list(let list):
            guard !list.items.isEmpty else {
                throw site.failure(.emptyList, "`\(name)` has no values", at: values.span)
            }
            return list.items
        case .interval:
            let text = site.text(values.span)
            throw site.failure(
                .wrongArguments, "say in what steps `\(name)` goes: `\(text) step …`", at: values.span)
        default: return [value]
        }
    }
}
