import Companies
import Suan
import Syntax
import TestSupport
import Testing

@testable import Guide

struct CompletionPlaceTests {
    @Test(
        arguments: [
            ("", .statement, ""), ("mini", .statement, "mini"), ("1 + mi", .operand, "mi"), ("f(mi", .operand, "mi"),
            ("a; mi", .statement, "mi"), ("minimax.", .member(of: "minimax"), ""),
            ("2 * minimax.re", .member(of: "minimax"), "re"), ("智谱.收", .member(of: "智谱"), "收"),
            ("minimax.revenue[", .basis(of: "minimax.revenue"), ""),
            ("minimax.revenue[9M", .basis(of: "minimax.revenue"), "9M"),
            ("minimax.revenue[FY", .basis(of: "minimax.revenue"), "FY"),
            ("xs[mi", .operand, "mi"), ("5 US", .unit, "US"), ("5 M US", .unit, "US"), ("10.462 亿 美", .unit, "美"),
            ("5us", .unit, "us"), ("x in C", .unit, "C"), ("x in 亿 C", .unit, "C"), ("5 USD/mo", .unit, "mo"),
            ("x in USD/mo", .unit, "mo"), ("a/mo", .operand, "mo"), ("x per mo", .unit, "mo"), ("x M", .operand, "M"),
            ("\"mi", .nothing, "mi"), ("1 # mi", .nothing, ""), ("import \"lib/a", .file, "lib/a"),
            ("\"a\" + mi", .operand, "mi"), ("company acme {\n  over FY2024 { rev", .statement, "rev"),
            ("（mi", .operand, "mi"), ("as of o", .setting, "o"), ("as of ", .day, ""), ("as of 2025", .day, "2025"),
            ("screen all as of ", .day, ""), ("acme.cash[2025-06-30, as of 20", .day, "20"),
            ("3 + as of x", .operand, "x"),
        ] as [(String, CompletionPlace.Kind, String)])
    func isTold(text: String, kind: CompletionPlace.Kind, start: String) {
        let place = CompletionPlace(text)
        #expect(place.kind == kind)
        #expect(place.start == start)
    }

    @Test func knowsTheCallAndTheCompanyItIsIn() {
        #expect(CompletionPlace("round(x, pl").call == "round")
        #expect(CompletionPlace("(x, pl").call == nil)
        #expect(CompletionPlace("f(1) + g([a, ").call == nil)
        #expect(CompletionPlace("company acme \"Acme\" {\n rev").company == "acme")
        #expect(CompletionPlace("company acme {}\n rev").company == nil)
    }
}

struct CompletionTests {
    private func session(_ lines: String...) -> Session {
        let session = Session()
        for line in lines { _ = session.run(text: Array(line.utf8), name: "-") { _ in } }
        return session
    }

    private func names(_ text: String, _ session: Session) -> [String] {
        Completer(session).completion(of: text).candidates.map(\.text)
    }

    @Test func daysOfFilingsStandAfterAsOf() {
        let session = session(
            "company a { source k \"10-K\" (filed 2025-02-14); source q \"10-Q\" (filed 2025-05-02) }",
            "company b { source k \"10-K\" (filed 2024-11-01) }")
        // The first is that of a company that ships.
        let days = ["2025-12-31", "2025-05-02", "2025-02-14", "2024-11-01"]
        #expect(Array(names("as of ", session).prefix(5)) == days + ["off"])
        #expect(names("compare [a, b] as of 2025", session) == Array(days.prefix(3)))
        #expect(names("a.cash[2024-12-31, as of 2024", session) == ["2024-11-01"])
    }

    @Test func columnsOfTables() throws {
        let session = session("t = table(n^2, n = 1..3)")
        let columns = Completer(session).completion(of: "t.").candidates
        #expect(columns.map(\.text) == ["n", "value"])
        #expect(columns.first?.detail().brief == "1")
        #expect(names("sum(t.va", session) == ["value"])
        #expect(!names("t.", session).contains("cash"))
    }

