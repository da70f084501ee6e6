import Testing

@testable import Suan

/// Tables in a terminal: their lines are laid out for its width and not broken again.
@Suite struct TableReadingTests {
    private func text(_ line: String, width: Int) -> String {
        var configuration = Configuration()
        configuration.presentation.wraps = true
        configuration.presentation.width = width
        let session = Session(configuration)
        var text = ""
        _ = session.run(text: Array(line.utf8), name: "-") { outcome in
            text += String(decoding: outcome.text ?? [], as: UTF8.self)
        }
        return text
    }

    @Test func rowsStandOnOneLineWhereTheyFit() {
        let table = text("compare [minimax, zhipu] in CNY by revenue, cash", width: 80)
        let wanted = """
            company  revenue (periods differ)  cash
            minimax  ≈ 385.792M CNY @ 9M2025   ≈ 7.44851B CNY @ 2025-09-30
            zhipu      191M CNY @ 2025H1       missing
            """
        #expect(table == wanted)
    }

    @Test func elsewhereEveryRowIsABlock() {
        let table = text("compare [minimax, zhipu] in CNY by revenue, cash", width: 36)
        #expect(table.hasPrefix("minimax\n  revenue (periods differ):"))
        for line in table.split(separator: "\n") { #expect(line.count <= 36) }
    }

    @Test func twoAxesHaveTheirUnitOnce() {
        let table = text(
            "table(minimax.cash / burn / k in month, burn = 20M..30M USD/month step 10M USD/month, k = 1..2)",
            width: 100)
        let head = "minimax.cash / burn / k in month, in month @ 2025-09-30; burn down, k across; ≈ rounded\n"
        #expect(table.hasPrefix(head) && table.hasSuffix("30M USD/month  34.87  17.44"))
    }
}
