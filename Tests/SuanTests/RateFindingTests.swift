import Calendars
import TestSupport
import Testing

@testable import Suan

/// What a session says of its rates, and what `suan rates` refuses.
@Suite struct RateFindingTests {
    private func session(_ today: String) -> Session {
        let session = Session()
        let parts = today.split(separator: "-").compactMap { Int($0) }
        session.state.today = .fixed(Day(year: parts[0], month: parts[1], day: parts[2]) ?? .latest)
        return session
    }

    /// One line, past thirty days, which names what helps where it does.
    @Test(
        arguments: [
            ("2026-11-29", "1 USD in CNY", nil),
            ("2026-11-30", "1 USD in CNY", "31 days ago; `suan rates update` gets newer ones"),
            ("2026-11-30", "[1 USD, 2 USD] in CNY", "31 days ago; `suan rates update` gets newer ones"),
            ("2026-11-30", "1 EUR in HRK", "1431 days ago"),
            ("2026-11-30", "1 USD in CNY at 2026-10-30", nil),
            ("2026-11-30", "(1 USD @ 2026-10-30) in CNY", nil),
        ] as [(String, String, String?)])
    func staleRates(_ today: String, _ line: String, _ wanted: String?) {
        let lines = session(today).answer(line).split(separator: "\n").filter { $0.hasPrefix("warning") }
        #expect(lines.count == (wanted == nil ? 0 : 1))
        if let wanted { #expect(lines.first?.hasSuffix(wanted) == true, "\(lines)") }
        let all = session(today).answer(line)
        #expect(!all.contains("^"), "\(all)")
    }

    @Test func imports() throws {
        let folder = try TestFolder()
        let desk = RateDesk(folder: folder.path + "/data")
        func file(_ name: String, _ text: String) -> String {
            folder.write(name, text)
            return folder.path + "/" + name
        }
        let inverse = file("inv.csv", "date,from,to,rate\n2024-11-18,USD,CNY,0.1381\n")
        do throws(RateDesk.Problem) {
            _ = try desk.importFiles([inverse], name: "inv")
            Issue.record("it was taken")
        } catch {
            #expect(error.message.hasPrefix("nothing was imported from \(inverse): 1 USD on 2024-11-18 is 0.1381 CNY"))
            #expect(error.message.hasSuffix("--inverse reads the file so"))
        }
        let taken = try desk.importFiles([inverse], name: "inv", inverse: true)
        #expect(taken.last == "  imported as inv: 1 new, 0 changed, 0 as before")
        #expect(try desk.list(from: "CNY", to: "USD", over: "2024-11-18") == ["2024-11-18  0.1381 USD/CNY  inv"])
        let dollars = file("dollars.csv", "Date,EUR,JPY,CNY\n2025-09-30,0.8517,148,7.1196\n")
        #expect(
            try desk.importFiles([dollars], name: nil) == [
                "\(dollars) (a column a currency): 3 rates of 4 currencies, for 1 USD, 2025-09-30..2025-09-30",
                "  imported as dollars: 3 new, 0 changed, 0 as before",
            ])
    }
}
