import Quantities
import Reporting
import Syntax

/// A name that is no unit's, and what may have been meant: a unit of the same kind, never another currency and never one
/// that is a prefix away.
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
        if let amount, NamedConstant.named(text) != nil {
            return amount.notAmount(.unknown(text, near: []), at: span)
        }
        if let failure = shared ?? spelled(amount) ?? joined { return failure }
        if let amount, let period = NearPeriod.meant(by: amount.text) {
            return passage.failure(LiteralFinding.nearPeriod(period), at: amount.span, fix: period)
        }
        if let failure = prefixed { return failure }
        let near = nearUnits
        if let amount, amount.hasFactors, near.isEmpty {
            return amount.notAmount(.unknownFactor(text), at: span)
        }
        if near.isEmpty, let smallCode { return smallCode }
        return passage.failure(UnitFinding.unknown(text, near: near), at: span, fixes: near)
    }

    /// The error for a code before a number that is no currency here.
    var currencyFailure: Failure {
        if let smallCode, text == text.lowercased() { return smallCode }
        let near = nearestNames(text, among: ["USD", "CNY", "EUR", "GBP", "HKD", "JPY"])
        let same = near.filter { $0.lowercased() == text.lowercased() }
        return passage.failure(UnitFinding.unknownCurrency(text, near: same), at: span, fixes: same)
    }

    /// The error for a name that several units share, with all of them.
    var shared: Failure? {
        let names = units.readings(of: text)
        guard !names.isEmpty else { return nil }
        let readings = names.map {
            UnitFinding.Reading(name: $0, meaning: units.information(named: $0)?.meaning)
        }
        return passage.failure(UnitFinding.shared(text, among: readings), at: span, fixes: names)
    }

    /// The error for `5MUSD`: a scale and a unit without a space between.
    private var joined: Failure? {
        for scale in ["MM", "mn", "bn", "tn", "K", "k", "M", "B", "T", "m"] where text.hasPrefix(scale) {
            let unit = String(text.dropFirst(scale.utf8.count))
            // `kmm` may be any prefix mistyped.
            guard let known = units.unit(named: unit), units.isMoney(known) || scale != "m" && unit.utf8.count > 2
            else {
                continue
            }
            // Thousands to some (`TEUR`), and trillions to others.
            guard scale != "T" else { return passage.failure(UnitFinding.joined(text, scale: scale), at: span) }
            let word = scale == "m" ? "M" : scale
            return passage.failure(UnitFinding.joined(text, scale: scale), at: span, fix: "\(word) \(unit)")
        }
        return nil
    }

    // MARK: Money

    /// A currency of the standard in small letters, where these are read for the largest currencies only.
    private var smallCode: Failure? {
        let code = text.uppercased()
        guard text.utf8.count == 3, text != code, let unit = units.unit(named: code), units.isMoney(unit),
            let meaning = units.information(named: code)?.meaning
        else { return nil }
        return passage.failure(UnitFinding.smallCode(text, code, meaning), at: span)
    }

    // MARK: Other spellings

    /// What the name means in the units of this table; a quotient only where it is the whole unit.
    private func spelled(_ amount: WrittenAmount?) -> Failure? {
        guard let ours = UnitSpellings.meaning(of: text) else { return nil }
        let finding = UnitFinding.spelling(text, ours: ours)
        let isSimple = ours.utf8.allSatisfy { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "^") }
        guard isSimple || amount.map({ !$0.hasFactors && $0.endsWith(text) }) == true else {
            return passage.failure(finding, at: span)
        }
        return passage.failure(finding, at: span, fix: ours)
    }

    /// A known unit with a prefix that it does not take here. Where one is just that, it is offered.
    private var prefixed: Failure? {
        guard let (power, unit, same) = UnitPrefixes(units).read(text) else { return nil }
        return passage.failure(UnitFinding.prefixed(text, power: power, unit: unit), at: span, fix: same)
    }

    // MARK: Near names

    /// Units that a mistyped name may be. In a name of three letters or fewer any other letter makes another unit, so that
    /// only its case may differ.
    private var nearUnits: [String] {
        guard !UnitSpellings.isForeign(text), !beginsWithCode else { return [] }
        var near = nearest(text)
        if near.isEmpty, text.last == "s" { near = nearest(String(text.dropLast())) }
        return near
    }

    /// Whether a scale may stand behind a currency's code: `EURm`.
    private var beginsWithCode: Bool {
        guard (4...6).contains(text.utf8.count), isCode(String(text.prefix(3))), text.last?.isLowercase == true else {
            return false
        }
        return units.unit(named: String(text.prefix(3))).map { units.isMoney($0) } ?? false
    }

    private func nearest(_ text: String) -> [String] {
        let near = nearestNames(text, among: units.allNames().withoutCurrencySymbols)
        let same = near.filter { $0.lowercased() == text.lowercased() }
        if same.contains(where: { isOtherByCase(text, $0) }) { return [] }
        return near.filter { other in
            if same.contains(other) { return true }
            guard text.unicodeScalars.count > 3 || text.unicodeScalars.contains(where: { $0.value >= 0x2E80 }) else {
                return false
            }
            // One Chinese character more or less is another word, and mostly another currency.
            if text.unicodeScalars.contains(where: { $0.value >= 0x2E80 }) {
                guard text.unicodeScalars.count > 2, units.unit(named: other).map({ !units.isMoney($0) }) ?? false
                else {
                    return false
                }
            }
            return !isCode(other) && !UnitPrefixes(units).differ(text, other)
        }
    }

    /// Whether the case alone makes another unit: `mw` and `MW`, `Mb` and `MB`.
    private func isOtherByCase(_ text: String, _ other: String) -> Bool {
        guard let unit = units.unit(named: other), !units.isMoney(unit), text.utf8.count <= 3 else { return false }
        // A single letter, a country and the kilocalorie are other words.
        if text.utf8.count == 1 || text == "US" || text == "Cal" { return true }
        let isPrefix = "mMpP".contains(text.prefix(1)) && text.first != other.first
        return isPrefix || other.hasSuffix("B") && text.last == "b"
    }

    private func isCode(_ name: String) -> Bool {
        name.utf8.count == 3 && name.utf8.allSatisfy { 0x41...0x5A ~= $0 }
    }
}
