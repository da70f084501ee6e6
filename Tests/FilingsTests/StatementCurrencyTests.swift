import Testing

@testable import Filings

/// A sign that several currencies share is read only where something tells which it is.
@Suite struct StatementCurrencyTests {
    private func page(_ title: String, _ unit: String) -> String {
        "\(title)\nYear ended 31 December\n                       2024      2023\n"
            + "                      \(unit)     \(unit)\nRevenue                1,000       900\n"
    }

    private func read(_ page: String, unit: String? = nil) throws -> StatementReading {
        try StatementReader.read(Array(page.utf8), unit: unit)
    }

    @Test(arguments: [("$'000", "$"), ("$m", "$"), ("$ million", "$"), ("¥ million", "¥"), ("千元", "元")])
    func aSharedSignIsNoCurrency(unit: String, sign: String) throws {
        let reading = try read(page("Income statement", unit))
        #expect(reading.facts.isEmpty && reading.openSigns == [sign])
        #expect(reading.tables.first?.rows.first?.doubt == .sharedSign(sign))
    }

    @Test func yuanOfOldScriptAreOpen() throws {
        func page(_ title: String, _ unit: String, _ label: String) -> String {
            "\(title)\n                 2024年      2023年\n                 \(unit)      \(unit)\n"
                + "\(label)               1,000       900\n"
        }
        let old = page("綜合收益表\n截至二零二四年十二月三十一日止年度", "百萬元", "營業額")
        #expect(try read(old).facts.isEmpty && read(old).openSigns == ["元"])
        #expect(try read(old, unit: "TWD").facts.map(\.unit) == ["TWD", "TWD"])
        #expect(try read(page("綜合收益表（以港元列示）\n截至二零二四年十二月三十一日止年度", "千元", "營業額")).facts.map(\.unit) == ["HKD", "HKD"])
        let new = try read(page("利润表\n截至2024年12月31日止年度", "百万元", "营业收入"))
        #expect(new.facts.map(\.unit) == ["CNY", "CNY"])
        #expect(new.tables.first?.columns.first?.sign == ReadSign(sign: "元", reason: .script))
    }

    @Test(arguments: [
        ("Income statement (presented in Hong Kong dollars)", "HKD"), ("Amounts in Canadian dollars", "CAD"),
        ("Acme, Form 10-K", "USD"), ("In thousands of U.S. dollars", "USD"),
    ]) func thePageTellsItsDollars(title: String, code: String) throws {
        let reading = try read(page(title, "$'000"))
        #expect(reading.facts.map(\.unit) == [code, code] && reading.openSigns.isEmpty)
    }

    @Test func twoDollarsTellNothing() throws {
        let reading = try read(page("Presented in US dollars and Hong Kong dollars", "$'000"))
        #expect(reading.facts.isEmpty)
    }

    @Test func aRowTellsNoCurrency() throws {
        let text = page("Income statement", "$'000") + "US$ notes                 50        40\n"
        #expect(try read(text).facts.isEmpty)
    }

    @Test func aGivenUnitFillsAndNeverContradicts() throws {
        let reading = try read(page("Income statement", "$'000"), unit: "AUD")
        #expect(reading.facts.map(\.unit) == ["AUD", "AUD"])
        #expect(
            try read(page("Income statement in thousands", "    "), unit: "EUR").facts.map(\.unit) == ["EUR", "EUR"])
        #expect(throws: StatementProblem.otherUnit("HKD", page: "CNY")) {
            try read(page("Income statement", "RMB'000"), unit: "HKD")
        }
        #expect(try read(page("Income statement", "$'000"), unit: "EUR").facts.isEmpty)
    }
}
