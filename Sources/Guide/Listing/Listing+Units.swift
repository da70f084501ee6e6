import Evaluation
import Formatting
import Quantities
import Reporting
import Suan

extension Listing {
    /// The dimensions with some of their units; with a question about a dimension or a unit, the units of it.
    package func units(_ question: Question?) -> Outcome {
        let entries = UnitListing(state.units).entries()
        guard let question else { return answer(dimensions(entries)) }
        let topic = Self.onOneLine(question.text)
        let wanted = Self.sameDimension[topic.lowercased()] ?? topic.lowercased()
        var found = entries.filter { $0.dimension == wanted }
        if found.isEmpty, let unit = state.units.unit(named: topic) {
            found = entries.filter { state.units.sameDimension($0.unit, unit) }
        }
        guard found.isEmpty else { return answer(units(found)) }
        let known = entries.flatMap { [$0.dimension, $0.name] + $0.otherNames }
        let near = NearestNames.find(topic, among: known, limit: 1).first
        let line = Span(0, question.source.bytes.count)
        return session.refuse(
            question, GuideFinding.noDimension(topic),
            fix: near.map { question.source.replacing(question.span, with: $0, in: line) })
    }

    /// The dimensions, each with how many units it has.
    package var dimensions: [(name: String, summary: String)] {
        var order: [String] = []
        var counts: [String: Int] = [:]
        for entry in UnitListing(state.units).entries() {
            if counts[entry.dimension] == nil { order.append(entry.dimension) }
            counts[entry.dimension, default: 0] += 1
        }
        return order.map { name in
            let count = counts[name] ?? 0
            return (name, count == 1 ? "1 unit" : "\(count) units")
        }
    }

    /// What else one may call a dimension.
    private static let sameDimension = [
        "currency": "money", "currencies": "money", "count": "counted", "counts": "counted", "percent": "plain number",
        "number": "plain number", "plain": "plain number",
    ]

    /// How many units a dimension is introduced by.
    private static let firstNames = 6

    private func dimensions(_ entries: [UnitEntry]) -> [[UInt8]] {
        var order: [String] = []
        var groups: [String: [String]] = [:]
        for entry in entries {
            if groups[entry.dimension] == nil { order.append(entry.dimension) }
            groups[entry.dimension, default: []].append(entry.name)
        }
        var table = Table([
            Table.Column("dimension", role: .name), Table.Column("units", .right, role: .number),
            Table.Column("such as", role: .unit, shrinking: .cuts),
        ])
        for dimension in order {
            let names = groups[dimension] ?? []
            let more = names.count > Listing.firstNames ? ", …" : ""
            table.add([
                dimension, "\(names.count)", names.prefix(Listing.firstNames).joined(separator: ", ") + more,
            ])
        }
        return lines(table) + sentence("`:units time` lists the units of time", in: .note)
    }

    private func units(_ entries: [UnitEntry]) -> [[UInt8]] {
        var table = Table([
            Table.Column("unit", role: .unit), Table.Column("also", shrinking: .wraps),
            Table.Column("meaning", role: .note, shrinking: .wraps),
        ])
        for entry in entries {
            table.add([entry.name, entry.otherNames.joined(separator: ", "), entry.meaning])
        }
        return lines(table)
    }
}
