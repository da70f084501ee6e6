import Quantities
import Reporting
import Resolution

/// Rows that are written out in a list, where an amount of one is none.
struct ChartRows {
    private let site: Site
    private let span: Span

    /// - Parameter span: of the whole call.
    init(_ site: Site, _ span: Span) { (self.site, self.span) = (site, span) }

    /// A list, or anything else, in the place of an amount. `8..12` are whole numbers one by one, and `8.0..12.0` is a range,
    /// so that the latter is offered for the former.
    func odd(_ item: Value, _ place: ChartPlace, _ code: Node) -> Failure {
        let fix = withPoints(code)
        guard case .list(let list) = item, fix != nil || list.items.count > 2, let numbers = wholeNumbers(list, place)
        else { return site.failure(ChartFinding.oddAmount(place, item.kind), at: code.span) }
        return site.failure(numbers, at: code.span, fix: fix)
    }

    /// What is to be said of whole numbers one after the other where a range is wanted; nil of any other list.
    ///
    /// - Parameter place: where they stand; nil where there is nothing else.
    func wholeNumbers(_ list: List, _ place: ChartPlace?) -> ChartFinding? {
        let numbers = list.items.compactMap(\.plainWhole)
        guard let first = numbers.first, let last = numbers.last, numbers.count == list.items.count, first < last,
            zip(numbers, numbers.dropFirst()).allSatisfy({ $1 == $0 + 1 })
        else { return nil }
        return .wholeNumbers(place, first, last)
    }

    /// The statement with every range of whole numbers in an expression written with points; nil where there is none.
    func withPoints(_ code: Node) -> String? {
        let bounds = bounds(of: code).sorted { $0.start < $1.start }
        guard let first = bounds.first, let last = bounds.last else { return nil }
        var text = ""
        var place = first
        for bound in bounds {
            let between = bound == first ? "" : site.text(Span(Int(place.end), Int(bound.start)))
            text += between + site.text(bound) + ".0"
            place = bound
        }
        return site.replacing(first.joined(last), with: text, in: span)
    }

    /// The ends of the ranges of whole numbers that are written out.
    private func bounds(of code: Node) -> [Span] {
        switch code.form {
        case .list(let items): return items.flatMap { bounds(of: $0) }
        case .range(let low, let high, nil, false):
            let ends = [low.span, high.span]
            return ends.allSatisfy { site.text($0).utf8.allSatisfy { 0x30...0x39 ~= $0 } } ? ends : []
        default: return []
        }
    }
}

extension Value {
    fileprivate var plainWhole: Int? {
        if case .quantity(let amount) = self, amount.isPlain { amount.number.asWhole } else { nil }
    }
}
