import Calendars
import Numbers
import Presentation
import Testing

@testable import Money

/// What a file of rates says, held against the rates that are known: a wrong one does not come in.
@Suite struct RateCheckTests {
    private func checked(
        _ text: String, inverse: Bool = false, _ witness: RateWitness = RateWitness()
    ) throws(RateFileProblem) -> RateFile {
        let file = try RateFile(Array(text.utf8))
        return try (inverse ? file.inverted : file).checked(against: witness)
    }

    private func outcome(_ text: String, inverse: Bool = false) -> String {
        do throws(RateFileProblem) {
            let file = try checked(text, inverse: inverse)
            return file.summary + (file.usualName.map { " as \($0)" } ?? "")
        } catch { return error.message }
    }

    private func rates(_ file: RateFile) -> [String] {
        file.draft.columns.flatMap { column in
            zip(column.days, column.cells).map { "\(Day(number: $0)) \(column.pair) \($1.text)" }
        }.sorted()
    }

    @Test(arguments: [
        // The wrong way round.
        (
            "date,from,to,rate\n2024-11-18,USD,CNY,0.1381\n",
            "1 USD on 2024-11-18 is 0.1381 CNY here, and 7.24431 CNY in ECB, more than 5 times off; "
                + "1 CNY = 0.1381 USD fits: --inverse reads the file so"
        ),
        (
            "date,from,to,rate\n2024-11-18,EUR,USD,0.948\n2024-11-15,EUR,USD,0.948\n",
            "1 EUR on 2024-11-15 is 0.948 USD here, and 1.0583 USD in ECB, and so on 1 other day, which fits the other "
                + "way round; 1 USD = 0.948 EUR fits: --inverse reads the file so"
        ),
        (
            "P 2025-09-30 USD 0.1405 CNY\nP 2025-09-30 EUR 1.1741 USD\n",
            "1 USD on 2025-09-30 is 0.1405 CNY here, and 7.11958 CNY in ECB, more than 5 times off; "
                + "1 CNY = 0.1405 USD would fit"
        ),
        // A slip of the point; on the weekend too.
        (
            "date,from,to,rate\n2025-10-04,USD,CNY,71.1\n",
            "1 USD on 2025-10-04 is 71.1 CNY here, and 7.11957 CNY in ECB, more than 5 times off"
        ),
        // As they should be, a spread, near par, and what nobody knows.
        ("date,from,to,rate\n2024-11-18,USD,CNY,7.3\n", "1 rate of 2 currencies, 2024-11-18..2024-11-18"),
        ("date,from,to,rate\n2022-08-22,EUR,USD,0.995\n", "1 rate of 2 currencies, 2022-08-22..2022-08-22"),
        ("date,from,to,rate\n2022-08-22,EUR,USD,1.005\n", "1 rate of 2 currencies, 2022-08-22..2022-08-22"),
        ("date,from,to,rate\n1980-01-02,USD,CNY,1.5\n", "1 rate of 2 currencies, 1980-01-02..1980-01-02"),
        ("date,from,to,rate\n2025-09-30,USD,TWD,0.0328\n", "1 rate of 2 currencies, 2025-09-30..2025-09-30"),
        // Before the table's first day the wrong way round shows as well.
        (
            "date,from,to,rate\n2004-01-05,USD,CNY,0.1208\n",
            "1 USD on 2004-01-05 is 0.1208 CNY here, and 8.27649 CNY in ECB, more than 5 times off; "
                + "1 CNY = 0.1208 USD fits: --inverse reads the file so"
        ),
        // What nobody knows, but not both ways round in one file.
        (
            "date,from,to,rate\n2025-09-29,USD,TWD,0.033\n2025-09-30,USD,TWD,30\n",
            "1 USD on 2025-09-30 is 30 TWD here, and 0.033 TWD in the file itself on 2025-09-29, more than 5 times off"
        ),
        // Some weeks after the end of the table what is far off still shows, and what has moved does not count.
        (
            "date,from,to,rate\n2026-12-30,USD,CNY,0.14\n",
            "1 USD on 2026-12-30 is 0.14 CNY here, and 6.65288 CNY in ECB, more than 5 times off; "
                + "1 CNY = 0.14 USD fits: --inverse reads the file so"
        ),
        ("date,from,to,rate\n2026-12-30,EUR,USD,0.95\n", "1 rate of 2 currencies, 2026-12-30..2026-12-30"),
        (
            "date,from,to,rate\n2026-11-26,USD,EUR,1.15\n",
            "1 USD on 2026-11-26 is 1.15 EUR here, and 0.895095 EUR in ECB, which fits the other way round; "
                + "1 EUR = 1.15 USD fits: --inverse reads the file so"
        ),
    ])
    func pairs(_ text: String, _ wanted: String) {
        #expect(outcome(text) == wanted)
    }

