/// What `:set` sets: what it can be, and what it means.
enum SettingName: String, CaseIterable {
    case digits, scale, group, notes, strict
    case asOf = "as of"
    case colour, plain, history

    /// Words of a command, the name of a setting that is two of them made one.
    static func joined(_ words: [(text: String, bytes: Range<Int>)]) -> [(text: String, bytes: Range<Int>)] {
        guard words.count > 1, "\(words[0].text) \(words[1].text)" == asOf.rawValue else { return words }
        return [(asOf.rawValue, words[0].bytes.lowerBound..<words[1].bytes.upperBound)] + words.dropFirst(2)
    }

    var values: String {
        switch self {
        case .digits: "1 to 50"
        case .scale: "M, 万 or off"
        case .group, .notes, .strict: "on or off"
        case .asOf: "a day such as 2026-03-01, or off"
        case .colour, .plain: "on or off"
        case .history: "0 to \(History.largestLimit)"
        }
    }

    var meaning: String {
        switch self {
        case .digits: "significant digits of rounded results"
        case .scale: "how large amounts are shown"
        case .group: "thousands apart"
        case .notes: "notes under results"
        case .strict: "warnings about bases are errors"
        case .asOf: "nothing filed later is seen"
        case .colour: "colours"
        case .plain: "for a screen reader: no columns, no underlines"
        case .history: "entries that are kept"
        }
    }
}
