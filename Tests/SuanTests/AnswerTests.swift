import Suan
import TestSupport
import Testing

/// What programs get that ask a session.
@Suite struct AnswerTests {
    private let session = Session()

    @Test func anAmount() throws {
        let answer = session.answer(to: "minimax.revenue")
        let number = try #require(answer.number)
        #expect(number.isExact && number.double == 53_437_000 && "\(number)" == "53437000")
        #expect(try #require(number.fraction) == ("53437000", "1"))
        #expect(answer.unit == "USD" && answer.qualifiers.isEmpty)
        #expect(answer.description == "53.437M USD @ 9M2025" && "\(answer)" == answer.description)
        guard case .period(let period, .flow, isAnnualized: false)? = answer.basis else {
            Issue.record("the basis is \(String(describing: answer.basis))")
            return
        }
        #expect("\(period)" == "9M2025" && period.days == 273 && period.months == 9)
        #expect("\(period.first)" == "2025-01-01" && (period.last.month, period.last.dayOfMonth) == (9, 30))
        #expect(!answer.failed && answer.error == nil && answer.messages.isEmpty)
    }

    @Test func numbersAreExactUntilSomethingIrrational() throws {
        let third = try #require(session.answer(to: "-1/3").number)
        #expect(try #require(third.fraction) == ("-1", "3"))
        #expect(third.decimal(significant: 5) == "-0.33333" && third.double == -1.0 / 3)
        let root = try #require(session.answer(to: "sqrt(2)").number)
        #expect(!root.isExact && root.fraction == nil && root.double == 2.0.squareRoot())
        let large = try #require(session.answer(to: "10^400").number)
        #expect(large.double == .infinity && large.decimal().utf8.count == 401)
        #expect(session.answer(to: "12%").number?.double == 12 && session.answer(to: "12%").unit == "%")
        #expect(session.answer(to: "0.1 + 0.2").number == session.answer(to: "0.3").number)
        #expect(session.answer(to: "0.5").number != session.answer(to: "≈ 0.5").number)
    }

    @Test func basesAndQualifiers() {
        #expect(session.answer(to: "minimax.cash").basis.map { "\($0)" } == "2025-09-30")
        #expect(session.answer(to: "zhipu.revenue").qualifiers == ["about"])
        #expect(session.answer(to: "annualize(minimax.revenue)").basis.map { "\($0)" } == "9M2025 annualized")
        guard case .mixed(let parts)? = session.answer(to: "minimax.cash - minimax.revenue").basis else {
            Issue.record("no mixed basis")
            return
        }
        #expect(parts.map { "\($0)" } == ["2025-09-30", "9M2025"])
        guard case .period(_, .level, isAnnualized: false)? = session.answer(to: "minimax.rd / minimax.revenue").basis
        else {
            Issue.record("a ratio is a level")
            return
        }
    }

    @Test func otherKinds() throws {
        #expect(session.answer(to: "1 < 2").truth == true)
        #expect(session.answer(to: "\"a{1 + 1}\"").text == "a2")
        #expect(session.answer(to: "2025-09-30").date.map { "\($0)" } == "2025-09-30")
        #expect(session.answer(to: "FY2024").period.map { "\($0)" } == "FY2024")
        #expect(session.answer(to: "[1, 2 USD, \"c\"]").items?.map { $0.unit ?? "-" } == ["", "USD", "-"])
        #expect(session.answer(to: "minimax").company == "minimax")
        #expect(session.answer(to: "minimax.debt").isMissing && !session.answer(to: "x = 1").isMissing)
        let bounds = try #require(session.answer(to: "bounds minimax.revenue").interval)
        #expect((bounds.low.number.double, bounds.high.number.double) == (53_436_500, 53_437_500))
        guard case .function(let name)? = session.answer(to: "round").value else {
            Issue.record("no function")
            return
        }
        #expect(name == "round")
    }

    @Test func tables() throws {
        let table = try #require(session.answer(to: "table(a * 2 USD, a = [1, 2])").table)
        #expect(table.columns == ["a", "a * 2 USD"] && table.rows.count == 2 && !table.isRecord)
        #expect(table[row: 1, column: "a * 2 USD"]?.number?.double == 4)
        #expect(table.column("a")?.compactMap { $0.number?.double } == [1, 2])
        #expect(table.column("b") == nil && table[row: 2, column: "a"] == nil && table[row: 0, column: "b"] == nil)
        let record = try #require(session.answer(to: "dcf([1, 2] * 1M USD, 10%, g = 2%)").table)
        #expect(record.isRecord && record[row: 0, column: "value"]?.unit == "USD")
    }

