/// What a number bears beside its digits, which is read or comes off.
package enum ValueMark: Hashable, Sendable {
    /// `△`, `▲`: a minus.
    case triangle(String)
    /// A footnote's: `*`, `(1)`.
    case footnote(String)
    /// It counts hundredths of a currency: `p`, `港仙`.
    case cents(String)

    var isTriangle: Bool { if case .triangle = self { true } else { false } }
}

/// A number of a statement as it is printed.
struct StatementValue: Equatable, Sendable {
    enum Form: Equatable, Sendable {
        case number
        /// A dash, which stands for nothing at all: zero.
        case dash
        /// `n/a`: nothing is said.
        case none
        /// What looks like a number and is none: `1,23`, brackets without a partner.
        case bad
    }

    var form: Form
    /// A decimal number without its sign and marks between its groups.
    var digits = "0"
    /// In brackets, or with a minus.
    var isNegative = false
    var isPercent = false
    /// The sign of money before it.
    var currency: String?
    var marks: [ValueMark] = []
    /// As it is printed, with plain signs.
    var printed: String
    var start: Int
    var end: Int

    /// The word behind it for hundredths of a currency.
    var cents: String? {
        for mark in marks { if case .cents(let word) = mark { return word } }
        return nil
    }

    /// Whether it is below zero.
    var isBelowZero: Bool { isNegative && !isZero }
    var isZero: Bool { form == .dash || form == .number && digits.utf8.allSatisfy { $0 == 0x30 || $0 == 0x2E } }

    /// Whether it is a bare year, as headings have them.
    var isYear: Bool {
        form == .number && !isNegative && !isPercent && currency == nil && printed.utf8.count == 4
            && Int(digits).map { (1900...2100).contains($0) } == true
    }

    /// Whether it may be the number of a note.
    var isNote: Bool {
        form == .number && !isNegative && !isPercent && currency == nil && cents == nil && !printed.utf8.contains(0x2C)
            && (printed.utf8.count <= 2 || printed.utf8.contains(0x2E) && printed.utf8.count <= 5)
    }
}
