import Shell
import Testing

private let desk = "date,from,to,rate\n2025-09-30,USD,TWD,30.445\n2025-09-29,USD,TWD,30.46\n"
private let daily = """
    <?xml version="1.0" encoding="UTF-8"?>
    <gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" \
    xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
    <gesmes:subject>Reference rates</gesmes:subject>
    <Cube><Cube time='2026-11-19'><Cube currency='USD' rate='1.25'/><Cube currency='CNY' rate='10'/></Cube></Cube>
    </gesmes:Envelope>

    """

/// A folder of rates, and the command in it.
private struct Desk {
    let folder: TemporaryFolder
    var data: String { folder.path + "/data" }
    var store: String { data + "/suan/rates" }

    init() throws { folder = try TemporaryFolder() }

    func run(_ arguments: String..., path: String? = nil) throws -> Binary.Finished {
        try Binary.run(arguments, changes: environment(path))
    }

    func environment(_ path: String? = nil) -> [String: String] {
        var changes = ["XDG_DATA_HOME": data, "no_proxy": "*"]
        if let path { changes["PATH"] = path }
        return changes
    }

    func file(_ name: String, _ text: String) -> String {
        let path = folder.path + "/" + name
        unlink(path)
        #expect(writeNewFile(path, Array(text.utf8)) == nil)
        return path
    }
}

private let hasCurl = access("/usr/bin/curl", X_OK) == 0 || access("/bin/curl", X_OK) == 0

/// `suan rates`, and imported rates in a session.
struct RatesTests {
    @Test(arguments: [
        (
            "eurofxref-hist.csv", "Date,USD,CNY,\n2026-11-19,1.12,7.4,\n2026-11-18,1.13,N/A,\n", "ECB CSV",
            "3 rates of 3 currencies", "ECB"
        ),
        (
            "eurofxref.csv", "Date, USD, CNY, \n19 November 2026, 1.12, 7.4, \n", "ECB CSV", "2 rates of 3 currencies",
            "ECB"
        ),
        ("eurofxref-daily.xml", daily, "ECB XML", "2 rates of 3 currencies", "ECB"),
        ("desk.csv", desk, "date,from,to,rate", "2 rates of 2 currencies", "desk"),
        (
            "prices.journal", "P 2025-09-30 USD 7.1196 CNY\nP 2025-10-01 12:00:00 USD 7.12 CNY\n", "price lines",
            "2 rates of 2 currencies", "prices"
        ),
    ])
    func importsEachFormat(name: String, text: String, format: String, summary: String, table: String) throws {
        let desk = try Desk()
        let path = desk.file(name, text)
        let run = try desk.run("rates", "import", path)
        #expect(run.status == 0 && run.errors == "", "\(run.errors)")
        #expect(run.output.hasPrefix("\(path) (\(format)): \(summary)"), "\(run.output)")
        #expect(run.output.contains("  imported as \(table): \(summary.prefix(1)) new, 0 changed, 0 as before\n"))
        #expect(run.output.contains("left out: 1 field without a rate (in line 3)") == text.contains("N/A"))
        let again = try desk.run("rates", "import", path)
        #expect(again.output.contains("  imported as \(table): 0 new, 0 changed, \(summary.prefix(1)) as before\n"))
        let information = try desk.run("rates", "info").output
        #expect(information.hasPrefix("\(table) (imported): \(summary)"), "\(information)")
        #expect(information.contains("ECB (shipped with suan): 221702 rates of 42 currencies on 7126 days"))
        #expect(information.contains("  Source: ECB statistics\n"))
        #expect(information.contains("HRK 2005-04-01..2022-12-30"))
        #expect(information.hasSuffix("imported rates are kept in \(desk.store)\n"))
    }

    /// A file that stands the wrong way round is refused, and taken where that is asked for.
    @Test func theWrongWayRound() throws {
        let desk = try Desk()
        let path = desk.file("inv.csv", "date,from,to,rate\n2024-11-18,USD,CNY,0.1381\n")
        let refused = try desk.run("rates", "import", path)
        #expect(refused.status == 1 && refused.output == "", "\(refused)")
        #expect(refused.errors.contains("more than 5 times off; 1 CNY = 0.1381 USD fits: --inverse reads the file so"))
        #expect(try desk.run("rates", "import", "--inverse", path).status == 0)
        #expect(try desk.run("-e", "1 CNY in USD at 2024-11-18").output == "0.1381 USD\n")
    }

