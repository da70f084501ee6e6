import Calendars
import Files
import Numbers
import Presentation
import TestSupport
import Testing

@testable import Money

private let history = """
    Date,USD,JPY,HRK,CNY,
    2025-10-03,1.1734,172.9,N/A,8.3535,
    2025-10-02,1.1753,172.86,N/A,8.3697,
    2025-09-30,1.1741,173.76,N/A,8.359,

    """

private let oneDay = """
    Date, USD, JPY, ISK, CNY, 
    30 October 2026, 1.1172, 175.68, 136, 7.4326, 

    """

private let daily = """
    <?xml version="1.0" encoding="UTF-8"?>
    <gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01"
     xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
    \t<gesmes:subject>Reference rates</gesmes:subject>
    \t<gesmes:Sender>
    \t\t<gesmes:name>European Central Bank</gesmes:name>
    \t</gesmes:Sender>
    \t<Cube>
    \t\t<Cube time='2026-10-30'>
    \t\t\t<Cube currency='USD' rate='1.1172'/>
    \t\t\t<Cube currency='JPY' rate='175.68'/>
    \t\t</Cube>
    \t</Cube>
    </gesmes:Envelope>

    """

private let ninetyDays =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?><gesmes:Envelope xmlns:gesmes=\"http://www.gesmes.org/xml/2002-08-01\">"
    + "<gesmes:subject>Reference rates</gesmes:subject><!-- <Cube> --><Cube><Cube time=\"2026-10-30\">"
    + "<Cube currency=\"USD\" rate=\"1.1172\"/><Cube currency=\"CNY\" rate=\"7.4326\"></Cube></Cube>"
    + "<Cube time=\"2026-10-29\"><Cube currency=\"USD\" rate=\"1.1130\" /></Cube></Cube></gesmes:Envelope>"

private let desk = """
    # the desk's own
    date,from,to,rate
    2025-09-30,USD,TWD,30.445
    2025-09-29,USD,TWD,30.46
    2025-09-30,USD,CNY,7.1055

    """

private let prices = """
    ; prices
    P 2025-09-30 USD 7.1196 CNY
    P 2025/09/29 16:00:00 USD CNY 7.1210 ; noon
    P 2025-9-26 € $1.1741
    P 2025-09-30 "AAPL" 254.63 USD
    P 2025-09-30 IBM 282.16 USD
    2025-09-30 Lunch
        food  10 USD
        cash

    """

private func read(_ text: String) throws(RateFileProblem) -> RateFile { try RateFile(Array(text.utf8)) }

/// The words of why a file is refused.
private func refusal(_ text: String) -> String? {
    do throws(RateFileProblem) {
        _ = try read(text)
        return nil
    } catch { return error.message }
}

/// Each rate as `2025-09-30 CNY/USD 7.1055`.
private func rates(_ file: RateFile) -> [String] {
    file.draft.columns.flatMap { column in
        zip(column.days, column.cells).map { "\(Day(number: $0)) \(column.pair) \($1.text)" }
    }.sorted()
}

@Suite struct RateFileTests {
    @Test func historyOfTheBank() throws {
        let file = try read(history)
        #expect(file.format == .europeanTable && file.usualName == "ECB" && file.taken == 9)
        #expect(file.skipped == [.init(reason: .noRate, count: 3, line: 2)])
        #expect(file.summary == "9 rates of 4 currencies, 2025-09-30..2025-10-03")
        #expect(file.skipped.first?.words == "3 fields without a rate (the first in line 2)")
        #expect(file.currencies.map(\.text) == ["CNY", "EUR", "JPY", "USD"])
        #expect(rates(file).first == "2025-09-30 CNY/EUR 8.359" && rates(file).last == "2025-10-03 USD/EUR 1.1734")
    }