    /// The data portal's files are the bank's where they have its rates, and only the means of the day are taken.
    @Test(arguments: [
        ("A,2025-06-30,1.172", "1 rate of 2 currencies, 2025-06-30..2025-06-30 as ECB"),
        ("A,2025-06-30,1.1", "1 rate of 2 currencies, 2025-06-30..2025-06-30"),
        ("E,2025-06-30,1.172", "the file holds no rates"),
    ])
    func portal(_ line: String, _ wanted: String) {
        let header = "KEY,FREQ,CURRENCY,CURRENCY_DENOM,EXR_TYPE,EXR_SUFFIX,TIME_PERIOD,OBS_VALUE\n"
        let got = outcome(header + "x,D,USD,EUR,SP00," + line + "\n")
        #expect(got == wanted || wanted.hasPrefix("the file") && got.contains("no rate"), "\(got)")
    }

    /// Which currency a table with a column a currency is for one of.
    @Test(arguments: [
        ("Date,USD,JPY,\n2025-09-30,1.1741,173.76,\n", "2 rates of 3 currencies, 2025-09-30..2025-09-30 as ECB"),
        // Somebody's own, for one euro.
        ("Date,USD,JPY\n2025-09-30,1.1755,173.9\n", "2 rates of 3 currencies, for 1 EUR, 2025-09-30..2025-09-30"),
        // For one dollar, with and without a column that shows it.
        (
            "Date,EUR,JPY,CNY\n2025-09-30,0.8517,148,7.1196\n2025-10-01,0.852,147.3,7.12\n",
            "6 rates of 4 currencies, for 1 USD, 2025-09-30..2025-10-01"
        ),
        (
            "Date,JPY,CNY,GBP\n2025-09-30,148,7.1196,0.7436\n",
            "3 rates of 4 currencies, for 1 USD, 2025-09-30..2025-09-30"
        ),
        ("Date,USD,JPY,CNY\n2025-09-30,1,148,7.1196\n", "2 rates of 3 currencies, for 1 USD, 2025-09-30..2025-09-30"),
        ("Date,USD,TWD\n1990-01-02,1,26\n", "1 rate of 2 currencies, for 1 USD, 1990-01-02..1990-01-02"),
        // Units of another for one of each.
        (
            "Date,USD,EUR,HKD\n2025-09-30,7.1196,8.359,0.9149\n",
            "its rates are in CNY for one of each currency; --inverse reads them so"
        ),
        // Nothing shows it.
        (
            "Date,USD,JPY\n2025-09-30,2.5,99\n",
            "its rates do not show which currency they are for one of; write them as a table with the columns "
                + "date,from,to,rate"
        ),
        (
            "Date,EUR,JPY\n1990-01-02,0.85,148\n",
            "its rates do not show which currency they are for one of; write them as a table with the columns "
                + "date,from,to,rate"
        ),
        (
            "Date,JPY,CNY\n2031-01-02,148,7.1\n",
            "its rates do not show which currency they are for one of; write them as a table with the columns "
                + "date,from,to,rate"
        ),
        // Days that the table lacks are looked at beside those before them.
        ("Date,USD,JPY\n2026-11-26,1.34,207\n", "2 rates of 3 currencies, for 1 GBP, 2026-11-26..2026-11-26"),
        ("Date,USD,JPY\n2025-07-05,1.37,198\n", "2 rates of 3 currencies, for 1 GBP, 2025-07-05..2025-07-05"),
        (
            "Date,USD,CHF\n2026-11-26,0.87,1.08\n",
            "its rates are in EUR for one of each currency; --inverse reads them so"
        ),
        (
            "Date,USD,JPY,GBP\n1990-06-30,1.2,180,0.7\n",
            "its rates do not show which currency they are for one of; write them as a table with the columns "
                + "date,from,to,rate"
        ),
        // What the bank has no rates of is not the bank's.
        (
            "Date,GBX,USD,JPY\n2025-06-30,85.5,1.172,169.17\n",
            "3 rates of 4 currencies, for 1 EUR, 2025-06-30..2025-06-30"
        ),
        // After the end of the table, near it and of its currencies, they are.
        ("Date,USD,JPY\n2026-11-18,1.12,175\n", "2 rates of 3 currencies, 2026-11-18..2026-11-18 as ECB"),
        // One wrong day among many right ones.
        (
            "Date,USD,JPY,\n2025-10-01,117.41,173,\n2025-09-30,1.1741,173.76,\n2025-09-29,1.1726,174.4,\n",
            "1 EUR on 2025-10-01 is 117.41 USD here, and 1.1724 USD in ECB, more than 5 times off"
        ),
    ])
    func tables(_ text: String, _ wanted: String) {
        #expect(outcome(text) == wanted)
    }