    @Test func companiesThenMetricsThenBases() throws {
        let session = session()
        let company = Completer(session).completion(of: "1 + mini")
        #expect(company.candidates.map(\.text) == ["minimax"] && company.candidates[0].ending == ".")
        let metrics = names("minimax.revenue", session)
        #expect(metrics.contains("revenue") && metrics.contains("revenue_growth") && !metrics.contains("cash"))
        #expect(names("minimax.", session).contains("cash") && !names("minimax.", session).contains("现金"))
        #expect(names("zhipu.", session).contains("cash") == false)
        #expect(names("minimax.revenue[", session) == ["9M2025", "FY2024", "9M2024"])
        let revenue = try #require(Completer(session).completion(of: "minimax.revenue").candidates.first?.detail())
        #expect(revenue.brief == "53.437M USD @ 9M2025" && revenue.meaning == "Revenue")
        #expect(names("no_company.rev", session).contains("revenue"))
    }

    @Test func chineseNamesComplete() {
        let session = session()
        #expect(names("稀", session) == ["稀宇", "稀宇科技"])
        #expect(Completer(session).completion(of: "稀").common == "稀宇")
        #expect(names("minimax.现", session).contains("现金"))
        #expect(Completer(session).completion(of: "minimax.现").replaced == 3)
        #expect(names("10 万美", session).contains("万美元") == false)
        #expect(names("10 万 美", session).contains("美元"))
    }

    @Test func functionsUnitsVariablesAndWords() throws {
        let session = session("runway_months = 5 month", "fn double(n) = n * 2")
        #expect(names("annua", session) == ["annualize"])
        #expect(Completer(session).completion(of: "annu").candidates[0].ending == "(")
        #expect(names("runw", session) == ["runway_months", "runway"])
        let double = try #require(Completer(session).completion(of: "dou").candidates.first)
        #expect(double.text == "double" && double.ending == "(" && double.detail().brief == "fn double(n) = n * 2")
        #expect(names("5 gallo", session).allSatisfy { $0.hasPrefix("gallo") })
        #expect(names("x in cny", session).first == "CNY")
        #expect(names("100 us", session).contains("user"))
        #expect(names("round(x, pl", session) == ["places"])
        #expect(names("ass", session) == ["assert", "assume"])
        #expect(names("expl", session) == ["explain"] && names("aud", session) == ["audit"])
        #expect(names("company acme { chec", session) == ["check"])
        #expect(names("1 + ass", session).contains("assert") == false)
        #expect(names("\"mini", session).isEmpty)
        #expect(names("company acme {\n over FY2024 { gross_pro", session) == ["gross_profit"])
    }

    /// Each word of the grammar where it is read, begun with all but its last letter.
    @Test func everyWordCompletesWhereItIsRead() {
        let session = session()
        let places: [(Keyword.Places, String)] = [
            (.statement, ""), (.statement, "x = 1; "), (.operand, "1 + "), (.operand, "(("), (.infix, "x "),
            (.infix, "5 "),
            (.infix, "5 USD "), (.suffix, "x in USD "), (.company, "company acme { "), (.definition, "metric wafers "),
            (.definition, "company acme { fiscal "), (.definition, "acme.revenue = 5 USD "),
            (.compare, "compare minimax, zhipu "),
            (.setting, "notes "), (.setting, "scale "), (.lesson, "lesson a { "),
            (.question, "lesson a { ask \"b\" { "),
            (.option, "explain --"),
        ]
        for (place, before) in places {
            for word in Keyword.words(place) where word.text.utf8.count > 1 {
                let text = before + word.text.dropLast()
                #expect(names(text, session).contains(word.text), "\(text)")
            }
        }
        for kind in Metric.kinds {
            #expect(names("metric wafers : " + kind.word.dropLast(), session).contains(kind.word))
        }
        #expect(names("scale ", session).contains("万") && !names("notes ", session).contains("minimax"))
    }

    /// Whatever stands before the cursor, completion is told something or nothing, and never harms the session.
    @Test func anyBeginningOfAnyLineIsAnswered() {
        let session = session("a = 1", "xs = [1, 2]")
        for line in TestFiles.goldenLines where !line.isEmpty {
            let letters = Array(line.unicodeScalars)
            for end in stride(from: 0, through: letters.count, by: 3) {
                let text = String(String.UnicodeScalarView(letters[..<end]))
                let found = Completer(session).completion(of: text)
                #expect(found.replaced <= text.utf8.count)
                for candidate in found.candidates.prefix(2) { _ = candidate.detail() }
            }
        }
        var answer: [UInt8]?
        _ = session.run(text: Array("a + 1".utf8), name: "-") { answer = $0.text }
        #expect(answer == [0x32])
    }
}
