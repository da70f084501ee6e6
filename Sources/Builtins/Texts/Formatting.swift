import Evaluation
import Formatting
import Numbers
import Quantities
import Resolution

/// Numbers as texts, written as one likes.
enum FormatFunctions {
    static let all: [Builtin] = [
        Builtin(
            "format", "an amount as a text: \",\" in thousands, \".2\" with so many decimals, \"%\" as a percentage",
            [Parameter("x", .amount), Parameter("form", .text)], units: .none,
            examples: [["1234567.891", "\",.2\""], ["3/8", "\".1%\""], ["53.437M USD", "\".1\""]]
        ) { call throws(Failure) in
            var quantity = try call.quantity(0)
            let (format, isPercent) = try form(call)
            if isPercent {
                let hundreds = try call.percent(call.number(0))
                quantity = hundreds
            }
            call.openText(of: call.values[0])
            return call.text(Array(call.written(quantity, in: format).utf8))
        }
    ]

    /// `,.2%` or a part of it.
    private static func form(_ call: Call) throws(Failure) -> (NumberFormat, isPercent: Bool) {
        var rest = Array(try call.text(1).utf8)[...]
        let isEmpty = rest.isEmpty
        var format = NumberFormat(places: nil, groups: false)
        if rest.first == UInt8(ascii: ",") {
            format.groups = true
            rest.removeFirst()
        }
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            var (places, count) = (0, 0)
            while count < 4, let digit = rest.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) {
                (places, count) = (places * 10 + Int(digit) - 48, count + 1)
                rest.removeFirst()
            }
            guard count > 0, places <= 999 else { throw call.failure(BuiltinProblem.badFormat, at: 1) }
            format.places = places
        }
        let isPercent = rest.first == UInt8(ascii: "%")
        if isPercent { rest.removeFirst() }
        guard rest.isEmpty, !isEmpty else { throw call.failure(BuiltinProblem.badFormat, at: 1) }
        return (format, isPercent)
    }
}
