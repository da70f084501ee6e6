import Calendars

/// What the SEC has of one company: its companyfacts, as they stand in the file.
package struct SECFacts {
    /// One kind of fact, by its taxonomy.
    struct Tag {
        /// `us-gaap`, `ifrs-full`, `dei`, …
        let taxonomy: String
        let name: String
        let label: String?
    }

    /// A document that was filed.
    struct Filing {
        let accession: String
        /// `10-K`, `10-Q/A`, `20-F`.
        let form: String
        let filed: Day
        /// The fiscal year that the SEC's own index gives the document.
        let year: Int?
    }

    /// One value of one tag.
    struct Fact {
        let tag: Int32
        let unit: Int32
        let filing: Int32
        let time: Time
        /// Where its digits stand in `digits`.
        let digits: Range<Int32>
    }

    /// The days a fact speaks of, by their numbers; a date has no first day.
    struct Time: Hashable, Comparable {
        let first: Int32
        let last: Int32

        static let noDay = Int32.min

        var isPeriod: Bool { first != Time.noDay }

        /// How many days a period has; 0 for a date.
        var days: Int { isPeriod ? Int(last) - Int(first) + 1 : 0 }

        /// Earlier where it ends earlier; of those that end together the shorter.
        static func < (a: Time, b: Time) -> Bool { a.last == b.last ? a.days < b.days : a.last < b.last }
    }

    /// Why something was left out, and how often; the place of the first.
    package struct Left: Equatable, Sendable {
        package enum Reason: Hashable, Sendable {
            /// A period that ends before it begins.
            case reversedPeriod
            /// A field that is none of companyfacts'.
            case unknownField(String)
            /// A label with characters that a terminal obeys.
            case controlInLabel
        }

        package let reason: Reason
        package var count: Int
        package let offset: Int
    }

    package internal(set) var name = ""
    package internal(set) var number = ""
    var tags: [Tag] = []
    var units: [String] = []
    var filings: [Filing] = []
    var facts: [Fact] = []
    /// The digits of all values, one after the other.
    var digits: [UInt8] = []
    package internal(set) var left: [Left] = []

    /// How many facts there are.
    package var count: Int { facts.count }

    func text(_ fact: Fact) -> String { String(decoding: digits[bounds(fact)], as: UTF8.self) }

    func decimal(_ fact: Fact) -> DraftDecimal? {
        digits.withUnsafeBufferPointer { DraftDecimal(bytes: UnsafeBufferPointer(rebasing: $0[bounds(fact)])) }
    }

    /// The zeros that a whole number is written with at its end; 0 for any other, nil for zero.
    func zeros(_ fact: Fact) -> Int? {
        let bounds = bounds(fact)
        var place = bounds.upperBound
        while place > bounds.lowerBound, digits[place - 1] == 48 { place -= 1 }
        if place == bounds.lowerBound { return nil }
        let isWhole = digits[bounds].allSatisfy { 48...57 ~= $0 || $0 == UInt8(ascii: "-") }
        return isWhole ? bounds.upperBound - place : 0
    }

    /// Whether two facts have the same value, however it is written.
    func isSame(_ one: Fact, _ other: Fact) -> Bool {
        if one.digits.count == other.digits.count, digits[bounds(one)] == digits[bounds(other)] { return true }
        return decimal(one)?.plain == decimal(other)?.plain
    }

    private func bounds(_ fact: Fact) -> Range<Int> { Int(fact.digits.lowerBound)..<Int(fact.digits.upperBound) }
}
