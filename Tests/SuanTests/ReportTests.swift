import TestSupport
import Testing

@testable import Suan

/// What users of other calculators reported to come out wrong: here it is right, or an error that says what to type.
@Suite("What users type and paste") struct ReportTests {
    struct Report: CustomTestStringConvertible {
        let typed: String
        /// The result, or the code of an error or warning.
        let expected: String
        /// What is offered with the error or warning, `-` for nothing; nil where a result comes.
        let fix: String?

        var testDescription: String { typed }
    }

    static let reports: [Report] = {
        let text = String(decoding: TestFiles.read("Tests/Cases/reports.txt") ?? [], as: UTF8.self)
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
            let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            return Report(
                typed: parts[0].split(separator: "⏎", omittingEmptySubsequences: false).joined(separator: "\n"),
                expected: parts.count > 1 ? parts[1] : "", fix: parts.count > 2 ? parts[2] : nil)
        }
    }()

    @Test func thereAreMany() { #expect(ReportTests.reports.count > 60) }

    @Test(arguments: reports) func comesRight(_ report: Report) throws {
        let answers = Session().answers(to: report.typed)
        guard let fix = report.fix else {
            let answer = try #require(answers.last)
            #expect(!answers.contains { $0.failed }, "\(answers.flatMap(\.messages))")
            #expect("\(answer)".split(separator: "\n").first.map(String.init) == report.expected)
            return
        }
        let message = try #require(answers.flatMap(\.messages).first { $0.severity != .note }, "\(answers)")
        #expect(message.code == report.expected)
        #expect(message.fix ?? "-" == fix, "\(message.text)")
    }
}
