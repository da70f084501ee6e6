import Quantities
import Reporting
import Syntax

/// A name that is no unit's, and what may have been meant.
struct UnknownUnit {
    private let environment: Environment
    private let text: String
    private let span: Span

    init(_ text: String, _ span: Span, _ environment: Environment) {
        (self.text, self.span, self.environment) = (text, span, environment)
    }

    private var units: UnitTable { environment.state.units }
    private var passage: Passage { environment.passage }

    /// - Parameter amount: the number with its unit, where the name stands behind a number.
    func failure(after amount: WrittenAmount?) -> Failure {
        if let failure = shared ?? joined { return failure }
        if let amount, let period = NearPeriod.meant(by: amount.text) {
            return passage.failure(LiteralFinding.nearPeriod(period), at: amount.span, fix: period)
        }
        let near = nearestNames(text, among: units.allNames())
        if let amount, amount.hasFactors, near.isEmpty {
            return amount.notAmount(.unknownFactor(text), at: span)
        }
        return passage.failure(UnitFinding.unknown(text, near: near), at: span, fix: near.first)
    }

    /// The error for a name that several units share, with all of them.
    var shared: Failure? {
        let names = units.readings(of: text)
        guard let first = names.first else { return nil }
        let readings = names.map {
            UnitFinding.Reading(name: $0, meaning: units.information(named: $0)?.meaning)
        }
        return passage.failure(UnitFinding.shared(text, among: readings), at: span, fix: first)
    }

    /// The error for `5MUSD`: a scale and a unit without a space between.
    private var joined: Failure? {
        for scale in ["MM", "mn", "bn", "tn", "K", "k", "M", "B", "T", "m"] where text.hasPrefix(scale) {
            let unit = String(text.dropFirst(scale.utf8.count))
            guard let known = units.unit(named: unit), scale != "m" || units.isMoney(known) else { continue }
            let word = scale == "m" ? "M" : scale
            return passage.failure(UnitFinding.joined(text, scale: scale), at: span, fix: "\(word) \(unit)")
        }
        return nil
    }
}
