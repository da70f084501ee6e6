import Files
import Reporting
import TestSupport
import Testing

@testable import Suan

/// Scripts in sessions of their own, and their results from one day to the next.
struct ScriptBatchTests {
    private let folder: TestFolder

    init() throws { folder = try TestFolder() }

    private func report(_ name: String, _ text: String) -> ScriptReport {
        folder.write(name, text)
        return ScriptBatch(Configuration(), companyFiles: []).report(on: folder.path + "/" + name, wantsResults: true)
    }

    private func results(_ text: String) -> [ScriptResult] { report("a.suan", text).results }

    /// What moved, as `title old→new (move)`, `+title` and `-title`.
    private func changes(_ old: String, _ new: String) -> [String] {
        ResultComparison(results(old), results(new)).changes.map { change in
            switch change {
            case .moved(let old, let new): "\(new.title) \(old.text)→\(new.text) (\(change.move))"
            case .new(let result): "+" + result.title
            case .gone(let result): "-" + result.title
            }
        }
    }

    @Test func verdicts() {
        #expect(report("a.suan", "x = 1\nprint x").verdict == .passed)
        #expect(report("a.suan", "100 + 5%").verdict == .warned)
        let failed = report("a.suan", "x = 1\ny = nonsense\nz = 2")
        #expect(failed.verdict == .failed && failed.statements == 2 && failed.errors.map(\.code) == [.unknownName])
        #expect(failed.errors.first?.message.contains("nonsense") == true && failed.errors.first?.place?.line == 2)
        #expect(report("a.suan", "a = (1 +\nb = 3 )) 4").errors.count > 1)
        #expect(report("a.suan", "assert 1 == 2").errors.map(\.code) == [.assertionFailed])
        #expect(report("a.suan", "param who").verdict == .failed)
        #expect(report("a.suan", "1\nquit\nnonsense").verdict == .passed)
        let missing = ScriptBatch(Configuration(), companyFiles: []).report(
            on: folder.path + "/no", wantsResults: false)
        #expect(missing.verdict == .failed && missing.errors.map(\.code) == [.unreadableFile])
    }

    /// No script knows of another.
    @Test func eachHasASessionOfItsOwn() {
        let batch = ScriptBatch(Configuration(), companyFiles: [])
        folder.write("a.suan", "x = 5\ndigits 3\nunit wafer")
        folder.write("b.suan", "x")
        #expect(batch.report(on: folder.path + "/a.suan", wantsResults: false).verdict == .passed)
        #expect(batch.report(on: folder.path + "/b.suan", wantsResults: false).verdict == .failed)
    }

    @Test func whatIsStoppedIsNotFailed() {
        let batch = ScriptBatch(Configuration(), companyFiles: [])
        folder.write("a.suan", "x = 1")
        batch.stopper.stop()
        #expect(batch.report(on: folder.path + "/a.suan", wantsResults: false).verdict == .stopped)
        batch.stopper.takeBack()
        #expect(batch.report(on: folder.path + "/a.suan", wantsResults: false).verdict == .passed)
    }

