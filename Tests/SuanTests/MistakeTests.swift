import TestSupport
import Testing

@testable import Suan

/// Three hundred mistakes as they are typed, with what was meant: whatever is offered for one runs, and gives what the
/// meant line gives. Where nothing sure can be offered, nothing is.
@Suite("Mistakes and their corrections") struct MistakeTests {
    /// What is known before each.
    static let known = [
        "price = 12 USD", "cost = 40M USD", "revenue = 100M USD", "subscribers_count = 5000", "growth_rate = 5%",
        "payroll = 2M USD/month", "distance = 12 km", "n = 3", "rates = [1, 2, 3]", "flows = [-100, 60, 70]",
        "fn double(a) = 2 * a", "unit wafer", "scenario bear { price = 10 USD }",
    ]

    struct Mistake: CustomTestStringConvertible {
        let typed: String
        let code: String
        /// Nil where nothing is to be offered.
        let meant: String?

        var testDescription: String { typed }
    }

    /// A mistake a line: its code, what is typed, and what is meant or `-`, with tabs between.
    static let mistakes: [Mistake] = {
        let text = String(decoding: TestFiles.read("Tests/Cases/mistakes.txt") ?? [], as: UTF8.self)
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
            let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            return Mistake(typed: parts[1], code: parts[0], meant: parts[2] == "-" ? nil : parts[2])
        }
    }()

    @Test func thereAreManyOfManyKinds() {
        #expect(MistakeTests.mistakes.count >= 300)
        #expect(Set(MistakeTests.mistakes.map(\.code)).count >= 30)
    }

    @Test(arguments: mistakes) func whatIsOfferedIsMeant(_ mistake: Mistake) throws {
        let said = MistakeTests.answer(mistake.typed)
        let message = try #require(said?.messages.first { $0.severity != .note }, "nothing is wrong with it")
        #expect(message.code == mistake.code)
        #expect((message.fix != nil) == (mistake.meant != nil), "\(message.text): \(message.fix ?? "no fix")")
        guard let fix = message.fix, let meant = mistake.meant else { return }
        let mended = try #require(MistakeTests.answer(fix), "\(fix)")
        #expect(!mended.failed, "\(fix) fails: \(mended.messages)")
        #expect(mended.description == MistakeTests.answer(meant)?.description, "\(fix)")
    }

    /// The last answer of a session that knows what is known.
    private static func answer(_ line: String) -> Answer? {
        let session = Session()
        for line in known { _ = session.answer(to: line) }
        return session.answers(to: line).last
    }
}
