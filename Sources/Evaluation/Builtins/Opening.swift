import Calendars
import Companies
import Numbers
import Quantities

/// How `explain` opens a function: what it does, written in the language itself with its arguments put in. An opening is
/// shown only where it gives what the function gave.
enum Opening: Sendable {
    /// Not at all.
    case none
    /// By a formula that has the function's own parameters in it.
    case formula(String)
    /// By the text of a function that is written in the language itself.
    case shipped
    /// By expressions that are put together from the arguments.
    case made(@Sendable (OpenedCall) -> [Opened])
}

/// One expression that a call opens into.
struct Opened {
    /// What the expression gives, where the function has several results; else empty.
    var title = ""
    /// The names in it, and what they stand for.
    var names: [(name: String, value: Value)]
    var text: String
    var expected: Value?
    /// Whether it is nothing that leads to the result, but a check which must give zero.
    var isCheck = false
    var remark = ""
}

/// A call that was evaluated, to be opened.
struct OpenedCall {
    let builtin: Builtin
    /// What was given, in the order it was written; nil where it was not evaluated.
    let arguments: [Value?]
    /// The arguments by the names of their parameters, without the times they speak of, which the function has looked
    /// at.
    let written: [(name: String, value: Value)]
    /// The same, and behind them the initial values of parameters that were not given.
    let given: [(name: String, value: Value)]
    let result: Value
    let bases: BasisTable
    /// A value as it is shown.
    let describe: (Value) -> String
    /// The figures that the function has looked up by itself, with what each gave.
    let figures: () -> [(figure: Figure, value: Value?)]

    /// The most items that are written out one by one.
    private static let longest = 12

    func value(_ name: String) -> Value? { given.first { $0.name == name }?.value }

    /// How many items an argument has, where they are few enough to be written out.
    func count(_ name: String) -> Int? {
        guard case .list(let list)? = value(name), !list.items.isEmpty, list.items.count <= OpenedCall.longest else {
            return nil
        }
        return list.items.count
    }

    /// The time that the first argument speaks of.
    var basis: Basis? {
        guard case .quantity(let flow)? = arguments.first ?? nil else { return nil }
        return bases[flow.basis]
    }

    func one(_ text: String, _ remark: String = "") -> [Opened] {
        [Opened(names: given, text: text, expected: result, remark: remark)]
    }

    /// Opens into the arguments themselves, where there are few.
    var each: [(name: String, value: Value)]? {
        guard arguments.count <= OpenedCall.longest else { return nil }
        return arguments.enumerated().compactMap { place, value in
            value.map { ("x\(place + 1)", OpenedCall.plain($0)) }
        }
    }

    /// An argument as a formula takes it: without the time it speaks of.
    static func plain(_ value: Value) -> Value {
        switch value {
        case .quantity(let quantity): .quantity(Quantity(quantity.number, unit: quantity.unit))
        case .list(let list): .list(List(list.items.map(plain)))
        default: value
        }
    }
}
