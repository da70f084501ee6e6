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
            guard let found = self.mark(number.text(suffix), isBefore: false) else { return nil }
            // `$5M` and `$5 USD`.
            guard mark.unit == .none || found.unit == .none || found.unit == mark.unit else { return nil }
            mark = Mark(
                unit: found.unit == .none ? mark.unit : found.unit, scale: found.scale,
                isYuan: mark.isYuan || found.isYuan)
        }
        return mark
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
        for (word, scale) in AmountReading.scales where text.hasPrefix(word) {
            let rest = String(text.dropFirst(word.count)).trimmed
            if rest.isEmpty { return Mark(unit: .none, scale: scale) }
            if let found = currency(rest) { return Mark(unit: found.unit, scale: scale, isYuan: found.isYuan) }
        }
        return nil
    }

    /// Longer ones before what they begin with.
    private static let scales: [(String, Int)] = [
        ("万亿", 12), ("百万", 6), ("千", 3), ("万", 4), ("亿", 8), ("MM", 6), ("mn", 6), ("bn", 9), ("tn", 12), ("K", 3),
        ("M", 6), ("B", 9), ("T", 12),
    ]
}
