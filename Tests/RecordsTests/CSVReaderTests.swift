import Records
import TestSupport
import Testing

/// Cells, and what is wrong with bytes that are no table.
@Suite struct CSVReaderTests {
    private static func table(_ text: String, separator: UInt8? = nil, skipping: Int = 0) throws -> CSVTable {
        try CSVReader.table(Array(text.utf8), separator: separator, skipping: skipping) { false }
    }

    private static func rows(_ text: String, separator: UInt8? = nil, skipping: Int = 0) throws -> [[String]] {
        let table = try table(text, separator: separator, skipping: skipping)
        return (0..<table.rowCount).map { row in
            (0..<table.columnCount).map { table.text(table.cell(row, $0)) }
        }
    }

    private static func problem(_ bytes: [UInt8]) -> CSVProblem? {
        do throws(CSVProblem) {
            _ = try CSVReader.table(bytes) { false }
            return nil
        } catch { return error }
    }

    @Test(arguments: [
        ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]), ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
        ("a,b\r1,2", [["a", "b"], ["1", "2"]]), ("a;b\n1,5;2\n", [["a", "b"], ["1,5", "2"]]),
        ("a\tb\n1\t2\n", [["a", "b"], ["1", "2"]]), ("a|b\n1|2\n", [["a", "b"], ["1", "2"]]),
        ("\u{FEFF}a,b\n1,2\n", [["a", "b"], ["1", "2"]]), ("a\n1\n\n2\n", [["a"], ["1"], ["2"]]),
        ("\"a\",\"b \"\"c\"\"\"\n\"1,\n2\",3\n", [["a", "b \"c\""], ["1,\n2", "3"]]),
        (" a , \"b\" \n 1 ,\" 2\"\n", [["a", "b"], ["1", " 2"]]),
        ("a,b\n5\" pipe,2\n", [["a", "b"], ["5\" pipe", "2"]]),
        ("sep=;\na;b\n1;2\n", [["a", "b"], ["1", "2"]]), ("a,b\n,\n1,2\n,\n", [["a", "b"], ["1", "2"]]),
        ("a,b\n\"\",1\n", [["a", "b"], ["", "1"]]), ("a,b\n1,", [["a", "b"], ["1", ""]]),
        ("\"a\nb\",c\r\n\"1\r\n2\",3", [["a\nb", "c"], ["1\r\n2", "3"]]),
    ])
    func cells(_ text: String, _ wanted: [[String]]) throws {
        #expect(try Self.rows(text) == wanted)
    }

    @Test func linesBeforeItArePassedOver() throws {
        #expect(try Self.rows("Account: x\r\n\r\na,b\r\n1,2\r\n", skipping: 2) == [["a", "b"], ["1", "2"]])
        #expect(Self.problem(Array("Account: x\na,b\n1,2\n".utf8))?.reason == .ragged(2, wanted: 1))
    }

    @Test func separatorIsSaid() throws {
        #expect(try Self.rows("a;b,c\n1;2,3\n", separator: 0x3B) == [["a", "b,c"], ["1", "2,3"]])
        #expect(Self.problem(Array("a;b,c\n1;2,3\n".utf8))?.reason == .severalSeparators([0x2C, 0x3B]))
    }

    @Test(
        arguments: [
            ("", CSVProblem.Reason.empty, nil), ("a,b\n\"1,2\n", .unclosedQuote, (2, 1)),
            ("a,b\n\"1\"x,2\n", .afterQuote, (2, 4)), ("a,b\n1,2\n1,2,3\n", .ragged(3, wanted: 2), (3, 1)),
            ("a,b\n漢字,\u{0}\n", .zeroByte, (2, 4)), ("PK\u{3}\u{4}", .zip, nil),
        ] as [(String, CSVProblem.Reason, (Int, Int)?)])
    func problems(_ text: String, _ reason: CSVProblem.Reason, _ place: (Int, Int)?) {
        let problem = Self.problem(Array(text.utf8))
        #expect(problem?.reason == reason)
        #expect(problem?.place?.line == place?.0 && problem?.place?.column == place?.1)
    }

    @Test func encodingsAreRefused() {
        #expect(Self.problem([0xFF, 0xFE, 0x61, 0]) == CSVProblem(.utf16))
        #expect(
            Self.problem([0x61, 0x2C, 0x62, 0x0A, 0x4F, 0xE9, 0x2C])
                == CSVProblem(.notUTF8, at: .init(line: 2, column: 2)))
    }

    @Test func columnsAreBounded() {
        let wide = [UInt8](repeating: 0x2C, count: 1_000_000)
        #expect(Self.problem(wide)?.reason == .tooManyColumns(limit: CSVReader.mostColumns))
    }

    @Test func itStops() {
        var asked = 0
        let bytes = Array(String(repeating: "1,2\n", count: 10_000).utf8)
        #expect(throws: CSVProblem(.interrupted)) {
            _ = try CSVReader.table(bytes) {
                asked += 1
                return asked > 3
            }
        }
    }

    /// Whatever the bytes, there is a table or a problem, and rows are of one length.
    @Test func anyBytes() {
        var random = TestRandom(stream: 151)
        let signs = Array(",;|\t\"\n\r a1.\u{0}é".utf8)
        for _ in 0..<3_000 {
            let bytes = (0..<Int.random(in: 0..<40, using: &random)).map { _ in signs.randomElement(using: &random) ?? 0
            }
            if let table = try? CSVReader.table(bytes, isStopped: { false }) {
                #expect(table.cells.count == table.rowCount * table.columnCount, "\(bytes), seed \(TestRandom.seed)")
                for cell in table.cells { _ = table.text(cell) }
            }
        }
    }
}