    @Test func sessionsUseThem() throws {
        let desk = try Desk()
        let path = desk.file("desk.csv", "date,from,to,rate\n2025-09-30,USD,TWD,30.5\n2025-09-30,USD,CNY,7\n")
        #expect(try desk.run("-e", "61 TWD in USD at 2025-09-30").status == 1)
        #expect(try desk.run("rates", "import", path, "--name", "own rates").status == 0)
        let run = try desk.run("-e", "61 TWD in USD at 2025-09-30", "-e", "1 USD in CNY at 2025-09-30")
        #expect(run.output == "2.00 USD\n7.00 CNY\n" && run.status == 0, "\(run)")
        #expect(run.errors.contains("own rates 2025-09-30"))
        #expect(try desk.run("rates", "remove", "own rates").output == "removed own rates: 2 rates\n")
        #expect(try desk.run("-e", "61 TWD in USD at 2025-09-30").status == 1)
        let gone = try desk.run("rates", "remove", "own rates")
        #expect(gone.status == 1 && gone.errors.contains("no imported rates named own rates"))
        #expect(try desk.run("rates", "remove", "ECB").errors.contains("ship with suan cannot be removed"))
    }

    @Test func aFailedImportChangesNothing() throws {
        let desk = try Desk()
        let good = desk.file("desk.csv", "date,from,to,rate\n2025-09-30,USD,TWD,30.5\n")
        #expect(try desk.run("rates", "import", good).status == 0)
        let before = Binary.text(desk.store)
        let new = desk.file("new.csv", "date,from,to,rate\n2025-09-30,USD,TWD,31\n")
        for (name, text, words) in [
            ("a.csv", "date,from,to,rate\n2025-09-30,USD,TWD,-1\n", "line 2"),
            ("b.csv", "date,from,to,rate\n2025-09-30,USD,TWD,30", "cut short"), ("c.csv", "", "the file is empty"),
            ("d.html", "<html></html>", "web page"), ("e/f.csv", "", "no such file"),
        ] {
            let bad = desk.folder.path + "/" + name
            _ = writeNewFile(bad, Array(text.utf8))
            // Neither of the two is taken.
            let run = try desk.run("rates", "import", new, bad)
            #expect(run.status == 1 && run.output == "" && run.errors.contains(words), "\(run.errors)")
            #expect(Binary.text(desk.store) == before)
        }
        let named = try desk.run("rates", "import", good, "--name", "a/b")
        #expect(named.status == 1 && named.errors.contains("--name") && Binary.text(desk.store) == before)
        #expect(try desk.run("rates", "import").status == 64)
        let piped = try Binary.run(["rates", "import", "-"], input: Binary.text(good), changes: desk.environment())
        #expect(piped.status == 1 && piped.errors.contains("--name") && Binary.text(desk.store) == before)
    }

    @Test func twoImportsAtOnceLeaveBothWhole() throws {
        let desk = try Desk()
        let errors = open("/dev/null", O_RDWR | O_CLOEXEC)
        defer { close(errors) }
        var processes: [pid_t] = []
        for number in 0..<6 {
            let path = desk.file("desk\(number).csv", "date,from,to,rate\n2025-09-1\(number),USD,TWD,30.\(number)\n")
            processes.append(
                try Binary.spawn(
                    ["rates", "import", path, "--name", "desk"], descriptors: [errors, errors, errors],
                    changes: desk.environment()))
        }
        #expect(processes.map(Binary.wait) == [0, 0, 0, 0, 0, 0])
        let run = try desk.run("rates", "list", "USD", "TWD", "2025-09")
        #expect(run.output.split(separator: "\n").filter { $0.hasSuffix("desk") }.count == 6, "\(run.output)")
    }

