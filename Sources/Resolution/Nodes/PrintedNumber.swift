import Numbers
import Quantities
import Reporting
import Syntax

/// A number as a reported figure printed it: known to half a unit of its last significant digit.
package final class PrintedNumber {
    package let quantity: Quantity
    package let half: Number

    init(_ quantity: Quantity, half: Number) { (self.quantity, self.half) = (quantity, half) }
}

extension Node {
    /// The amount as it was printed, where it was printed as one number.
    package var printedAmount: Number? {
        switch form {
        case .printed(let number): number.quantity.number
        default: nil
        }
    }
}

/// Whether words leave an amount open on one side.
package func opensAnEnd(_ qualifiers: UInt8) -> Bool {
    !Qualifiers(rawValue: qualifiers).isDisjoint(with: [.atLeast, .atMost])
}

/// Which of the numbers in a figure's value were printed, and are no more than their digits.
package enum PrintedDigits {
    /// The value is one number, or a sum of them.
    case all
    /// A formula: those that stand in the words the figure rests on.
    case inWords([String])

    /// - Parameter words: what the figure rests on: `"3.37 倍"`.
    package init(_ tree: Tree, words: String?) {
        switch tree.form {
        case .qualified(_, let inner), .negate(let inner): self.init(inner, words: words)
        case .number: self = .all
        default: self = PrintedDigits.isSum(tree) ? .all : .inWords(words.map(PrintedDigits.numbers) ?? [])
        }
    }

    /// Whether nothing but numbers is added and subtracted.
    private static func isSum(_ tree: Tree) -> Bool {
        switch tree.form {
        case .number: true
        case .negate(let inner): isSum(inner)
        case .binary(.add, let left, let right), .binary(.subtract, let left, let right): isSum(left) && isSum(right)
        default: false
        }
    }

    /// - Parameter isAmount: whether it has a unit that is no length of time: such a number stands in no formula that
    ///   was not printed somewhere.
    func hold(_ literal: NumberLiteral, isAmount: Bool) -> Bool {
        if literal.qualifiers.contains(.exactly) { return false }
        switch self {
        case .all: return true
        case .inWords(let numbers):
            let isOne = literal.digits.small == 1 && literal.digits.exponent == 0
            return isAmount || !isOne && numbers.contains(literal.digits.significant)
        }
    }

    /// The significant digits of every number in some words.
    private static func numbers(_ words: String) -> [String] {
        var numbers: [String] = []
        var digits = ""
        for character in words.unicodeScalars {
            switch character {
            case "0"..."9": digits.unicodeScalars.append(character)
            case ".", ",": break
            default:
                if !digits.isEmpty { numbers.append(digits) }
                digits = ""
            }
        }
        if !digits.isEmpty { numbers.append(digits) }
        return numbers.map { String($0.drop { $0 == "0" }).droppingZeros }
    }
}

extension String {
    fileprivate var droppingZeros: String {
        var bytes = Array(utf8)
        while bytes.last == UInt8(ascii: "0") { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension DecimalDigits {
    /// Its digits without zeros at either end.
    fileprivate var significant: String {
        (small.map { "\($0)" } ?? String(decoding: long.map { $0 + 0x30 }, as: UTF8.self)).droppingZeros
    }

    /// Zeros at its end that say nothing: those of a whole number. After a point every digit was meant.
    var idleZeros: Int {
        guard exponent >= 0 else { return 0 }
        let digits = small.map { "\($0)" } ?? String(decoding: long.map { $0 + 0x30 }, as: UTF8.self)
        return digits.utf8.count - digits.droppingZeros.utf8.count
    }
}
