import Evaluation
import Numbers
import Quantities
import Records
import Reporting
import Resolution

/// What a call of `read` says of the file.
struct ReadOptions {
    /// `.` or `,`; nil where it is to be told from the file.
    var decimal: UInt8?
    var order: DateText.Order?
    var separator: UInt8?
    /// Nil where the first row is looked at.
    var hasHeader: Bool?
    var skip = 0
    var units: [UnitGift] = []
    /// Columns that stay text.
    var texts: [String] = []

    /// The unit of columns.
    struct UnitGift {
        /// Those it is of; empty for the one column of numbers.
        var columns: [String]
        var source: Source

        enum Source {
            /// So many of a unit for each 1.
            case unit(UnitID, factor: Number)
            /// What another column says, row by row; or the name of a unit.
            case named(String)

            func mayBeMoney(_ call: Call) -> Bool {
                if case .unit(let unit, _) = self { call.units.isMoney(unit) } else { true }
            }
        }
    }

    static let parameters = [
        Parameter("path", .text), Parameter("unit", .any, or: .nothing("headings"), byName: true),
        Parameter("decimal", .word, or: .nothing("asked"), byName: true),
        Parameter("dates", .word, or: .nothing("asked"), byName: true),
        Parameter("separator", .word, or: .nothing("found"), byName: true),
        Parameter("header", .truth, or: .nothing("found"), byName: true),
        Parameter("skip", .whole, or: .whole(0), byName: true),
        Parameter("text", .any, or: .nothing("none"), byName: true),
    ]

    /// As the call has them.
    init(_ call: Call) throws(Failure) {
        if call.isGiven(2) { decimal = try call.word(2, among: [".", ","]).utf8.first }
        if call.isGiven(3) {
            order = DateText.Order(rawValue: try call.word(3, among: DateText.Order.allCases.map(\.rawValue)))
        }
        if call.isGiven(4) {
            let sign = try call.text(4)
            let byte = sign == "tab" ? 0x09 : sign.utf8.first ?? 0
            guard sign == "tab" || sign.utf8.count == 1, CSVReader.separators.contains(byte) else {
                throw call.failure(ReadProblem.wantsSeparator, at: 4)
            }
            separator = byte
        }
        if call.isGiven(5) { hasHeader = try call.flag(5) }
        if call.isGiven(6) {
            skip = try call.whole(6)
            guard 0...1_000_000 ~= skip else { throw call.failure(ReadProblem.badSkip, at: 6) }
        }
        if call.isGiven(7) { texts = try ReadOptions.names(call, call.values[7]) }
        if call.isGiven(1) { units = try gifts(call) }
    }

    private static func names(_ call: Call, _ value: Value) throws(Failure) -> [String] {
        if case .text(let name) = value { return [name] }
        guard case .list(let list) = value else { throw call.wrongKind(value, .text, at: 7) }
        var names: [String] = []
        for item in list.items {
            guard case .text(let name) = item else { throw call.wrongKind(item, .text, at: 7) }
            names.append(name)
        }
        return names
    }

    /// `USD`, `["close", USD]`, `["open", "close", USD]`, `[["close", USD], ["volume", share]]`.
    private func gifts(_ call: Call) throws(Failure) -> [UnitGift] {
        switch call.values[1] {
        case .quantity, .text: return [UnitGift(columns: [], source: try source(call.values[1], call))]
        case .list(let list):
            let areLists = list.items.allSatisfy { if case .list = $0 { true } else { false } }
            guard areLists, !list.items.isEmpty else { return [try gift(list.items, call)] }
            var gifts: [UnitGift] = []
            for case .list(let one) in list.items { gifts.append(try gift(one.items, call)) }
            return gifts
        default: throw call.failure(ReadProblem.unitForm, at: 1)
        }
    }

    private func gift(_ items: [Value], _ call: Call) throws(Failure) -> UnitGift {
        guard items.count > 1, let last = items.last else { throw call.failure(ReadProblem.unitForm, at: 1) }
        var names: [String] = []
        for item in items.dropLast() {
            guard case .text(let name) = item else { throw call.failure(ReadProblem.unitForm, at: 1) }
            names.append(name)
        }
        return UnitGift(columns: names, source: try source(last, call))
    }

    private func source(_ value: Value, _ call: Call) throws(Failure) -> UnitGift.Source {
        switch value {
        case .quantity(let quantity) where quantity.unit != .none && !quantity.number.isZero:
            return .unit(call.units.canonical(quantity.unit), factor: quantity.number)
        case .text(let name): return .named(name)
        default: throw call.failure(ReadProblem.unitForm, at: 1)
        }
    }
}