    @Test func messages() throws {
        let error = session.answer(to: "minimax.revenue + zhipu.revenue")
        #expect(error.failed && error.value == nil && error.description.isEmpty)
        let said = try #require(error.error)
        #expect(said.code == "currency-mismatch" && said.text == "USD and CNY are different currencies")
        #expect(said.line == 1 && said.columns == [1...15, 19...31] && said.file == "-")
        #expect(said.fix == "(minimax.revenue in CNY) + zhipu.revenue")
        let converted = session.answer(to: "minimax.valuation in CNY")
        let rate = try #require(converted.messages("rate").first)
        #expect(rate.severity == .note && rate.facts("from") == ["USD"] && rate.facts("to") == ["CNY"])
        #expect(rate.facts("rate").count == 1 && rate.facts("dates") == ["2025-08-19"])
        let warned = session.answer(to: "100 + 5%")
        #expect(!warned.failed && warned.messages.first?.severity == .warning)
        #expect(warned.messages.first?.fix == "5% on 100")
        // Not even where the session shows none.
        _ = session.answer(to: "notes off")
        #expect(session.answer(to: "minimax.valuation in CNY").messages("rate").count == 1)
    }

    @Test func severalStatements() {
        let answers = session.answers(
            to: "price = 2 USD\nprint price\nfn double(x) = twice(x)\nfn twice(x) = 2 * x\ndouble(price)")
        #expect(answers.map(\.description) == ["", "", "", "", "4.00 USD"])
        #expect(answers.map(\.printed) == [[], ["2.00 USD"], [], [], []])
        #expect(answers.allSatisfy { !$0.failed })
        #expect(session.answer(to: "a = 1; a + 1").number?.double == 2)
        #expect(session.answers(to: "1\n1 / 0\n2").map(\.failed) == [false, true])
        // Nothing of a text runs that cannot be read.
        let unread = session.answers(to: "price = 3 USD\n1 +* 2\n(")
        #expect(unread.count == 1 && unread[0].messages.count == 2 && unread[0].messages.allSatisfy { $0.line != 1 })
        #expect(session.answer(to: "price").description == "2.00 USD")
        let nothing = session.answer(to: " ")
        #expect(nothing.value == nil && !nothing.failed && session.answers(to: "").isEmpty)
    }

    @Test func aFailedStatementChangesNothing() {
        _ = session.answer(to: "a = 1")
        #expect(session.answer(to: "a = 1 / 0").failed)
        #expect(session.answer(to: "a").number?.double == 1)
        #expect(session.answer(to: "assert a == 2").error?.code == "assertion-failed")
        #expect(session.answer(to: "ans").number?.double == 1)
    }

    @Test func stepsAndWhatIsFoundWrong() {
        let answer = session.answer(to: "explain minimax.rd / minimax.revenue")
        #expect(answer.steps.first == "minimax.rd / minimax.revenue" && answer.number?.double == 3.37)
        let audit = session.answer(
            to: "company c \"C\" { over FY2024 { revenue = 1 USD }\n check \"none\" revenue == 2 USD }\naudit c")
        #expect(audit.table != nil || audit.failed)
    }

    @Test func aStopHoldsUntilItIsTakenBack() {
        let stopper = session.stopper
        stopper.stop()
        #expect(session.answer(to: "a = 1").error?.code == "interrupted")
        #expect(session.answers(to: "sum(range(1, 1000000))\n2").map(\.error?.code) == ["interrupted"])
        stopper.takeBack()
        #expect(session.answer(to: "a").error?.code == "unknown-name" && session.answer(to: "2").number?.double == 2)
    }

    @Test func whatKeepsGoing() {
        var configuration = Configuration()
        configuration.keepsGoing = true
        #expect(Session(configuration).answers(to: "1\n1 / 0\n2").map(\.failed) == [false, true, false])
    }

    /// An answer says of every line what the prompt prints for it.
    @Test(arguments: TestFiles.paths(in: "Tests/Golden", endingWith: ".suan"))
    func agreesWithThePrompt(_ path: String) {
        let (prompt, program) = (Session(), Session())
        let lines = String(decoding: TestFiles.read(path) ?? [], as: UTF8.self).split(separator: "\n")
        // A program gets the table of an audit, people its report; it has no pages of help.
        let others = ["audit", "help"]
        for line in lines.map(String.init)
        where line.utf8.count < 300 && !others.contains(where: { line.hasPrefix($0) }) {
            var (printed, failed) = ("", false)
            _ = prompt.run(text: Array(line.utf8), name: "-") { outcome in
                printed += outcome.text.map { String(decoding: $0, as: UTF8.self) + "\n" } ?? ""
                failed = failed || outcome.failed
            }
            let answers = program.answers(to: line)
            let told = answers.filter { $0.steps.isEmpty }.flatMap { answer in
                answer.printed + (answer.value == nil ? [] : [answer.description])
            }
            if answers.allSatisfy(\.steps.isEmpty) { #expect(told.map { $0 + "\n" }.joined() == printed, "\(line)") }
            #expect(answers.contains(where: \.failed) == failed, "\(line)")
        }
    }
}