    @Test func damagedRatesAreSetAside() throws {
        let desk = try Desk()
        let path = desk.file("desk.csv", "date,from,to,rate\n2025-09-30,USD,CNY,7\n")
        #expect(try desk.run("rates", "import", path).status == 0)
        func damage() throws {
            let descriptor = open(desk.store, O_WRONLY | O_CLOEXEC)
            try #require(descriptor >= 0)
            #expect(pwrite(descriptor, "damage", 6, 40) == 6)
            close(descriptor)
        }
        try damage()
        // What asks for no rate hears nothing of it.
        #expect(try desk.run("-e", "1 + 1").errors == "")
        let run = try desk.run("-e", "1 USD in CNY at 2025-09-30", "-e", "1 USD in CNY at 2025-09-30")
        #expect(run.status == 0 && run.output == "≈ 7.11958 CNY\n≈ 7.11958 CNY\n", "\(run)")
        #expect(run.errors.hasPrefix("warning[unreadable-file]: the imported rates in \(desk.store) are damaged"))
        // Each statement that takes a rate says it, in this process and in every later one.
        #expect(run.errors.split(separator: "warning").count == 2 && access(desk.store + ".damaged", F_OK) == 0)
        let later = try desk.run("-e", "1 USD in CNY at 2025-09-30")
        #expect(later.errors.contains("are damaged") && later.errors.contains("import them again"))
        #expect(try desk.run("-e", "1 USD in CNY at 1990-01-01").errors.contains("are damaged"))
        #expect(try desk.run("-e", "1 USD in CNY at 7 CNY/USD").errors.contains("damaged") == false)
        #expect(try desk.run("rates", "import", path).status == 0)
        let mended = try desk.run("-e", "1 USD in CNY at 2025-09-30")
        #expect(mended.output == "7.00 CNY\n" && !mended.errors.contains("damaged"))
        try damage()
        let information = try desk.run("rates", "info")
        #expect(information.status == 1 && information.errors.contains("are damaged"))
        #expect(information.output.contains("Source: ECB statistics"))
    }

    @Test(arguments: [
        ("2025-09-30", 1), ("2025-09", 23), ("2025M09", 23), ("2025Q3", 67), ("9M2025", 192),
        ("2025-09-29..2025-10-03", 6),
        ("2025", 256), ("FY2025", 256), ("2025Q3..2025-10-01", 68),
    ])
    func lists(period: String, count: Int) throws {
        let run = try Desk().run("rates", "list", "USD", "CNY", period)
        #expect(run.status == 0 && run.output.contains("2025-09-30  ≈ 7.11958 CNY/USD  ECB\n"))
        #expect(run.output.split(separator: "\n").count == count)
        #expect(run.output.contains("mean over") == (count > 1))
    }