    @Test func theOtherWayRound() throws {
        let file = try checked("date,from,to,rate\n2024-11-18,USD,CNY,0.1381\n", inverse: true)
        #expect(rates(file) == ["2024-11-18 USD/CNY 0.1381"])
        let wide = try checked("Date,USD,EUR,HKD\n2025-09-30,7.1196,8.359,0.9149\n", inverse: true)
        #expect(rates(wide) == ["2025-09-30 CNY/EUR 8.359", "2025-09-30 CNY/HKD 0.9149", "2025-09-30 CNY/USD 7.1196"])
        #expect(wide.summary == "3 rates of 4 currencies, in CNY for one of each, 2025-09-30..2025-09-30")
        let right = outcome("date,from,to,rate\n2024-11-18,USD,CNY,7.24\n", inverse: true)
        #expect(right.hasSuffix("more than 5 times off; as it stands the file fits: leave --inverse out"), "\(right)")
        #expect(
            outcome("Date,USD,JPY,\n2025-09-30,1.1741,173.76,\n", inverse: true)
                == "its rates are for 1 EUR as they stand; leave --inverse out")
    }

    /// Other imported tables tell too, but not the one that the file is to mend, nor one against the bank's.
    @Test func otherTables() throws {
        let desk = try table("desk", "date,from,to,rate\n2025-09-30,USD,TWD,30.445\n2025-09-30,USD,CNY,0.14\n")
        let wrong = "date,from,to,rate\n2025-09-30,USD,TWD,0.0328\n"
        #expect(throws: RateFileProblem.self) { try checked(wrong, RateWitness(imported: [desk], for: "other")) }
        #expect(try checked(wrong, RateWitness(imported: [desk], for: "desk")).taken == 1)
        let right = "date,from,to,rate\n2025-09-30,USD,CNY,7.12\n"
        #expect(try checked(right, RateWitness(imported: [desk], for: "other")).taken == 1)
    }

    @Test func theBanksOwnHistoryPasses() throws {
        let file = try checked(try wholeCSV())
        #expect(file.usualName == "ECB" && file.taken == 221_702)
    }

    // MARK: Formats

    @Test func quotedFields() throws {
        let file = try checked("\"date\",\"from\",\"to\",\"rate\"\n\"2024-11-18\",\"EUR\",\"NOK\",\"11.664\"\n")
        #expect(rates(file) == ["2024-11-18 NOK/EUR 11.664"] && file.format == .pairs)
        let bank = try checked("\"Date\",\"USD\",\"HRK\"\n\"2025-09-30\",\"1.1741\",\"N/A\"\n")
        #expect(rates(bank) == ["2025-09-30 USD/EUR 1.1741"] && bank.usualName == "ECB")
        #expect(bank.skipped == [.init(reason: .noRate, count: 1, line: 2)])
        // A separator and a quote within quotes.
        #expect(
            ["a", "b, \"\"c\"\", d", "e"]
                == fields("a, \"b, \"\"c\"\", d\" ,e"))
        #expect(["\"never closed, at all"] == fields("\"never closed, at all"))
    }

    private func fields(_ text: String) -> [String] {
        Array(text.utf8).withUnsafeBufferPointer { bytes in
            var all = ByteFields(ByteText(bytes), 44)
            var fields: [String] = []
            while let field = all.next() { fields.append(field.string) }
            return fields
        }
    }

    @Test func theBanksPortal() throws {
        let file = try checked(
            """
            KEY,FREQ,CURRENCY,CURRENCY_DENOM,EXR_TYPE,EXR_SUFFIX,TIME_PERIOD,OBS_VALUE,OBS_STATUS,TITLE
            EXR.D.PLN.EUR.SP00.A,D,PLN,EUR,SP00,A,2026-08-07,4.2983,A,"Polish zloty/Euro, ""reference"" rate"
            EXR.D.USD.EUR.SP00.A,D,USD,EUR,SP00,A,2025-09-30,1.1741,A,US dollar/Euro
            EXR.D.USD.EUR.SP00.A,D,USD,EUR,SP00,A,2025-12-25,,H,US dollar/Euro
            EXR.M.USD.EUR.SP00.A,M,USD,EUR,SP00,A,2025-09,1.1732,A,US dollar/Euro
            EXR.D.E5.EUR.EN00.A,D,E5,EUR,EN00,A,2025-09-30,101.2,A,Effective

            """)
        #expect(rates(file) == ["2025-09-30 USD/EUR 1.1741", "2026-08-07 PLN/EUR 4.2983"])
        #expect(file.format == .portal && file.usualName == "ECB")
        #expect(
            file.skipped == [
                .init(reason: .noRate, count: 1, line: 4), .init(reason: .otherSeries, count: 2, line: 5),
            ])
        #expect(file.skipped.last?.words == "2 rates that are no daily spot rates (the first in line 5)")
        let wide = try checked(
            """
            "DATE","TIME PERIOD","US dollar/Euro (EXR.D.USD.EUR.SP00.A)","Mean (EXR.M.USD.EUR.SP00.A)"
            "2025-09-29","29 Sep 2025","1.1723",""
            "2025-09-30","30 Sep 2025","1.1741","1.1732"

            """)
        #expect(rates(wide) == ["2025-09-29 USD/EUR 1.1723", "2025-09-30 USD/EUR 1.1741"])
        #expect(wide.usualName == "ECB" && wide.skipped == [.init(reason: .otherSeries, count: 2, line: 2)])
        #expect(
            outcome("CURRENCY,CURRENCY_DENOM,TIME_PERIOD,OBS_VALUE\nUSD,EUR,2025-09-30\n")
                == "line 2: 3 fields where the header has 4; the file may have been cut short")
    }

    @Test func pricesOfBeancount() throws {
        let file = try checked(
            """
            option "title" "Ours"
            2014-01-01 open Assets:Cash USD
            2025-09-29 price USD  7.1209 CNY
            2025-09-30 price USD 7.1196 CNY ; noon
              source: "desk"
            2025-09-30 price AAPL 254.63 USD
            2025-09-30 * "Lunch"

            """)
        #expect(rates(file) == ["2025-09-29 CNY/USD 7.1209", "2025-09-30 CNY/USD 7.1196"])
        #expect(
            file.skipped == [
                .init(reason: .otherLine, count: 4, line: 1),
                .init(reason: .unknownCurrency("AAPL"), count: 1, line: 6),
            ])
        #expect(
            outcome("2025-09-30 price USD\n")
                == "line 1: \"2025-09-30 price USD\" is no price line such as P 2025-09-30 USD 7.1196 CNY")
    }
}
