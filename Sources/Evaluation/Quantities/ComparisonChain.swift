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

    func holds() throws(Failure) -> Bool {
        var (left, a) = (first, try evaluator.value(first))
        for link in links {
            let b = try evaluator.value(link.node)
            let places = (left.span, link.node.span)
            guard try evaluator.ordering.holds(a, link.comparison, b, at: places, whole: span) else { return false }
            (left, a) = (link.node, b)
        }
        return true
    }
}
