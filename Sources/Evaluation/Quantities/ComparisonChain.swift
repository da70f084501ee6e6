import Numbers
import Reporting
import Resolution

/// `a < b <= c`: each operand is evaluated once, and none after the first link that does not hold.
struct ComparisonChain {
    private let evaluator: Evaluator
    private let first: Node
    private let links: [ComparisonLink]
    private let span: Span

    init(_ evaluator: Evaluator, _ first: Node, _ links: [ComparisonLink], _ span: Span) {
        (self.evaluator, self.first, self.links, self.span) = (evaluator, first, links, span)
    }

    func value() throws(Failure) -> Value {
        var known: Event?
        var (left, a) = (first, try evaluator.value(first))
        for link in links {
            let b = try evaluator.value(link.node)
            let places = (left.span, link.node.span)
            switch try evaluator.ordering.compared(a, link.comparison, b, at: places, whole: span) {
            case .event(let event): known = try Conditions(evaluator).both(known, event, isAnd: true, span)
            case .truth(true): break
            default: return .truth(false)
            }
            (left, a) = (link.node, b)
        }
        return known.map { .event($0) } ?? .truth(true)
    }
}
