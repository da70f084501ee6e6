import Calendars
import Quantities
import Reporting
import Resolution

/// Texts, units by their names, and words of one's own.
enum TextFunctions {
    static let all: [Builtin] = [
        Builtin(
            "text", "a value as it is printed", [Parameter("x", .any)], units: .none, examples: [["5 USD"]]
        ) { call throws(Failure) in
            if case .text = call.values[0] { return call.values[0] }
            call.openText(of: call.values[0])
            return .text(call.describe(call.values[0]))
        },
        Builtin(
            "unit", "one of the unit with this name, also where a variable hides it", [Parameter("name", .text)],
            units: .open, examples: [["\"USD\""]]
        ) { call throws(Failure) in
            let name = try call.text(0)
            guard let unit = call.units.unit(named: name) else {
                throw call.failure(BuiltinProblem.noUnit(name), at: 0)
            }
            return .quantity(Quantity(.one, unit: unit))
        },
        Builtin(
            "note", "x, and a note that says something of it", [Parameter("x", .any), Parameter("words", .text)],
            units: .same(0), times: .same(0), examples: [["5 USD", "\"a guess\""]]
        ) { call throws(Failure) in
            call.note(BuiltinRemark.ownWords(try call.text(1)))
            return call.values[0]
        },
        Builtin(
            "fail", "an error in words of your own, which may bear a code there is and stand under x",
            [
                Parameter("words", .text), Parameter("code", .word, or: .word("failed")),
                Parameter("at", .any, or: .nothing("x")),
            ], units: .none, examples: [["\"not like this\""], ["\"below zero\"", "\"not-meaningful\"", "at = -5"]]
        ) { call throws(Failure) in
            let words = try call.text(0)
            guard call.isGiven(1) else {
                throw call.failure(BuiltinProblem.ownWords(words), at: call.isGiven(2) ? 2 : nil)
            }
            let name = try call.text(1)
            guard let code = DiagnosticCode(rawValue: name), code != .interrupted else {
                throw call.failure(BuiltinProblem.noCode(name), at: 1)
            }
            throw call.failure(BuiltinProblem.ownWordsAs(code, words), at: call.isGiven(2) ? 2 : nil)
        },
    ]
}
