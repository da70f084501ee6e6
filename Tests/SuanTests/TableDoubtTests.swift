import Files
import Resolution
import Testing

@testable import Suan

/// Files that may be read in two ways: what is asked, what stays text, and what is said.
@Suite struct TableDoubtTests {
    private static func answer(_ line: String, _ text: String) -> String {
        let session = Session()
        session.state.files.shelf = FileShelf(folder: "/t/", files: ["t.csv": Array(text.utf8)])
        return session.answer(line)
    }

    @Test(arguments: ["Revenue (USD m),z\n1.2M,a\n3,b\n", "市值(亿元),z\n3亿,a\n", "Revenue (USD m),z\n$5,a\n"])
    func aScaleIsNotAppliedTwice(_ text: String) {
        let answer = Self.answer("read(\"t.csv\")", text)
        #expect(answer.hasPrefix("error[ambiguous-table]") && answer.contains("multiplied as the heading says"))
        let plain = Self.answer("read(\"t.csv\", unit = [\"Revenue\", USD]).revenue", text)
        if text.hasPrefix("Revenue") { #expect(plain.contains("1 in a cell is"), "\(plain)") }
    }

    @Test func percentSignsAreInAllCellsOrInNone() {
        let text = "Rate (%),z\n5%,a\n0.05,b\n"
        let answer = Self.answer("read(\"t.csv\").rate", text)
        #expect(answer.hasPrefix("error[ambiguous-table]") && answer.contains("“0.05” (line 3, Rate (%)) has none"))
        #expect(Self.answer("read(\"t.csv\", unit = [\"rate\", 1%]).rate", text) == "[5%, 0.05%]")
        #expect(Self.answer("read(\"t.csv\").rate", "Rate (%),z\n5,a\n0.05,b\n") == "[5%, 0.05%]")
    }

    @Test func aColumnOfCurrenciesIsNotPassedOver() {
        let text = "item,amount,ccy\nA,5,USD\nB,7,EUR\nC,9,\n"
        #expect(Self.answer("sum(read(\"t.csv\").amount)", text).contains("unit = [\"amount\", \"ccy\"] does so"))
        let read = Self.answer("read(\"t.csv\", unit = [\"amount\", \"ccy\"]).amount", text)
        #expect(read.hasPrefix("[5.00 USD, 7.00 EUR, missing]"), "\(read)")
        #expect(read.contains("1 cell is missing, since ccy says no currency"), "\(read)")
    }

    @Test func theHeadingHoldsOfAmountsWithTheirCurrencyBeside() {
        let thousands = Self.answer(
            "read(\"t.csv\", unit = [\"amount\", \"ccy\"]).amount", "item,amount (in thousands),ccy\nA,5,USD\nB,7,EUR\n"
        )
        #expect(thousands == "[5000.00 USD, 7000.00 EUR]", "\(thousands)")
        let dollars = Self.answer(
            "read(\"t.csv\", unit = [\"amount\", \"ccy\"]).amount", "item,amount (USD),ccy\nA,5,USD\nB,7,EUR\n")
        #expect(dollars.hasPrefix("error[wrong-arguments]"), "\(dollars)")
    }

    @Test(arguments: [
        (["1E5", "2E7"], "“1E5” (line 2, x) may be a code"), (["12e4567", "3"], "“12e4567” (line 2, x) may be a code"),
        (["+1 415 555", "+49 151 123"], "begins with a plus"), (["+4915112345678", "5"], "begins with a plus"),
        (["5", "5M", "10K"], "“5M” (line 3, x) has a scale, and others have none"),
        (["4111111111111111", "4222222222222222"], "the number of a card"),
        (["13/02/25", "14/02/25"], "the year in “13/02/25” (line 2, x) has two digits"),
        (["13/01/2025", "01/13/2025"], "fit neither day/month/year nor month/day/year"),
    ])
    func codesStayText(_ cells: [String], _ wanted: String) {
        let answer = Self.answer("read(\"t.csv\").x", "x,y\n" + cells.map { "\($0),z\n" }.joined())
        #expect(answer.hasPrefix("[\"") && answer.contains(wanted), "\(answer)")
    }

    @Test(arguments: [
        (["+5", "-3"], "[5, -3]"), (["1e3", "2.5e-2"], "[1000, 0.025]"), (["5M", "10K"], "[5000000, 10000]"),
        (["+1.5", "2.5"], "[1.5, 2.5]"),
    ])
    func numbersStayNumbers(_ cells: [String], _ wanted: String) {
        #expect(Self.answer("read(\"t.csv\").x", "x,y\n" + cells.map { "\($0),z\n" }.joined()) == wanted)
    }

    @Test func daysOfEightDigitsAreTold() {
        #expect(Self.answer("read(\"t.csv\").x", "x,y\n20250102,z\n").contains("dates = \"ymd\" reads it so"))
    }

    @Test(arguments: [
        "Umsatz (Mrd. €)", "Umsatz in Tsd. EUR", "Revenue (EUR Mio.)", "Rev (USDm)", "Rev (in 000s USD)", "Vol (000s)",
        "人民币千元", "yield %", "Close_USD", "USD price", "Price in USD (adj)", "Price (USD; adj.)", "N (m shares)",
    ])
    func whatAHeadingMaySayIsReadOrTold(_ heading: String) {
        let answer = Self.answer("read(\"t.csv\")[1]", "\(heading),z\n5,a\n")
        let read = Self.answer("read(\"t.csv\")", "\(heading),z\n5,a\n")
        let isTold = answer.contains("unit = … says one") || answer.contains("by the headings 1 is")
        #expect(isTold || read.contains("USD") && !read.contains(heading), "\(answer)")
        #expect(!Self.answer("read(\"t.csv\")[1]", "plain,z\n5,a\n").contains("unit = …"))
    }

    @Test func aUnitDoesNotContradictTheHeading() {
        let answer = Self.answer("read(\"t.csv\", unit = [\"p\", EUR])", "p (USD),z\n5,a\n")
        #expect(answer.contains("the heading `p (USD)` says USD, and unit = … says EUR"), "\(answer)")
    }

    @Test func namelessColumnsHaveANumberInNotes() {
        let answer = Self.answer("read(\"t.csv\", header = false)", "001,z\n002,y\n")
        #expect(answer.contains("column_1 stays text"), "\(answer)")
    }

    @Test func aSeriesShowsNothingLaterThanTheSessionKnows() {
        let session = Session()
        let text = "date,close\n2025-01-02,5\n2025-01-03,9\n"
        session.state.files.shelf = FileShelf(folder: "/t/", files: ["t.csv": Array(text.utf8)])
        _ = session.answer("s = series(read(\"t.csv\"), date, close)")
        #expect(session.answer("s[2025-01-03]").hasPrefix("9"))
        _ = session.answer("as of 2025-01-02")
        let seen = session.answer("s[2025-01-03]")
        #expect(seen.hasPrefix("5") && seen.contains("2025-01-02"), "\(seen)")
    }

    @Test func titlesThatAreAllTheSameHaveNumbersInTurn() {
        let text = String(repeating: "c,", count: 3_000) + "c\n" + String(repeating: "1,", count: 3_000) + "1\n"
        #expect(Self.answer("read(\"t.csv\").c_3001", text).hasPrefix("[1]"))
    }

    @Test(arguments: [
        ("$1.2 billion", "1.2B USD"), ("5bn USD", "5B USD"), ("5USD", "5.00 USD"), ("USD 5m", "5M USD"),
        ("¥3.5亿", "350M CNY"), ("¥3.5億", "350M CNY"), ("\"($1,200.5)\"", "-1200.50 USD"), ("$(1.2)", "-1.20 USD"),
        ("(1.2)bn USD", "-1.2B USD"), ("USD (1.2m)", "-1.2M USD"), ("1.2 Mrd. €", "1.2B EUR"),
        ("€1.2 Mio.", "1.2M EUR"),
        ("5 EUR m", "5M EUR"), ("US$ 3k", "3000.00 USD"), ("5 million USD", "5M USD"), ("5 MEUR", "5M EUR"),
        ("2 crore INR", "20M INR"), ("5.5T JPY", "5.5T JPY"),
    ])
    func whatIsSureIsAnAmount(_ cell: String, _ wanted: String) {
        let answer = Self.answer("read(\"t.csv\").x[1]", "x,y\n\(cell),z\n\(cell),z\n")
        #expect(answer.split(separator: "\n").first.map(String.init) == wanted, "\(answer)")
    }

    @Test(arguments: [
        "5 T€", "5 TEUR", "5 T EUR", "1.200,5 Billion €", "5 mil USD", "$5 USD EUR", "1,200.50 CR", "$((5))", "(5",
        "$5)",
    ])
    func whatIsNotSureStaysText(_ cell: String) {
        let answer = Self.answer("read(\"t.csv\").x[1]", "x;y\n\(cell);z\n\(cell);z\n")
        #expect(answer.hasPrefix("\"\(cell)\""), "\(answer)")
    }

    @Test(arguments: [
        ("Umsatz (Mio. €)", "5M EUR"), ("EUR m", "5M EUR"), ("\"Market cap, $m\"", "5M USD"),
        ("Umsatz Mio. EUR", "5M EUR"), ("Revenue in thousands of EUR", "5000.00 EUR"),
        ("Revenue in millions (USD)", "5M USD"), ("\"Revenue, USD (millions)\"", "5M USD"), ("Cost EUR (m)", "5M EUR"),
        ("Volume (000s)", "5000"), ("金额（万元）", "50000.00 CNY"), ("收入 亿元", "500M CNY"), ("Betrag EUR", "5.00 EUR"),
        ("Sales (k€)", "5000.00 EUR"), ("Sales M€", "5M EUR"),
        // Where the scale is not sure there is no unit either.
        ("Betrag T EUR", "5"), ("Million Dollar Fund (USD)", "5"), ("Net TEUR", "5"), ("USD", "5"),
    ])
    func headingsSayWhatOneIs(_ heading: String, _ wanted: String) {
        let answer = Self.answer("read(\"t.csv\")[1][1]", "\(heading),y\n5,z\n7,z\n")
        #expect(answer.split(separator: "\n").first.map(String.init) == wanted, "\(answer)")
        #expect(answer.contains("1 is") == (wanted != "5" && wanted != "5.00 EUR"), "\(answer)")
        #expect(answer.contains("no unit is read") == (wanted == "5"), "\(answer)")
    }

    @Test func aDefinitionTellsNothingThatIsLater() {
        var configuration = Configuration()
        configuration.presentation.json = true
        let session = Session(configuration)
        session.state.files.shelf = FileShelf(
            folder: "/t/", files: ["t.csv": Array("d,x\n2025-01-02,5\n2025-01-06,7\n".utf8)])
        var json: [UInt8] = []
        let text = "as of 2025-01-03\ns = series(read(\"t.csv\"), d, x)\ns[-1].x"
        _ = session.run(text: Array(text.utf8), name: "-") { outcome in json += outcome.json ?? [] }
        let said = String(decoding: json, as: UTF8.self)
        #expect(said.contains("2025-01-02") && !said.contains("2025-01-06"), "\(said)")
    }

    @Test func decimalsAreWrittenInFull() {
        var configuration = Configuration()
        configuration.presentation.json = true
        let session = Session(configuration)
        session.state.files.shelf = FileShelf(
            folder: "/t/", files: ["t.csv": Array("x,y\n123456789012345.678901 USD,z\n".utf8)])
        var json: [UInt8] = []
        _ = session.run(text: Array("read \"t.csv\"".utf8), name: "-") { outcome in json += outcome.json ?? [] }
        #expect(String(decoding: json, as: UTF8.self).contains("\"123456789012345.678901\""))
    }
}
