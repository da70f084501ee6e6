import Files
import Filings
import Suan
import TestSupport
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// `suan import sec`, as the command carries it out.
@Suite struct FilingImportTests {
    private let folder: TestFolder

    init() throws { folder = try TestFolder() }

    private struct Answer {
        var isFine = false
        var said: [String] = []
        var failed: [String] = []
    }

    private func run(_ names: [String], asOf: String? = nil, out: String? = nil) throws -> Answer {
        let task = try #require(FilingImport(folder: out ?? folder.path, asOf: asOf))
        var answer = Answer()
        answer.isFine = task.run(names.map { $0.hasPrefix("/") ? $0 : folder.path + "/" + $0 }) { line in
            switch line {
            case .said(let text): answer.said.append(text)
            case .failed(let text): answer.failed.append(text)
            }
        }
        return answer
    }

    private func orchard() -> Filing {
        var filing = Filing()
        filing.add("Assets", "900000000", "2023-12-31", filed: "2024-02-01")
        filing.add("Revenues", "900000000", "2023-12-31", from: "2023-01-01", filed: "2024-02-01")
        return filing
    }

    @Test func writesOneFile() throws {
        folder.write("a.json", orchard().text)
        let answer = try run(["a.json"])
        #expect(answer.isFine && answer.failed.isEmpty)
        #expect(
            answer.said == [
                "wrote \(folder.path)/orchard.suan: Orchard Inc., 2 figures from 1 filing, up to 2023-12-31",
                "  2 facts",
                "  2 metrics; 0 rows without a metric stand under their tags' names",
                "  no value was filed again differently",
            ])
        let session = Session()
        #expect(session.answer(folder.read("orchard.suan")) == "")
        #expect(session.answer("orchard.revenue") == "900M USD @ FY2023")
    }

    /// Whole files, as they are recorded beside what they come from; a record that is missing is made, and fails once so
    /// that it is read.
    @Test(
        arguments: [
            ("orchard", nil, "orchard_press"), ("orchard", "2025-12-31", "orchard_press"),
            ("harbour", nil, "harbour_electronic"),
        ] as [(String, String?, String)])
    func recorded(_ name: String, _ asOf: String?, _ company: String) throws {
        let cases = "Tests/Cases/filings/"
        #expect(try run(["\(TestFiles.root)/\(cases)\(name).json"], asOf: asOf).isFine)
        let record = "\(cases)\(company)\(asOf.map { "-" + $0 } ?? "").suan"
        let text = folder.read("\(company).suan")
        guard let wanted = TestFiles.read(record) else {
            TestFiles.write(Array(text.utf8), to: record)
            Issue.record("\(record) was recorded: read it, then run the tests again")
            return
        }
        #expect(text == String(decoding: wanted, as: UTF8.self))
    }

    /// What was imported is replaced, another company's and any other file are not.
    @Test func oldFiles() throws {
        folder.write("a.json", orchard().text)
        #expect(try run(["a.json"]).isFine && run(["a.json"]).isFine)
        folder.write("b.json", orchard().text.replacingOnce("\"cik\":7", "\"cik\":8"))
        #expect(try run(["b.json"]).isFine)
        #expect(folder.names == ["a.json", "b.json", "orchard.suan", "orchard_inc.suan"])
        folder.write("orchard.suan", "company orchard { }\n")
        let answer = try run(["a.json"])
        #expect(!answer.isFine && answer.failed.count == 1 && folder.read("orchard.suan") == "company orchard { }\n")
        #expect(answer.failed[0].hasPrefix("error[unwritable-file]: \(folder.path)/orchard.suan is there"))
    }

    /// Each is told with its place, and nothing is written or changed.
    @Test(arguments: [
        ("{\"cik\":7,\"entityName\":\"O\",\"facts\":{\"us-gaap\":{", "1:47: the JSON ends"),
        ("", "1:1: the JSON ends"), ("[]", "1:1: an object is wanted, and here is a list"),
        ("{}", "1:1: this is no file of"),
        ("{\"cik\":7,\"entityName\":\"O\",\"facts\":{}}", "1:1: there is no fact"),
        ("{\"cik\":7,\"cik\":8}", "1:10: the object has \"cik\" twice"),
        ("{\"cik\":7,\"entityName\":7}", "1:23: a text is wanted, and here is a number"),
        ("{\"cik\":[]}", "1:8: a number is wanted, and here is a list"),
        ("{\"cik\":7,\"facts\":\u{7}}", "1:18: the byte 07 cannot stand here"),
    ])
    func badFiles(_ text: String, _ words: String) throws { try refuse(text, words) }

    private func refuse(_ text: String, _ words: String) throws {
        folder.write("a.json", orchard().text)
        #expect(try run(["a.json"]).isFine)
        let before = folder.read("orchard.suan")
        folder.write("a.json", text)
        let answer = try run(["a.json"])
        #expect(!answer.isFine && answer.said.isEmpty && answer.failed.count == 1)
        #expect(
            answer.failed.first?.hasPrefix("error[unreadable-file]: \(folder.path)/a.json:\(words)") == true,
            "\(answer.failed)")
        #expect(folder.read("orchard.suan") == before && folder.names == ["a.json", "orchard.suan"])
    }

    /// Facts that are not what facts are.
    @Test(arguments: [
        ("\"end\":\"2023-12-31\"", "\"end\":\"2023-02-29\"", "\"2023-02-29\" is no day"),
        ("\"end\":\"2023-12-31\"", "\"end\":\"10000-01-01\"", "\"10000-01-01\" is no day"),
        ("\"end\":\"2023-12-31\"", "\"end\":20231231", "a text is wanted, and here is a number"),
        ("\"end\":\"2023-12-31\",", "", "a fact has no \"end\""), ("\"val\":900000000,", "", "a fact has no \"val\""),
        ("\"val\":900000000", "\"val\":\"900\"", "a number is wanted, and here is a text"),
        ("\"val\":900000000", "\"val\":null", "a number is wanted, and here is null"),
        ("\"val\":900000000", "\"val\":1e101", "a number has more than 100 digits"),
        ("\"val\":900000000", "\"val\":1e-101", "a number has more than 100 digits"),
        ("\"val\":900000000", "\"val\":09", "this is no number"),
        ("\"val\":900000000", "\"val\":1,\"val\":2", "the object has \"val\" twice"),
        ("\"form\":\"10-K\"", "\"form\":\"10\u{202E}K\"", "\"10"), ("\"form\":\"10-K\",", "", "a fact has no \"form\""),
        ("\"filed\":\"2024-02-01\"", "\"filed\":\"\"", "\"\" is no day"),
        ("\"Assets\"", "\"Ass\\nets\"", "\"Ass"), ("Orchard Inc.", "", "the company has no name"),
        ("Orchard Inc.", "Orch\u{202E}ard", "the company has no name"),
        ("Orchard Inc.", "\\u0007", "the company has no name"),
    ])
    func badFacts(_ old: String, _ new: String, _ words: String) throws {
        let text = orchard().text.replacingOnce(old, new)
        folder.write("a.json", text)
        let answer = try run(["a.json"])
        #expect(!answer.isFine && answer.said.isEmpty && folder.names == ["a.json"])
        let told = answer.failed.first ?? ""
        #expect(
            told.hasPrefix("error[unreadable-file]: \(folder.path)/a.json:1:") && told.contains(": \(words)"), "\(told)"
        )
    }

    /// Wherever a file is cut short, nothing is written.
    @Test func cutAnywhere() throws {
        let bytes = Array(orchard().text.utf8)
        for count in bytes.indices {
            #expect(throws: SECProblem.self) { try SECFacts.read(Array(bytes[..<count])) }
        }
        #expect(try SECFacts.read(bytes).count == 2)
    }

    /// What is passed over is said: a period that ends before it begins, a field and a label that cannot be shown.
    @Test func leftOut() throws {
        var filing = orchard()
        filing.add("Revenues", "5", "2022-12-31", from: "2023-12-31", filed: "2024-02-01")
        let text = filing.text.replacingOnce("\"label\":\"Assets told\"", "\"label\":\"A\u{202E}\",\"odd\":[{}]")
        folder.write("a.json", text)
        let said = try run(["a.json"]).said.joined(separator: "\n")
        #expect(said.contains("2 figures") && said.contains("left out: 1 label with characters"))
        #expect(said.contains("left out: 1 fact of a period that ends before it begins"))
        #expect(said.contains("not understood: the field \"odd\""))
    }

    @Test func severalFiles() throws {
        folder.write("in/a.json", orchard().text)
        folder.write("in/b.json", "{")
        var other = orchard()
        other.title = "Unit Corp"
        folder.write("in/c.json", other.text.replacingOnce("\"cik\":7", "\"cik\":\"0000000009\""))
        folder.write("in/d.txt", "no matter")
        let answer = try run(["in"])
        #expect(!answer.isFine && answer.failed.count == 1)
        #expect(answer.said.last == "2 companies, 4 figures; 1 file not imported")
        #expect(folder.names == ["in", "orchard.suan", "unit_corp.suan"])
        #expect(try run(["nowhere.json"]).failed.first?.hasSuffix("nowhere.json: there is no such file") == true)
    }

    /// Two companies of one short name both have the longer one, in whichever order they come; one company comes once.
    @Test func namesDoNotRestOnTheOrder() throws {
        func write(_ file: String, _ title: String, _ number: Int) {
            var filing = orchard()
            filing.title = title
            folder.write("in/\(file)", filing.text.replacingOnce("\"cik\":7", "\"cik\":\(number)"))
        }
        for order in [["a.json", "b.json"], ["b.json", "a.json"]] {
            // What stands there keeps its name.
            for name in ["same_corp.suan", "same_inc.suan"] { unlink(folder.path + "/" + name) }
            write(order[0], "Same Inc.", 1)
            write(order[1], "SAME CORP", 2)
            let answer = try run(["in"])
            #expect(answer.isFine && answer.failed.isEmpty, "\(answer)")
            #expect(folder.names == ["in", "same_corp.suan", "same_inc.suan"])
            #expect(folder.read("same_inc.suan").contains("company same_inc \"Same Inc.\""))
            #expect(answer.said.contains { $0.contains("another company is called same too") })
        }
        write("c.json", "Other Inc.", 2)
        let again = try run(["in"])
        #expect(!again.isFine && again.failed.first?.contains("CIK 2 came from") == true, "\(again)")
        #expect(folder.names == ["in", "same_corp.suan", "same_inc.suan"])
    }

    /// What an earlier run brought in under another name is there once.
    @Test func anEarlierImportKeepsItsName() throws {
        folder.write("a.json", orchard().text)
        #expect(try run(["a.json"]).isFine)
        let text = folder.read("orchard.suan")
        folder.write("fruit.suan", text.replacingOnce("company orchard ", "company fruit "))
        unlink(folder.path + "/orchard.suan")
        let again = try run(["a.json"])
        #expect(again.isFine && folder.names.filter { $0.hasSuffix(".suan") } == ["fruit.suan"], "\(again)")
        #expect(again.said.contains { $0.contains("fruit.suan is where an earlier import has it") }, "\(again)")
        #expect(folder.read("fruit.suan").contains("company fruit "))
        // Where it is there twice already, that is told.
        folder.write("orchard.suan", text)
        let twice = try run(["a.json"])
        #expect(!twice.isFine && twice.failed.contains { $0.contains("one of the two is to go") }, "\(twice)")
    }

    @Test func tellsWhatIsInDoubt() throws {
        var filing = orchard()
        filing.add("Assets", "910000000", "2023-12-31", filed: "2024-02-01")
        filing.add("Assets", "5", "2024-03-31", filed: "2024-02-01")
        folder.write("a.json", filing.text)
        let said = try run(["a.json"]).said.joined(separator: "\n")
        #expect(
            said.contains("assets: one filing gives two values of Assets, once; the first of them is taken"), "\(said)")
        #expect(said.contains("filed before the time spoken of had ended: 1 fact"), "\(said)")
    }

    @Test func outFolder() throws {
        folder.write("a.json", orchard().text)
        let answer = try run(["a.json"], out: folder.path + "/nowhere")
        #expect(!answer.isFine && answer.failed.first?.hasPrefix("error[unwritable-file]") == true)
        #expect(FilingImport(folder: nil, asOf: "2025-02-30") == nil)
        #expect(
            try run(["a.json"], asOf: "2024-01-31").failed.first?.hasSuffix("filed on or before 2024-01-31") == true)
    }
}

extension String {
    fileprivate func replacingOnce(_ old: String, _ new: String) -> String {
        guard let range = firstRange(of: old) else { return self }
        return String(self[..<range.lowerBound]) + new + String(self[range.upperBound...])
    }
}