    @Test func oneDayOfTheBank() throws {
        let file = try read(oneDay)
        #expect(
            rates(file) == [
                "2026-10-30 CNY/EUR 7.4326", "2026-10-30 ISK/EUR 136", "2026-10-30 JPY/EUR 175.68",
                "2026-10-30 USD/EUR 1.1172",
            ])
    }

    @Test func xmlOfTheBank() throws {
        #expect(rates(try read(daily)) == ["2026-10-30 JPY/EUR 175.68", "2026-10-30 USD/EUR 1.1172"])
        let file = try read(ninetyDays)
        #expect(
            rates(file) == ["2026-10-29 USD/EUR 1.1130", "2026-10-30 CNY/EUR 7.4326", "2026-10-30 USD/EUR 1.1172"])
        #expect(file.format == .europeanXML && file.usualName == "ECB")
    }

    @Test func tableOfADesk() throws {
        let file = try read(desk)
        #expect(
            rates(file) == ["2025-09-29 TWD/USD 30.46", "2025-09-30 CNY/USD 7.1055", "2025-09-30 TWD/USD 30.445"])
        #expect(file.format == .pairs && file.usualName == nil)
        let other = try read(
            "rate;to;from;date\n0.5;USD;XQQ;2025-01-02\n0.0328;USD;TWD;2025-09-30\nN/A;USD;TWD;2025-09-29\n")
        #expect(rates(other) == ["2025-09-30 USD/TWD 0.0328"])
        #expect(
            other.skipped == [
                .init(reason: .unknownCurrency("XQQ"), count: 1, line: 2), .init(reason: .noRate, count: 1, line: 4),
            ])
    }

    @Test func pricesOfAJournal() throws {
        let file = try read(prices)
        #expect(
            rates(file) == ["2025-09-26 USD/EUR 1.1741", "2025-09-29 CNY/USD 7.1210", "2025-09-30 CNY/USD 7.1196"])
        #expect(
            file.skipped == [
                .init(reason: .unknownCurrency("AAPL"), count: 1, line: 5),
                .init(reason: .unknownCurrency("IBM"), count: 1, line: 6), .init(reason: .otherLine, count: 3, line: 7),
            ])
        let times = try read("P 2025-09-30 16:00 USD 7.1 CNY\nP 2025-09-30 09:00:00 USD 7.2 CNY\n")
        #expect(rates(times) == ["2025-09-30 CNY/USD 7.1"])
        #expect(times.skipped == [.init(reason: .earlierPrice, count: 1, line: 2)])
    }

    @Test(arguments: [history, oneDay, daily, ninetyDays, desk, prices])
    func marksAndLineEnds(_ text: String) throws {
        let wanted = rates(try read(text))
        #expect(rates(try read("\u{FEFF}" + text)) == wanted)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(rates(try read(lines.joined(separator: "\r\n"))) == wanted)
        #expect(rates(try read("\u{FEFF}" + lines.joined(separator: "\r"))) == wanted)
        #expect(rates(try read("\n\n" + text + "\n\n")) == wanted)
    }

    @Test func order() throws {
        let turned = "Date,USD\n2025-09-30,1.1741\n2025-10-03,1.1734\n2025-10-02,1.1753\n2025-10-02,1.17530\n"
        let file = try read(turned)
        #expect(rates(file) == ["2025-09-30 USD/EUR 1.1741", "2025-10-02 USD/EUR 1.1753", "2025-10-03 USD/EUR 1.1734"])
        #expect(file.repeated == 1 && file.taken == 3)
    }

    @Test(arguments: [
        ("", "the file is empty"),
        ("PK\u{3}\u{4}abc", "the file is a ZIP archive; unpack it first"),
        ("\0\0\0\0", "the file is no text"),
        ("<!DOCTYPE html><html>", "the file is a web page, not a file of rates"),
        ("<html><body>404</body></html>", "the file is a web page, not a file of rates"),
        ("Date,USD\n", "the file holds no rates"),
        ("Date,USD,usd\n2025-01-02,1,2\n", "line 1: \"usd\" is no column of a file of rates"),
        ("Date,USD,USD\n2025-01-02,1,2\n", "line 1: the column \"USD\" comes twice"),
        ("Date,USD,JPY\n2025-01-02,1.1\n", "line 2: 2 fields where the header has 3; the file may have been cut short"),
        ("Date,USD\n2025-13-02,1.1\n", "line 2: \"2025-13-02\" is no date; write it as 2025-09-30"),
        ("Date,USD\n2025-02-29,1.1\n", "line 2: \"2025-02-29\" is no date; write it as 2025-09-30"),
        ("Date,USD\n2025-01-02,-1.1\n", "line 2: the rate -1.1 is not greater than zero"),
        ("Date,USD\n2025-01-02,0.00\n", "line 2: the rate 0.00 is not greater than zero"),
        ("Date,USD\n2025-01-02,1.1.1\n", "line 2: \"1.1.1\" is no rate; write a plain decimal such as 7.1196"),
        ("Date,USD\n2025-01-02,1e3\n", "line 2: \"1e3\" is no rate; write a plain decimal such as 7.1196"),
        ("Date,USD\n2025-01-02,nan\n", "line 2: \"nan\" is no rate; write a plain decimal such as 7.1196"),
        (
            "Date,USD\n2025-01-02,99999999999999999999999999\n",
            "line 2: \"99999999999999999999999999\" has more than 17 digits or 18 decimals"
        ),
        (
            "Date,USD\n2025-01-02,1.1",
            "line 2: the file ends in the middle of a line, so it may have been cut short; "
                + "if it is whole, end its last line"
        ),
        (
            "Date,USD\n2025-01-02,1.1\n2025-01-03,1.3\n2025-01-02,1.2\n",
            "line 4: 1 EUR on 2025-01-02 is 1.2 USD here and 1.1 USD in line 2"
        ),
        ("date,from,to,rate\n2025-01-02,USD,USD,1\n", "line 2: a rate from USD to itself"),
        ("date,from,to,rate\n2025-01-02,usd,CNY,1\n", "line 2: \"usd\" is no currency's code of three capital letters"),
        ("date,from,to\n2025-01-02,USD,CNY\n", "line 1: the column \"rate\" is missing"),
        (
            "date;from;to;rate\n2025-01-02;USD;CNY;7,1\n",
            "line 2: \"7,1\" has a comma, which may part decimals or thousands; write the rate with a point only"
        ),
        (
            "date,from,to,rate\n2025-01-02,USD,CNY,7.1\n2025-01-02,CNY,USD,7.1\n",
            "line 3: on 2025-01-02 1 CNY is 7.1 USD, but 1 USD is 7.1 CNY"
        ),
        ("P 2025-01-02 USD\n", "line 1: \"P 2025-01-02 USD\" is no price line such as P 2025-09-30 USD 7.1196 CNY"),
        ("P 2025-01-02 USD -7 CNY\n", "line 1: the rate -7 is not greater than zero"),
        ("P 2025-01-02 USD ¥7.1\n", "line 1: \"¥\" may be the yuan or the yen; write CNY or JPY"),
        ("<a><Cube/></a>", "line 1: the XML's outermost element is \"a\", not the ECB's gesmes:Envelope"),
        (
            "<!DOCTYPE x [<!ENTITY a 'b'>]><Envelope/>",
            "line 1: this XML is not well formed: only comments may begin with <!"
        ),
        ("<Envelope>\n<Cube currency='USD' rate='1'/></Envelope>", "line 2: a rate stands outside a Cube with a time"),
        ("<Envelope><Cube></Envelope>", "line 1: this XML is not well formed: </Envelope> closes nothing"),
        ("<Envelope>\n", "line 2: this XML is not well formed: it ends within Envelope"),
    ])
    func refusals(_ text: String, _ words: String) {
        #expect(refusal(text) == words)
    }

    @Test func unknownFormats() {
        for text in ["hello", "a,b,c\n1,2,3\n", "{\"rates\": {}}", "Open,High,Low\n"] {
            #expect(refusal(text)?.hasPrefix("the file is none of those that hold rates") == true, "\(text)")
        }
    }

    /// A file that ends anywhere is refused, or gives rates that the whole file gives as well.
    @Test(arguments: [history, oneDay, daily, ninetyDays, desk, prices])
    func cutShort(_ text: String) throws {
        let bytes = Array(text.utf8)
        let whole = Set(rates(try RateFile(bytes)))
        for end in 0..<bytes.count {
            guard let file = try? RateFile(Array(bytes[..<end])) else { continue }
            #expect(Set(rates(file)).isSubset(of: whole), "cut at \(end): \(rates(file))")
            if text.hasPrefix("<") { #expect(file.taken == whole.count) }
        }
    }

    /// The history as the bank publishes it, made from the shipped table: whole, and cut at every tenth of its length.
    @Test func wholeHistory() throws {
        let text = try wholeCSV()
        let bytes = Array(text.utf8)
        let file = try RateFile(bytes)
        #expect(file.taken == 221_702)
        let table = try #require(file.table(name: "ECB"))
        let shipped = try #require(RateTable.shipped)
        #expect(table.bytes.array == shipped.bytes.array)
        for tenth in 1...9 {
            let cut = Array(bytes[..<(bytes.count * tenth / 10)])
            do {
                let file = try RateFile(cut)
                #expect(file.taken < 221_702 && file.taken > 0)
            } catch {
                #expect(error.line != nil && error.message.contains("cut short"), "\(error.message)")
            }
        }
    }

    @Test func zeros() {
        #expect(throws: RateFileProblem(.binary)) { try RateFile([UInt8](repeating: 0, count: 1_000_000)) }
        #expect(throws: RateFileProblem(.unreadable(path: "/dev/zero", .endless(limit: RateFile.largest)))) {
            try RateFile(path: "/dev/zero")
        }
        #expect(throws: RateFileProblem(.tooLarge(bytes: RateFile.largest + 1))) {
            try RateFile([UInt8](repeating: 48, count: RateFile.largest + 1))
        }
        #expect(throws: RateFileProblem.self) { try RateFile(path: "/nowhere/at/all") }
        #expect(throws: RateFileProblem.self) { try RateFile(path: "/tmp") }
    }

    /// Random damage never traps, and gives a file or a problem.
    @Test func damaged() {
        var random = TestRandom(stream: 33)
        #expect(refusal("Date,USD\n2025-01-02," + String(repeating: "-", count: 1_000_000) + "5\n") != nil)
        for text in [history, oneDay, daily, ninetyDays, desk, prices] {
            for _ in 0..<300 {
                var bytes = Array(text.utf8)
                for _ in 0..<Int.random(in: 1...6, using: &random) {
                    let place = Int.random(in: 0..<bytes.count, using: &random)
                    switch Int.random(in: 0..<3, using: &random) {
                    case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
                    case 1: bytes.remove(at: place)
                    default: bytes.insert(Array(",<>'\"-/09P\n".utf8).randomElement(using: &random) ?? 48, at: place)
                    }
                }
                if let file = try? RateFile(bytes) { #expect(file.taken > 0, "seed \(TestRandom.seed)") }
            }
        }
    }
}

/// The shipped history as the bank's CSV.
func wholeCSV() throws -> String {
    let table = try #require(RateTable.shipped)
    let calendar = try #require(table.calendar)
    var text = "Date," + table.series.map { $0.pair.quote.text + "," }.joined() + "\n"
    for index in (0..<calendar.count).reversed() {
        let day = calendar.day(index)
        text += "\(Day(number: day)),"
        for series in table.series {
            let place = series.index(onOrBefore: day)
            let cell = place >= 0 && series.day(place) == day ? series.cell(place) : .missing
            text += (cell.isMissing ? "N/A" : cell.text) + ","
        }
        text += "\n"
    }
    return text
}
