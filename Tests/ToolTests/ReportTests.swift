import Shell
import Testing

/// `suan report` and `:report`.
struct ReportTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func write(_ name: String, _ text: String) {
        unlink(folder.path + "/" + name)
        _ = writeNewFile(folder.path + "/" + name, Array(text.utf8))
    }

    private func run(_ arguments: String...) throws -> Binary.Finished {
        try Binary.run(["report"] + arguments.map { $0.hasPrefix("@") ? folder.path + "/" + $0.dropFirst() : $0 })
    }

    private func text(_ name: String) -> String { Binary.text(folder.path + "/" + name) }

    @Test func aPageOfAScript() throws {
        write("model.suan", "# A model.\nparam share = 10% \"of it\"\nminimax.revenue * share\n")
        let made = try run("@model.suan")
        #expect(made.status == 0 && made.errors == "", "\(made)")
        #expect(made.output.hasPrefix("wrote \(folder.path)/model.html: "))
        let page = text("model.html")
        #expect(page.hasPrefix("<!DOCTYPE html>\n<!-- A report of suan. -->\n"))
        #expect(page.contains("5.3437M USD @ 9M2025") && page.contains("5343.7 万美元"))
        #expect(page.contains("<title>A model</title>"))
        // A report may take its own place.
        let given = try run("@model.suan", "--share", "20%", "--lang", "zh", "--title", "A & B", "-o", "@model.html")
        #expect(given.status == 0, "\(given)")
        #expect(text("model.html").contains("10.6874M USD") && text("model.html").contains("<title>A &amp; B</title>"))
        #expect(text("model.html").contains("假设"))
        let piped = try run("@model.suan", "-o", "-")
        #expect(piped.status == 0 && piped.output.hasPrefix("<!DOCTYPE html>"))
    }

    /// Charts are drawn wherever they stand: as a value, printed, below a comparison, and of what is uncertain.
    @Test(arguments: [
        "chart([1, 2, 3])", "print chart([1, 2, 3])", "c = chart([1, 2, 3])",
        "compare [minimax, zhipu] in USD by valuation chart", "u = 2B USD to 5B USD",
    ])
    func picturesOfAScript(line: String) throws {
        write("p.suan", line + "\n")
        #expect(try run("@p.suan", "--force").status == 0)
        let page = text("p.html")
        #expect(page.contains("<svg") && !page.contains("\u{2588}"), "\(line)")
    }

    @Test func whatIsThereStays() throws {
        write("model.suan", "1 + 1\n")
        write("mine.html", "mine\n")
        let refused = try run("@model.suan", "-o", "@mine.html")
        #expect(refused.status == 1 && refused.errors.contains("--force replaces it") && text("mine.html") == "mine\n")
        #expect(try run("@model.suan", "-o", "@model.suan", "--force").status == 1)
        link(folder.path + "/model.suan", folder.path + "/other.html")
        #expect(try run("@model.suan", "-o", "@other.html", "--force").errors.contains("it is the script itself"))
        #expect(text("model.suan") == "1 + 1\n")
        #expect(try run("@model.suan", "-o", "@mine.html", "--force").status == 0)
        #expect(text("mine.html").hasPrefix("<!DOCTYPE html>"))
        #expect(try run("@model.suan", "-o", "@no/such/folder.html").status == 1)
    }

    /// `quit` ends a script, in a report as elsewhere; `help` is for who runs it, and no failure.
    @Test func aScriptThatQuits() throws {
        write("q.suan", "# A short one.\n1 + 1\nhelp npv\n2 * 21\n# Until here.\nquit\n# Not this.\n3 * 1000\n")
        let made = try run("@q.suan")
        #expect(made.status == 0 && made.errors == "", "\(made)")
        let results = text("q.html").split(separator: "<section aria-labelledby=\"script\"").first ?? ""
        #expect(results.contains("42") && results.contains("Until here.") && !results.contains("3000"))
        #expect(!results.contains("Not this."))
        write("q.suan", "quit\n1\n")
        #expect(try run("@q.suan").status == 0)
    }

    @Test func whatMayOnlyBeReadStays() throws {
        write("model.suan", "1 + 1\n")
        #expect(try run("@model.suan").status == 0)
        chmod(folder.path + "/model.html", 0o444)
        let before = text("model.html")
        let refused = try run("@model.suan", "--force", "--title", "New")
        #expect(refused.status == 1 && refused.errors.contains("it may only be read"), "\(refused)")
        #expect(text("model.html") == before)
    }

    @Test func aScriptThatFails() throws {
        write("bad.suan", "1 + 1\nnobody\n2 + 2\n")
        let failed = try run("@bad.suan")
        #expect(failed.status == 1 && failed.errors.contains("error[unknown-name]"), "\(failed)")
        #expect(failed.errors.contains("was not written: the script failed; --keep-going"))
        #expect(access(folder.path + "/bad.html", F_OK) != 0)
        let kept = try run("@bad.suan", "--keep-going")
        #expect(kept.status == 1 && text("bad.html").contains("[unknown-name]"), "\(kept)")
        write("bad.suan", "1 +\n) 2\n")
        #expect(try run("@bad.suan", "--keep-going", "-o", "@other.html").status == 1)
        #expect(access(folder.path + "/other.html", F_OK) != 0)
        write("warned.suan", "100 + 5%\n")
        #expect(try run("@warned.suan").status == 0)
        #expect(try run("@warned.suan", "--strict").status == 1)
        #expect(try run("@nothing.suan").status == 1)
        for wrong in [[], ["-"], ["@warned.suan", "--lang", "fr"], ["@warned.suan", "--burn"]] {
            #expect(try Binary.run(["report"] + wrong).status == 64, "\(wrong)")
        }
        #expect(try run("@warned.suan", "--burn", "3").status == 1)
        #expect(try Binary.run(["help", "report"]).output.contains("suan report"))
    }
}
