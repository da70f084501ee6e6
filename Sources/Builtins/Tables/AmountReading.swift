import Evaluation
import Numbers
import Quantities
import Resolution

/// What stands beside the digits of numbers in a file: currencies and other units, percent signs and scales. Each is
/// looked up once.
struct AmountReading {
    /// What a text beside a number makes of it.
    struct Mark {
        /// `none` for a scale alone.
        var unit: UnitID
        /// A power of ten.
        var scale: Int
        /// A `¥`, which is read as yuan.
        var isYuan = false
        /// A scale that may be a unit, and no money beside it: `5m`.
        var isLetter = false
        /// `billion`, which is another number where decimals follow a comma.
        var isShort = false

        /// Whether nothing stands there.
        var isNothing: Bool { unit == .none && scale == 0 }
    }

    private let call: Call
    private var known: [String: Mark?] = [:]

    private static let mostKnown = 1_000
    private static let longest = 24

    init(_ call: Call) { self.call = call }

    /// What stands beside a number; nil where that is none of these, or a currency on both sides.
    mutating func mark(of number: NumberText) -> Mark? {
        guard number.prefix != nil || number.suffix != nil else { return Mark(unit: .none, scale: 0) }
        var mark = Mark(unit: .none, scale: 0)
        if let prefix = number.prefix {
            guard let found = self.mark(number.text(prefix), isBefore: true) else { return nil }
            mark = found
        }
        if let suffix = number.suffix {
            guard var found = trillions(number) ?? self.mark(number.text(suffix), isBefore: false) else { return nil }
            // `$5M` and `$5 USD`.
            guard mark.unit == .none || found.unit == .none || found.unit == mark.unit else { return nil }
            if found.isShort, number.mark == .comma { return nil }
            if found.unit == .none { found.unit = mark.unit }
            found.isYuan = found.isYuan || mark.isYuan
            found.isLetter = found.isLetter && !call.units.isMoney(found.unit)
            mark = found
        }
        return mark
    }

    /// `5T JPY`, where `5 T JPY` may be thousands.
    private func trillions(_ number: NumberText) -> Mark? {
        guard let suffix = number.suffix, number.isSuffixGlued, case let text = number.text(suffix),
            text.hasPrefix("T "), text.utf8.count <= AmountReading.longest,
            let found = currency(String(text.dropFirst(2)).trimmed), call.units.isMoney(found.unit)
        else { return nil }
        return Mark(unit: found.unit, scale: 12, isYuan: found.isYuan)
    }

    /// What a text makes of the numbers that it stands behind, or above; nil where it is no scale, currency or percent sign.
    mutating func mark(_ text: String) -> Mark? { mark(text, isBefore: false) }

    /// Whether a word multiplies what stands beside it, or may do so.
    mutating func isScale(_ word: Substring) -> Bool {
        if word == "T" || word == "t" || word.hasSuffix("000") { return true }
        return mark(String(word)).map { $0.unit == .none && $0.scale > 0 } ?? false
    }

    /// Whether a number looks like an amount, though what stands beside it is not read: a currency is there, or its digits
    /// are parted.
    func looksLikeAmount(_ number: NumberText) -> Bool {
        if number.prefix == nil, number.mark != .none { return true }
        return [number.prefix, number.suffix].compactMap { $0.map(number.text) }.contains { text in
            guard text.utf8.count <= AmountReading.longest else { return false }
            if text.unicodeScalars.contains(where: { $0.properties.generalCategory == .currencySymbol }) { return true }
            return text.split(whereSeparator: { !$0.isLetter }).contains {
                $0.count == 3 && currency(String($0)) != nil
            }
        }
    }

    private mutating func mark(_ text: String, isBefore: Bool) -> Mark? {
        guard text.utf8.count <= AmountReading.longest else { return nil }
        let key = isBefore ? "<" + text : text
        if let found = known[key] { return found }
        let found = isBefore ? currency(text) : suffix(text)
        if known.count < AmountReading.mostKnown { known[key] = found }
        return found
    }

    private func currency(_ text: String) -> Mark? {
        let isYuan = text == "¥" || text == "￥"
        return call.files.currency(named: isYuan ? "CNY" : text).map { Mark(unit: $0, scale: 0, isYuan: isYuan) }
    }

    private func suffix(_ text: String) -> Mark? {
        if text == "%" || text == "‰" { return call.units.unit(named: text).map { Mark(unit: $0, scale: 0) } }
        if let found = currency(text) { return found }
        guard let scale = ScaleWords.scale(text[...]) else { return currencyFirst(text) }
        let rest = String(scale.rest).trimmed
        var found = Mark(unit: .none, scale: scale.power, isLetter: scale.isLetter, isShort: scale.isShort)
        if rest.isEmpty { return found }
        guard let beside = currency(rest), !scale.isLetter || call.units.isMoney(beside.unit) else { return nil }
        (found.unit, found.isYuan, found.isLetter) = (beside.unit, beside.isYuan, false)
        return found
    }

    /// `EUR m`, `€ Mio.`
    private func currencyFirst(_ text: String) -> Mark? {
        guard let space = text.firstIndex(of: " "), var found = currency(String(text[..<space])),
            call.units.isMoney(found.unit),
            let scale = ScaleWords.scale(text[space...].drop { $0 == " " }), scale.rest.isEmpty
        else { return nil }
        (found.scale, found.isShort) = (scale.power, scale.isShort)
        return found
    }
}