    @Test func listsSayWhatTheyDoNotHave() throws {
        let desk = try Desk()
        let weekend = try desk.run("rates", "list", "USD", "HKD", "2025-10-04")
        #expect(weekend.status == 0)
        #expect(
            weekend.output
                == "there is no rate of 2025-10-04; the last before it:\n  2025-10-03  ≈ 7.78234 HKD/USD  ECB\n")
        for (arguments, words) in [
            (["USD", "TWD", "2025-09"], "no rate for TWD"), (["usd", "CNY", "2025-09"], "write USD"),
            (["USD", "CNY", "2025-9"], "no day or period"), (["USD", "CNY", "2025-13"], "no day or period"),
            (["USD", "CNY", "2025-10-01..2025-09-01"], "ends before it begins"), (["USD", "USD", "2025"], "USD"),
            (["EUR", "CNY", "2001"], "ECB holds CNY from 2005-04-01"), (["EUR", "CNY", "99999999999"], "no day"),
        ] {
            let run = try Binary.run(["rates", "list"] + arguments, changes: desk.environment())
            #expect(run.status == 1 && run.output == "" && run.errors.contains(words), "\(run)")
        }
    }

    @Test func finds() throws {
        let desk = try Desk()
        let run = try desk.run("rates", "find", "7.0393", "CNY/USD", "2025")
        #expect(run.status == 0 && run.output.contains("CNY/USD"), "\(run)")
        let exact = try desk.run("rates", "find", "7.11958", "CNY/USD")
        #expect(
            exact.output.hasPrefix("7.11958 CNY/USD: ") && exact.output.contains("  2025-09-30  ≈ 7.11958 CNY/USD  ECB")
        )
        let none = try desk.run("rates", "find", "70.5", "CNY/USD")
        #expect(none.output.hasPrefix("no day had 70.5 CNY/USD; the nearest:\n  ") && none.status == 0)
        for arguments in [["x", "CNY/USD"], ["0", "CNY/USD"], ["7.", "CNY/USD"], ["7", "CNY"], ["7", "CNY/XYZ"]] {
            let run = try Binary.run(["rates", "find"] + arguments, changes: desk.environment())
            #expect(run.status == 1 && run.output == "" && run.errors.hasPrefix("suan: "), "\(arguments)")
        }
    }

    // MARK: Update

    @Test(.enabled(if: hasCurl)) func updates() throws {
        let desk = try Desk()
        let server = try RateServer(
            .paths([
                "/rates.xml": RateServer.page(daily), "/old": RateServer.redirect("/rates.xml"),
                "/round": RateServer.redirect("/round"), "/desk.csv": RateServer.page(RatesTests.deskText),
            ]))
        let run = try desk.run("rates", "update", "--url", server.url())
        #expect(run.status == 0 && run.errors == "", "\(run.errors)")
        #expect(run.output.hasPrefix("\(server.url()) (ECB XML): 2 rates of 3 currencies, 2026-11-19..2026-11-19"))
        #expect(run.output.contains("imported as ECB: 2 new"))
        #expect(try desk.run("-e", "1 USD in CNY at 2026-11-19").output == "8.00 CNY\n")
        let moved = try desk.run("rates", "update", "--url", server.url("/old"))
        #expect(moved.status == 0 && moved.output.contains("0 new, 0 changed, 2 as before"))
        let round = try desk.run("rates", "update", "--url", server.url("/round"))
        #expect(round.status == 1 && round.errors.contains("sends on more than 5 times"))
        #expect(try desk.run("rates", "update", "--url", server.url("/desk.csv")).errors.contains("--name"))
        #expect(try desk.run("rates", "update", "--name", "desk", "--url", server.url("/desk.csv")).status == 0)
    }

    static let deskText = desk

    @Test(
        .enabled(if: hasCurl),
        arguments: [
            (RateServer.Answer.paths([:]), "HTTP status 404 (there is nothing at this address)"),
            (.bytes(RateServer.page("", status: "503 Busy")), "HTTP status 503 (the server has failed)"),
            (.silence, "did not answer in full within 1 s"),
            (.bytes(RateServer.page(String(daily.prefix(300)), length: 2000)), "was cut short"),
            (.bytes(RateServer.page(String(daily.prefix(300)))), "nothing was imported"),
            (.bytes("HTTP/1.0 200 OK\r\n\r\n" + daily.prefix(daily.count - 40)), "nothing was imported"),
            (.bytes(RateServer.page("<html><body>Hello</body></html>")), "the file is a web page"),
            (.bytes(RateServer.page("\u{1}\u{2}garbage\u{0}")), "nothing was imported"),
            (.bytes("garbage"), "could not be got"),
            (.bytes(""), "could not be got: curl: (52)"),
            (.bytes(RateServer.redirect("http://localhost:1/rates.xml")), "neither https nor on the same host"),
            (.bytes(RateServer.redirect("file:///etc/hostname")), "no address that begins with https://"),
            (.bytes(RateServer.page("", length: 1 << 30)), "gives more than 16 MB"),
        ])
    func failedUpdatesChangeNothing(answer: RateServer.Answer, words: String) throws {
        let own = try Desk()
        #expect(try own.run("rates", "import", own.file("desk.csv", desk)).status == 0)
        let before = Binary.text(own.store)
        let server = try RateServer(answer)
        let run = try own.run("rates", "update", "--timeout", "1", "--url", server.url())
        #expect(run.status == 1 && run.output == "" && run.errors.contains(words), "\(run.errors)")
        #expect(Binary.text(own.store) == before)
    }

    @Test func updatesAskNoNetworkWithoutNeed() throws {
        let desk = try Desk()
        let without = try desk.run("rates", "update", path: desk.folder.path)
        #expect(without.status == 1 && without.errors.contains("the program curl was not found"), "\(without.errors)")
        for url in ["file:///etc/passwd", "-o/tmp/x", "http://", "http://a b/"] {
            let run = try desk.run("rates", "update", "--url=\(url)", path: desk.folder.path)
            #expect(run.status == 1 && run.errors.contains("no rates were imported"), "\(run.errors)")
        }
        #expect(try desk.run("rates", "update", "--timeout", "0").status == 64)
        #expect(try desk.run("rates", "update", "--history", "--url", "http://a/").status == 64)
    }
}
