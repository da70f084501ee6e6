import Numbers
import Quantities
import Reporting
import Resolution

/// A plain number where a rate is wanted: above 1 it was hardly meant as it stands.
struct MissingPercent {
    private let evaluator: Evaluator

    init(_ evaluator: Evaluator) { self.evaluator = evaluator }

    func look(at rate: Quantity, _ place: Span) { look(at: [(rate, place)]) }

    /// Looks at several; a correction mends all of them at once.
    func look(at rates: [(rate: Quantity, place: Span)]) {
        let doubtful = rates.filter { entry in
            let (unit, number) = (entry.rate.unit, entry.rate.number)
            return unit == .none && !number.isSpread && Number.compare(number.magnitude(), .one) > 0
                && !evaluator.report.hasDoubted(at: entry.place, .warning)
        }
        guard !doubtful.isEmpty else { return }
        let fix = MissingPercent.fix(doubtful.map(\.place), evaluator.site)
        for (rate, place) in doubtful {
            let text = evaluator.text(.quantity(Quantity(rate.number)))
            evaluator.report.warn(
                rate.number.sign > 0 ? DoubtFinding.largeRate(text) : .lowRate(text), at: [(place, "")], fix: fix)
        }
    }

    /// The line with a `%` behind each of some numbers; nil where something else stands in a place.
    static func fix(_ places: [Span], _ site: Site) -> String? {
        let places = places.sorted { $0.start < $1.start }
        guard let first = places.first, let last = places.last else { return nil }
        var text = ""
        var end = first.start
        for place in places {
            guard place.start >= end, isNumeral(site.text(place)) else { return nil }
            text += site.text(Span(Int(end), Int(place.end))) + "%"
            end = place.end
        }
        return site.correcting(first.joined(last), with: text)
    }

    private static func isNumeral(_ text: String) -> Bool {
        let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
        return !digits.isEmpty && digits.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
    }
}

extension Report {
    /// Whether a rate at a place was doubted already, or something was noted of how it was taken: where an expression is
    /// evaluated again and again, the first time is told.
    func hasDoubted(at place: Span, _ severity: Severity) -> Bool {
        let said = severity == .note ? notes : warnings
        guard !said.isEmpty else { return false }
        return said.contains {
            ($0.code == .largeRate || $0.code == .derived) && $0.labels.first?.span == place
                && $0.finding is DoubtFinding
        }
    }

    /// Notes how something was taken, once at a place.
    func noteOnce(_ finding: DoubtFinding, at place: Span) {
        if !hasDoubted(at: place, .note) { note(finding, at: place) }
    }
}
