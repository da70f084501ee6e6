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
                throw site.failure(TableFinding.axisWithoutValues(name), at: values.span)
            }
            return list.items
        case .interval:
            throw site.failure(
                TableFinding.axisWithoutSteps(name, range: site.text(values.span)), at: values.span)
        default: return [value]
        }
    }
}
