import Calendars
import Numbers
import Presentation
import Testing

@testable import Money

/// A code that is known to be one.
func code(_ text: String) -> CurrencyCode { CurrencyCode(text) ?? CurrencyCode(letters: 0) }

/// `2025-09-30`.
func day(_ text: some StringProtocol) throws -> Day {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return try #require(parts.count == 3 ? Day(year: parts[0], month: parts[1], day: parts[2]) : nil)
}

/// `2025-01-01..2025-09-30`.
func period(_ text: some StringProtocol) throws -> Period {
    let ends = text.split(separator: ".")
    return try #require(Period(first: try day(ends[0]), last: try day(ends[ends.count - 1])))
}

extension Number {
    /// In plain decimals of so many significant digits.
    func text(_ digits: Int = 20) -> String {
        var bytes: [UInt8] = []
        decimal(significant: digits).appendPlain(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension RateBook {
    func rate(_ from: String, _ to: String, _ on: String) throws -> RateAnswer {
        try rate(from: code(from), to: code(to), on: try day(on))
    }

    func mean(_ from: String, _ to: String, _ over: String) throws -> RateAnswer {
        try mean(from: code(from), to: code(to), over: try period(over))
    }

    /// The words of why there is no rate.
    func refusal(_ from: String, _ to: String, on: String) throws -> String {
        do { return try rate(from, to, on).number.text() } catch let problem as RateProblem { return problem.message }
    }

    func refusal(_ from: String, _ to: String, over: String) throws -> String {
        do { return try mean(from, to, over).number.text() } catch let problem as RateProblem { return problem.message }
    }
}

/// An imported table from the text of a file.
func table(_ name: String, _ text: String) throws -> RateTable {
    try #require(try RateFile(Array(text.utf8)).table(name: name))
}

/// The path of a file beside this one.
func beside(_ name: String) -> String {
    String(#filePath.dropLast("Writing.swift".count)) + name
}
