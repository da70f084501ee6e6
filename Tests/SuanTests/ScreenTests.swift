import Files
import TestSupport
import Testing

@testable import Suan

/// Screens over many companies, and the same as SQL: what is said of rows, and what ends one.
struct ScreenTests {
    private let session: Session

    init() {
        session = Session()
        _ = session.answer("company one { over 9M2025 { revenue = 60M USD }; over 2025Q3 { net_income = 3M USD } }")
        _ = session.answer(
            "company two { over FY2024 { revenue = 5M EUR }; over FY2025 { revenue = 8M USD; net_income = 2M USD } }")
        _ = session.answer("company three { over FY2024 { revenue = 4M USD }; over FY2025 { revenue = 5M USD } }")
    }

    @Test func warningsOfRowsAreSummedUp() {
        let said = session.answer("screen [one, two] in USD by revenue / net_income")
        #expect(said.contains("warning[unequal-periods]: revenue / net_income of one: "), "\(said)")
        #expect(session.answer("screen [two] in USD by revenue / net_income").contains("warning") == false)
        // Of the condition too, whether or not it holds.
        let condition = session.answer("screen [one, two] in USD where revenue / net_income > 50 by revenue")
        #expect(condition.contains("revenue / net_income > 50 of one"), "\(condition)")
        _ = session.answer("strict on")
        #expect(session.answer("screen [one, two] in USD by revenue / net_income").contains("error[unequal-periods]"))
    }

    @Test func oneRowEndsNoScreen() {
        let said = session.answer("screen [two, three] in USD where growth(revenue) > 0 by revenue")
        #expect(
            said.contains("three    5M USD") && said.contains("not known of 1") && !said.contains("error"), "\(said)")
        let none = session.answer("screen [two] in USD where growth(revenue) > 0 by revenue")
        #expect(none.contains("a table without rows") && none.contains("not known of 1"), "\(none)")
    }

    // MARK: SQL

    private func sql(_ line: String) -> (text: String?, codes: [String]) {
        let (text, problems, _) = ScreenSQL(session, .duckdb).text(of: line)
        return (text, problems.map(\.code.rawValue))
    }

    @Test func theDayOfTheSessionHoldsInSQL() {
        let line = "screen all in USD by revenue"
        #expect(sql(line).text?.contains("f.in_force") == true)
        _ = session.answer("as of 2025-02-03")
        #expect(sql(line).text?.contains("<= DATE '2025-02-03'") == true)
        // The narrower of two.
        #expect(sql("screen all in USD as of 2024-02-03 by revenue").text?.contains("DATE '2024-02-03'") == true)
        #expect(sql("screen all in USD as of 2026-02-03 by revenue").text?.contains("DATE '2025-02-03'") == true)
        #expect(sql("screen all in USD by growth(revenue)").text == nil)
    }

    @Test func comparisonsInSQLFollowExactOnes() {
        let text = sql("screen all in USD where net_income / revenue > 10% + 20% by revenue").text ?? ""
        #expect(text.contains("- 0.3E0 > 1.0E-12 * GREATEST(ABS("), "\(text)")
        #expect(text.contains("-- numbers that differ by less than 1e-12"))
    }

    @Test func whatIsWrongIsTheSameInSQL() {
        for top in ["0", "-1", "1.5"] {
            let line = "screen all in USD by revenue top \(top)"
            #expect(sql(line).codes == ["wrong-arguments"] && session.answer(line).contains("wrong-arguments"))
        }
    }

    @Test func whatCannotBeSaidInSQLSaysWhy() {
        func words(_ line: String) -> String {
            let (_, problems, _) = ScreenSQL(session, .duckdb).text(of: line)
            return problems.map { $0.inWords().message }.joined(separator: "; ")
        }
        #expect(words("screen all by revenue[FY2024]").contains("the latest figure"))
        #expect(words("screen all by mean([revenue])").contains("`mean` of this"))
        #expect(words("screen all by revenue with median").contains("rows alone"))
        #expect(words("screen all where revenue by revenue").contains("is no condition"))
        #expect(words("screen all where missing(revenue) by revenue").contains("`missing` is a value"))
        #expect(session.answer("screen all where missing(revenue) by revenue").contains("no function"))
    }

    /// Value and unit are those that were written, and a factor makes one of the metric's unit of them.
    @Test func factsHaveTheUnitThatWasWritten() throws {
        _ = session.answer("metric lead : attribute of Time; company four { lead = 3 month }; rate 1 EUR = 1.25 USD")
        let folder = try TestFolder()
        _ = try FactsExport(session).write(to: folder.path + "/facts")
        let facts = folder.read("facts/facts/company=four/facts.csv")
        #expect(facts.contains(",3,3.0,month,2629800.0,,"), "\(facts)")
        #expect(sql("screen all by lead in month").text?.contains("value * factor") == true)
        // A rate of the session goes before all others, there as here.
        #expect(folder.read("facts/rates.csv").contains("EUR,USD,2024-01-01..2024-12-31,stated without a day,1.25,"))
    }

    @Test func aTimeIsNoColumnInSQL() {
        _ = session.answer("metric runway : balance of Time; metric outlay : balance of Money per Time")
        #expect(sql("screen all by runway").codes == ["wrong-arguments"])
    }

    /// A figure without a value stays the latest.
    @Test func aFigureWithoutAValueIsAmongTheFacts() throws {
        _ = session.answer(
            "company four { over FY2024 { net_income = 1M USD }; over FY2025 { revenue = 8M USD; net_income = net_margin * revenue }; net_margin = 10% }"
        )
        let folder = try TestFolder()
        _ = try FactsExport(session).write(to: folder.path + "/facts")
        let bytes = try WholeFile.read(folder.path + "/facts/facts/company=four/facts.csv").bytes
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter {
            $0.hasPrefix("net_income,reported")
        }
        #expect(lines.count == 2 && lines.last?.contains("2024-01-01..2024-12-31,,,,,,,true") == true, "\(lines)")
    }

    @Test func aFailedPatternLeavesNoFolder() throws {
        let folder = try TestFolder()
        folder.write("c/acme.suan", "company acme { over FY2024 { revenue = 5M USD } }")
        let count = session.state.folders.paths.count
        #expect(session.answer("companies(\"\(folder.path)/c/zz*.suan\")").contains("error"))
        #expect(session.state.folders.paths.count == count)
        #expect(!session.answer("companies(\"\(folder.path)/c/*.suan\")").contains("error"))
    }
}