    @Test func resultsAreOfNamesAndExpressions() {
        let text = """
            x = 5 USD
            x
            y = x * 2; x + y
            xs = [1, [2, 3]]
            fn f(a) = a
            r = dcf([40, 80] * 1M USD, 10%, g = 2%)
            table(a * 2, a = [1, 2])
            f
            """
        let titles = results(text).map { "\($0.line) \($0.title)" }
        #expect(titles.prefix(6) == ["1 x", "3 y", "3 x + y", "4 xs[1]", "4 xs[2][1]", "4 xs[2][2]"])
        #expect(titles.contains("6 r.value"))
        #expect(
            titles.suffix(2) == [
                "7 table(a * 2, a = [1, 2])[1].a * 2", "7 table(a * 2, a = [1, 2])[2].a * 2",
            ])
    }

    @Test func changes() {
        #expect(changes("x = 5 USD\ny = 1", "y = 1\nx = 6 USD") == ["x 5.00 USD→6.00 USD (+20%)"])
        #expect(changes("x = 12%", "x = 13.5%") == ["x 12%→13.5% (+1.5 pp)"])
        #expect(changes("x = 5 USD", "x = 5 CNY") == ["x 5.00 USD→5.00 CNY ()"])
        #expect(changes("x = 5 USD @ FY2024", "x = 5 USD @ FY2025") == ["x 5.00 USD @ FY2024→5.00 USD @ FY2025 (0%)"])
        #expect(changes("x = -4", "x = -5") == ["x -4→-5 (-25%)"])
        #expect(changes("x = 0", "x = 5") == ["x 0→5 ()"])
        #expect(changes("x = \"a\"", "x = \"b\"") == ["x \"a\"→\"b\" ()"])
        #expect(changes("xs = [1, 2]", "xs = [1, 3, 4]") == ["xs[2] 2→3 (+50%)", "+xs[3]"])
        #expect(changes("a = 1\nb = 2", "a = 1\nc = 2") == ["+c", "-b"])
        // Blanks, lines and comments do not count, nor what is rounded at the sixteenth digit.
        #expect(changes("1+1\nsqrt(2)", "# new\n\nsqrt(2) + 0\n1 + 1\n\nsqrt(2)") == ["+sqrt(2) + 0"])
        #expect(changes("x = sqrt(2)", "x = sqrt(2) * (1 + 1e-15)") == [])
        #expect(changes("x = sqrt(2)", "x = sqrt(2) * (1 + 1e-9)") == ["x ≈ 1.41421→≈ 1.41421 (+<0.01%)"])
        // A name that is given twice is compared in its turn.
        #expect(changes("x = 1\nx = 2", "x = 1\nx = 3") == ["x 2→3 (+50%)"])
    }

    @Test func resultsAreKept() throws {
        let kept = ResultFolder(folder.path + "/kept")
        let path = folder.path + "/sub/a.suan"
        folder.write("sub/a.suan", "x = 5 USD @ FY2024\n\"a\"\n[1, 2]")
        let name = kept.name(of: path)
        #expect(name == "sub/a.suan" && kept.path(ofScript: name).hasSuffix("/sub/a.suan"))
        #expect(kept.name(of: "/elsewhere/b.suan").hasPrefix("../"))
        #expect(try kept.kept(ofScript: name) == nil)
        let results = ScriptBatch(Configuration(), companyFiles: []).report(on: path, wantsResults: true).results
        try kept.keep(results, day: "2025-09-30", ofScript: name)
        let again = try #require(try kept.kept(ofScript: name))
        #expect(again.day == "2025-09-30" && again.results.count == 4)
        #expect(ResultComparison(again.results, results).changes.isEmpty)
        #expect(kept.lost(below: "sub") == [])
        #expect(kept.lost(below: "other") == [])
        #expect(again.asOf == nil)
        try kept.keep(results, day: "2025-09-30", asOf: "2025-06-30", ofScript: "sub/gone.suan")
        #expect(try kept.kept(ofScript: "sub/gone.suan")?.asOf == "2025-06-30")
        #expect(kept.lost(below: "sub") == ["sub/gone.suan"] && kept.lost(below: "other") == [])
        try kept.forget(script: "sub/gone.suan")
        #expect(kept.lost(below: "sub") == [])
    }

    /// A file that was cut, or is none of these, is neither read nor written over.
    @Test func aForeignFileStays() throws {
        let kept = ResultFolder(folder.path + "/kept")
        try kept.keep(results("x = 1\ny = 2"), day: "2025-09-30", ofScript: "a.suan")
        let file = kept.file(ofScript: "a.suan")
        let whole = try WholeFile.read(file).bytes
        let lines = whole.split(separator: 0x0A).map { Array($0) }
        for bytes in [Array("hello".utf8), [], Array(lines[0]), lines[0] + [0x0A] + lines[1], whole + whole] {
            try WholeFile.write(bytes, to: file, replaces: true)
            #expect(throws: ResultFolder.Problem.foreign) { try kept.kept(ofScript: "a.suan") }
            #expect(throws: ResultFolder.Problem.foreign) { try kept.keep([], day: "2025-09-30", ofScript: "a.suan") }
            #expect(try WholeFile.read(file).bytes == bytes)
        }
    }
}
