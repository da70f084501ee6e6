import Reporting
import Testing

@testable import Formatting

@Suite struct TableTests {
    private func text(_ lines: [[UInt8]]) -> [String] { lines.map { String(decoding: Ink.escaped($0), as: UTF8.self) } }

    private func table(_ columns: [Table.Column], _ rows: [[String]]) -> Table {
        var table = Table(columns)
        for row in rows { table.add(row) }
        return table
    }

    private let amounts = [
        ["valuation", "≈ 30.4407B CNY", "估值"], ["revenue", "53.437M USD @ 9M2025", "收入"],
        ["price", "12.30 USD", "价格"], ["growth", "-5%", ""], ["loss", "missing", "没有披露的亏损"],
    ]

    @Test func decimalPointsStandBelowEachOther() {
        let table = table([.init("metric"), .init("value", .point), .init("名称")], amounts)
        #expect(
            text(table.lines(width: 80, ink: .none))
                == [
                    "metric     value                   名称",
                    "valuation  ≈ 30.4407B CNY          估值",
                    "revenue      53.437M USD @ 9M2025  收入",
                    "price        12.30 USD             价格",
                    "growth       -5%",
                    "loss       missing                 没有披露的亏损",
                ])
    }

    @Test func ideographsTakeTwoCells() {
        let table = table([.init(), .init(nil, .right)], [["收入", "1"], ["cash", "22"], ["a", "333"]])
        #expect(text(table.lines(width: 80, ink: .none)) == ["收入    1", "cash   22", "a     333"])
    }

    @Test func oneColumnIsWrappedOrCut() {
        let long = ["x", "one two three four five six seven", "30.4407B CNY"]
        let wrapping = table([.init(), .init(shrinking: .wraps), .init()], [long])
        #expect(
            text(wrapping.lines(width: 32, ink: .none)) == [
                "x  one two three    30.4407B CNY", "   four five six", "   seven",
            ])
        let cutting = table([.init(), .init(shrinking: .cuts), .init()], [long])
        #expect(text(cutting.lines(width: 32, ink: .none)) == ["x  one two three …  30.4407B CNY"])
    }

    @Test func whatDoesNotFitIsStacked() {
        let table = table(
            [.init("name"), .init("value", .point), .init("why", shrinking: .wraps)],
            [["revenue", "30440732145.25 CNY", "the words of a source"]])
        #expect(
            text(table.lines(width: 24, ink: .none)) == [
                "revenue", "  value: 30440732145.25 CNY", "  why: the words of a", "    source",
            ])
        // Without titles cells follow each other.
        let plain = self.table(
            [.init(), .init(), .init(shrinking: .wraps)], [["a", "12345 CNY", "words of some source"]])
        #expect(text(plain.lines(width: 20, ink: .none)) == ["a  12345 CNY", "  words of some", "    source"])
    }

    @Test(arguments: 1...120) func noLineIsTooWideAndNoNumberIsLost(width: Int) {
        let table = table([.init("metric"), .init("value", .point), .init("名称", shrinking: .wraps)], amounts)
        let lines = text(table.lines(width: width, ink: .none))
        for row in amounts { #expect(lines.contains { $0.contains(row[1]) } || width < 30) }
        if width >= 30 { #expect(lines.allSatisfy { CellWidth.of($0) <= width }, "\(lines)") }
    }

    @Test func menusHaveOneLineARow() {
        let table = table(
            [.init(), .init(shrinking: .cuts)],
            [["minimax", "MiniMax, a company with 38 figures"], ["min(xs)", "the least item"]])
        #expect(text(table.menu(width: 24, ink: .none)) == ["minimax  MiniMax, a com…", "min(xs)  the least item"])
        #expect(text(table.menu(width: 10, ink: .none)) == ["minimax", "min(xs)"])
        #expect(text(table.menu(width: 4, ink: .none)) == ["min…", "min…"])
    }

    @Test func colourTakesNoCell() {
        var table = Table([.init(role: .name), .init(nil, .point)])
        var number: [UInt8] = []
        Ink(.sixteen).append("5".utf8, in: .number, to: &number)
        table.add([Table.Cell("a"), Table.Cell(inked: number)])
        table.add(["bbb", "12"])
        #expect(
            text(table.lines(width: 40, ink: Ink(.sixteen))) == [
                "\u{1B}[1ma\u{1B}[0m     \u{1B}[94m5\u{1B}[0m", "\u{1B}[1mbbb\u{1B}[0m  12",
            ])
    }

    @Test func whatATerminalObeysIsShownAsASign() {
        #expect(text(table([.init()], [["a\u{1B}[2Jb\nc"]]).lines(width: 40, ink: .none)) == ["a␛[2Jb␊c"])
    }

    @Test func manyRowsAreQuick() {
        var table = Table([.init("name"), .init("value", .point), .init("why", shrinking: .wraps)])
        for row in 0..<10_000 { table.add(["row \(row)", "\(row).25 USD", "the words of the source"]) }
        let clock = ContinuousClock()
        let time = clock.measure { #expect(table.lines(width: 40, ink: .none).count >= 10_000) }
        #expect(time < .seconds(10))
    }
}
