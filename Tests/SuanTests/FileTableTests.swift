import Files
import Resolution
import TestSupport
import Testing

@testable import Suan

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Files as tables: what columns are of, and which files are reached at all.
@Suite struct FileTableTests {
    /// What a line answers where `t.csv` has a text.
    private static func answer(_ line: String, _ text: String) -> String {
        let session = Session()
        session.state.files.shelf = FileShelf(folder: "/t/", files: ["t.csv": Array(text.utf8)])
        return session.answer(line)
    }

    /// A column `x` of some cells beside one of text; what it is as a list.
    private static func column(_ cells: [String], _ arguments: String = "") -> String {
        let rows = cells.map { "\"\($0.replacing("\"", with: "\"\""))\",z\n" }.joined()
        return answer("read(\"t.csv\", separator = \",\"\(arguments)).x", "x,y\n" + rows)
    }

    @Test(arguments: [
        (["1", "2.50", "-3"], "[1, 2.5, -3]"), (["1,234.50", "7"], "[1234.5, 7]"),
        (["(3.5)", "−2", "+1.5"], "[-3.5, -2, 1.5]"),
        (["1'234.50", "2 000.25", "3\u{A0}000"], "[1234.5, 2000.25, 3000]"), (["1e3", "2.5E-2"], "[1000, 0.025]"),
        (["$5", "$-7.50", "-$1"], "[5.00 USD, -7.50 USD, -1.00 USD]"), (["5 EUR", "€2.50"], "[5.00 EUR, 2.50 EUR]"),
        (["$−5.25", "USD 1"], "[-5.25 USD, 1.00 USD]"), (["12%", "-0.5 %"], "[12%, -0.5%]"),
        (["1.2M", "3.4B USD", "5K"], "[1200000, 3.4B USD, 5000]"), (["10.5 亿美元", "2 万元"], "[1.05B USD, 20000.00 CNY]"),
        (["2025-01-02", "2025/3/4", "5 Mar 2025", "Mar 6, 2025"], "[2025-01-02, 2025-03-04, 2025-03-05, 2025-03-06]"),
        (["2025-01-02 00:00:00", "2025-01-03T00:00:00Z"], "[2025-01-02, 2025-01-03]"),
        (["2024年12月31日", "07-Mar-2025"], "[2024-12-31, 2025-03-07]"),
        (["1/1/2025", "2/2/2025"], "[2025-01-01, 2025-02-02]"),
        (["true", "FALSE"], "[true, false]"), (["0.1", "0.125"], "[0.1, 0.125]"), (["0", "0.0"], "[0, 0]"),
        (["12345678901234567890123.25", "1.5"], "[≈ 12345678901234567890123.3, 1.5]"),
    ])
    func cellsAreRead(_ cells: [String], _ wanted: String) {
        let answer = Self.column(cells).split(separator: "\n").first.map(String.init) ?? ""
        if cells[0].count > 20 {
            #expect(answer.hasPrefix("["))
        } else {
            #expect(answer == wanted)
        }
    }

    /// Columns that stay text, and the cell that is named for it.
    @Test(arguments: [
        (["1", "2", "x"], "“x” (line 4, x) is not"), (["001", "2"], "“001” (line 2, x) begins with zero"),
        (["12,34,567.00", "1", "2"], "“12,34,567.00” (line 2, x) is not"),
        (["2025-01-02", "2025-13-01"], "“2025-13-01”"),
        (["31.12.24", "2025-01-02"], "“31.12.24”"), (["13/13/2025", "1/2/2025"], "“13/13/2025”"),
        (["2025-01-02 16:00", "2025-01-03"], "“2025-01-02 16:00”"), (["5.", "1"], "“5.”"),
        (["$5 EUR", "1"], "“$5 EUR”"),
        (["5 ACME", "6"], "“5 ACME”"), (["--5", "1"], "“--5”"),
    ])
    func columnsStayText(_ cells: [String], _ wanted: String) {
        let answer = Self.column(cells)
        #expect(answer.hasPrefix("[\"") && answer.contains(wanted), "\(answer)")
    }

    @Test(arguments: [
        (["1,5", "2"], "would be 1.5"), (["1,234"], "is 1.234 with"), (["1.234,50"], "would be 1234.50"),
        (["1,5", "1.5"], "a decimal point, and"), (["1/2/2025", "3/4/2025"], "is 2025-02-01 with dates = \"dmy\""),
    ])
    func whatMayBeTwoThingsIsAsked(_ cells: [String], _ wanted: String) {
        let answer = Self.column(cells)
        #expect(answer.hasPrefix("error[") && answer.contains(wanted), "\(answer)")
    }

    @Test func whatIsSaidIsTaken() {
        #expect(Self.column(["1,5", "1.234,25"], ", decimal = \",\"") == "[1.5, 1234.25]")
        #expect(Self.column(["1,234"], ", decimal = \".\"") == "[1234]")
        #expect(Self.column(["1/2/2025"], ", dates = \"mdy\"") == "[2025-01-02]")
        #expect(Self.column(["20250102"], ", dates = \"ymd\"") == "[2025-01-02]")
        #expect(Self.column(["20250102"]).hasPrefix("[20250102]"))
        #expect(Self.column(["001"], ", text = \"x\"") == "[\"001\"]")
        #expect(Self.column(["5"], ", unit = USD") == "[5.00 USD]")
        #expect(Self.column(["5"], ", unit = [\"x\", 1K USD]") == "[5000.00 USD]")
        #expect(Self.column(["5", "N/A", "-", ""], "").hasPrefix("[5, missing, missing, missing]"))
        #expect(Self.answer("read(\"t.csv\").date", "date;v\n20250102;1\n") == "[2025-01-02]")
        #expect(
            Self.answer("read(\"t.csv\").v", "date;v\n2025-01-02;1.234\n").contains("is 1.234 with decimal = \".\""))
    }

    @Test(arguments: [
        ("Close (USD)", "close", "USD"), ("Value in CNY '000", "value", "K CNY"),
        ("Sales RMB million", "sales", "M CNY"),
        ("Weight (kg)", "weight", "kg"), ("Margin (%)", "margin", "%"), ("Revenue (in thousands)", "revenue", "K"),
        ("金额（万元）", "金额", "万 CNY"), ("amount USD", "amount", "USD"), ("Total [US$ million]", "total", "M USD"),
    ])
    func headingsHaveUnits(_ heading: String, _ name: String, _ unit: String) {
        let answer = Self.answer(
            "read(\"t.csv\").\(name) == [7\(unit == "%" || unit == "K" ? "" : " ")\(unit)]", "\(heading),z\n7,8\n")
        #expect(answer.hasPrefix("true"), "\(answer)")
        #expect(answer.contains("1 is") == ["K", "K CNY", "M CNY", "万 CNY", "M USD"].contains(unit), "\(answer)")
    }

    @Test func titlesAreToldApart() {
        let text = "Close (USD),Close (CNY),v,v,\n1,7,2,3,\n"
        #expect(Self.answer("read(\"t.csv\")[1]", text).contains("v_2"))
        #expect(Self.answer("read(\"t.csv\")[\"Close (CNY)\"]", text).hasPrefix("[7.00 CNY]"))
        #expect(Self.answer("read(\"t.csv\").close_usd", text).hasPrefix("[1.00 USD]"))
    }

    /// Millions of cells are kept from making the process too large.
    @Test func memoryIsBounded() {
        var configuration = Configuration()
        configuration.memory = 64 << 20
        let session = Session(configuration)
        let text = "a,b\n" + String(repeating: "12345,some words that are long enough\n", count: 600_000)
        session.state.files.shelf = FileShelf(folder: "/t/", files: ["t.csv": Array(text.utf8)])
        let answer: String = session.answer("count(read \"t.csv\")")
        #expect(answer.hasPrefix("error[too-large]") || answer == "600000", "\(answer)")
        #expect(session.answer("1 + 1") == "2")
    }

    // MARK: Which files

    private static func read(_ path: String, in folder: String, allowed: [String] = []) throws -> [UInt8] {
        try FileAccess(readableFolders: allowed).readBelow(folder, path, largest: 100).bytes
    }

    @Test func onlyWhatLiesBelowIsRead() throws {
        let outer = try TestFolder()
        let folder = outer.path + "/scripts"
        try Folder.make(folder)
        for name in ["scripts/a.csv", "scripts/in/b.csv", "c.csv", "scripts-too/d.csv"] { outer.write(name, "a\n1\n") }
        #expect(outer.link("scripts/out.csv", to: outer.path + "/c.csv"))
        #expect(outer.link("scripts/beside", to: outer.path + "/scripts-too"))
        let outside = FileProblem.outsideReading
        for path in ["a.csv", "in/b.csv", "in/../a.csv", folder + "/a.csv"] {
            #expect(try Self.read(path, in: folder).count == 4, "\(path)")
        }
        for path in [
            "../c.csv", "out.csv", "beside/d.csv", outer.path + "/c.csv", "../scripts-too/d.csv", "/dev/zero",
            "../none.csv",
        ] {
            #expect(throws: outside) { try Self.read(path, in: folder) }
        }
        #expect(try Self.read("../c.csv", in: folder, allowed: [outer.path]).count == 4)
        #expect(throws: FileProblem.missing) { try Self.read("none.csv", in: folder) }
        #expect(throws: FileProblem.isFolder) { try Self.read("in", in: folder) }
        #expect(throws: FileProblem.isFolder) { try Self.read(".", in: folder) }
        #expect(mkfifo(folder + "/pipe.csv", 0o600) == 0)
        #expect(throws: FileProblem.notOrdinary) { try Self.read("pipe.csv", in: folder) }
        outer.write("scripts/large.csv", String(repeating: "1", count: 101))
        #expect(throws: FileProblem.tooLarge(limit: 100)) { try Self.read("large.csv", in: folder) }
    }

    /// A file is read once in a statement, and anew in the next.
    @Test func filesAreReadOnceInAStatement() throws {
        let folder = try TestFolder()
        let path = folder.path + "/t.csv"
        var configuration = Configuration()
        configuration.readableFolders = [folder.path]
        let session = Session(configuration)
        folder.write("t.csv", "a,b\n1,2\n")
        #expect(session.answer("read(\"\(path)\").a == read(\"\(path)\").a") == "true")
        #expect(session.answer("f := read(\"\(path)\").a[1]") == "")
        #expect(session.answer("v = read(\"\(path)\").a[1]") == "")
        folder.write("t.csv", "a,b\n5,2\n")
        #expect(session.answer("f") == "5")
        #expect(session.answer("v") == "1")
    }

    @Test func wideAndLongTablesAreCounted() {
        var configuration = Configuration()
        configuration.presentation.fitsTables = true
        configuration.presentation.width = 40
        let session = Session(configuration)
        let titles = (1...20).map { "column\($0)" }.joined(separator: ",")
        let row = (1...20).map { "\($0)" }.joined(separator: ",")
        let text = titles + "\n" + String(repeating: row + "\n", count: 500)
        session.state.files.shelf = FileShelf(folder: "/t/", files: ["t.csv": Array(text.utf8)])
        let answer: String = session.answer("read \"t.csv\"")
        #expect(answer.contains("… 450 rows …") && answer.contains("columns: column"), "\(answer)")
        #expect(answer.split(separator: "\n").filter { $0.hasPrefix("1 ") }.count == 50)
        configuration.presentation.json = true
        let machine = Session(configuration)
        machine.state.files.shelf = session.state.files.shelf
        var json: [UInt8] = []
        _ = machine.run(text: Array("read \"t.csv\"".utf8), name: "-") { outcome in json += outcome.json ?? [] }
        #expect(String(decoding: json, as: UTF8.self).ranges(of: "\"1/1\"").count == 500)
    }
}
