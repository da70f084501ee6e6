import Companies
import Files
import Presentation
import Suan
import TestSupport
import Testing

@testable import Filings

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Pages of statements, and what a person reads there.
@Suite struct StatementTests {
    static let folder = "Tests/Cases/statements"

    /// Everything that was read of a page, a fact a line.
    static func record(_ bytes: [UInt8]) -> String {
        let reading: StatementReading
        do throws(StatementProblem) { reading = try StatementReader.read(bytes) } catch {
            return "error: \(error.message)\n"
        }
        var lines: [String] = []
        for table in reading.tables {
            let columns = table.columns.map { column in
                let time = column.time?.labelled(reading.calendar).fullName ?? "changes"
                return "\(time) in \(column.currency ?? "-") 10^\(column.scale)"
            }
            lines.append("table \(table.lines): \(columns.joined(separator: "; "))")
            if let problem = table.problem { lines.append("  \(problem.message)") }
            for row in table.rows {
                if let doubt = row.doubt {
                    lines.append("  \(row.line) \(row.label.visible): not taken, \(doubt.message)")
                    continue
                }
                for figure in row.figures {
                    guard let time = figure.time, let amount = figure.amount else { continue }
                    let apart = figure.isApart ? " apart" : ""
                    lines.append(
                        "  \(row.line) \(row.label.visible): \(row.metric ?? "") \(time.labelled(reading.calendar).name) "
                            + "\(amount.text) \(figure.unit)\(apart)")
                }
            }
        }
        for sum in reading.sums {
            lines.append("sum \(name(of: sum.subject)), \(sum.time.name): \(sum.verdict) \(sum.difference.text)")
        }
        lines.append("outside: \(reading.outside.map(\.line))")
        return lines.joined(separator: "\n") + "\n"
    }

    private static func name(of subject: SumCheck.Subject) -> String {
        switch subject {
        case .metrics(let total, let parts):
            "\(total) =" + parts.map { ($0.isTakenOff ? " - " : " + ") + $0.metric }.joined()
        case .section(let label, let line, let rows): "\(line) \(label), \(rows) rows"
        }
    }

    /// Compares with what is recorded beside; a page without a record is recorded, and fails once so that it is read.
    static func compare(_ text: String, _ path: String) {
        guard let known = TestFiles.read(path) else {
            _ = try? WholeFile.write(Array(text.utf8), to: TestFiles.root + "/" + path, replaces: false)
            Issue.record("recorded \(path): read it")
            return
        }
        let (old, new) = (
            String(decoding: known, as: UTF8.self).split(separator: "\n"), text.split(separator: "\n")
        )
        for (one, other) in zip(old, new) where one != other {
            Issue.record("\(path): \(one) was read as \(other)")
            return
        }
        #expect(old.count == new.count, "\(path)")
    }

    @Test(arguments: TestFiles.paths(in: folder, endingWith: ".txt")) func aPageIsReadAsPeopleReadIt(path: String)
        throws
    {
        let bytes = try #require(TestFiles.read(path))
        StatementTests.compare(StatementTests.record(bytes), String(path.dropLast(4)) + ".read")
    }

    // MARK: Real pages

    /// Real filings, which stand beside the repository or where the variable says; nil where they are not there.
    static func filing(_ name: String) -> [UInt8]? {
        let shared = getenv("SUAN_SHARED").map { String(cString: $0) } ?? TestFiles.root + "/../shared"
        return (try? WholeFile.read(shared + "/data/filings/" + name))?.bytes
    }

    @Test(arguments: [
        ("0285_bilingual_statement.txt", "bilingual"), ("9626.HK_6K_Q3-2024.txt", "quarter"),
    ]) func aFiledPageIsReadWhole(name: String, record: String) throws {
        guard let bytes = StatementTests.filing(name) else {
            print("left out: the filing \(name) is not there")
            return
        }
        StatementTests.compare(StatementTests.record(bytes), StatementTests.folder + "/filed/\(record).read")
    }

    private func value(_ reading: StatementReading, _ metric: String, _ time: String) -> String? {
        let facts = reading.facts.filter { $0.metric == metric && $0.time.name == time }
        return facts.count == 1 ? "\(facts[0].number) \(facts[0].unit)" : nil
    }

    @Test func theYearOfABilingualPage() throws {
        guard let bytes = StatementTests.filing("0285_bilingual_statement.txt") else { return }
        let reading = try StatementReader.read(bytes)
        #expect(value(reading, "revenue", "FY2024") == "177305549000 CNY")
        #expect(value(reading, "revenue", "FY2023") == "129956992000 CNY")
        #expect(value(reading, "cost_of_revenue", "FY2024") == "165004243000 CNY")
        let sums = reading.sums.filter { if case .metrics("gross_profit", _) = $0.subject { true } else { false } }
        #expect(sums.count == 2 && sums.allSatisfy { $0.verdict == .holds })
        #expect(reading.otherRows == 0)
    }

    @Test func theQuarterOfARelease() throws {
        guard let bytes = StatementTests.filing("9626.HK_6K_Q3-2024.txt") else { return }
        let reading = try StatementReader.read(bytes)
        #expect(value(reading, "revenue", "2024Q3") == "7305620000 CNY")
        #expect(value(reading, "revenue", "9M2024") == "19097364000 CNY")
        #expect(value(reading, "net_income", "2024Q3") == "-79805000 CNY")
        #expect(value(reading, "tax", "2024Q3") == "-8419000 CNY")
        #expect(!reading.sums.isEmpty && reading.sums.allSatisfy { $0.verdict == .holds })
        #expect(
            reading.sums.contains { if case .section("Total net revenues", _, 4) = $0.subject { true } else { false } })
        #expect(reading.facts.allSatisfy { !$0.unit.hasPrefix("USD") })
    }

    // MARK: Bad pages

    @Test(arguments: [
        ("", StatementProblem.empty), (" \n\n ", .empty), ("%PDF-1.7", .printedDocument),
        ("<!DOCTYPE html><p>", .webPage),
        ("Revenue\nCosts\n", .noNumbers), ("Revenue   5   6\n", .noColumns(firstRow: 1)),
    ]) func aPageOfNothingIsOneError(text: String, problem: StatementProblem) {
        #expect(throws: problem) { try StatementReader.read(Array(text.utf8)) }
    }

    @Test func bytesThatAreNoTextAreTold() {
        #expect(throws: StatementProblem.notText(line: 2)) { try StatementReader.read([0x61, 0x0A, 0xFF, 0x0A]) }
        let long = [UInt8](repeating: 0x61, count: 10 << 20)
        #expect(throws: StatementProblem.tooLarge(bytes: 10 << 20)) { try StatementReader.read(long) }
        #expect(throws: StatementProblem.interrupted) { try StatementReader.read(Array("a 5".utf8)) { true } }
    }

    /// One line of a megabyte, a column of thousands of numbers, and words without end are read or refused, and end.
    @Test(arguments: [
        String(repeating: "1 ", count: 200_000), String(repeating: "(", count: 200_000),
        "Year ended 31 December 2024\nRMB'000\nRevenue  " + String(repeating: "5  ", count: 50_000),
        "2024  2023\n" + String(repeating: "Revenue   5   6\n", count: 20_000),
        String(repeating: "Year ended ", count: 20_000), String(repeating: "二零二四年", count: 20_000),
        String(repeating: "December 31, 2024   ", count: 60) + "\nRMB'000\nRevenue   "
            + String(repeating: "5   ", count: 60),
    ]) func hugePagesEnd(text: String) {
        _ = StatementTests.record(Array(text.utf8))
    }

    /// Pages that are cut, turned about and mixed never stop the program.
    @Test func mixedPagesAreReadOrRefused() throws {
        let pages = TestFiles.paths(in: StatementTests.folder, endingWith: ".txt").compactMap { TestFiles.read($0) }
        var random = TestRandom(stream: 15)
        for _ in 0..<150 {
            var page = pages[Int(random.next() % UInt64(pages.count))]
            for _ in 0..<(1 + random.next() % 12) {
                let place = Int(random.next() % UInt64(page.count))
                switch random.next() % 4 {
                case 0: page.remove(at: place)
                case 1: page.insert(Array("()-%$,\t|9年 \n'".utf8)[Int(random.next() % 14)], at: place)
                case 2: page = Array(page[place...] + page[..<place])
                default:
                    let other = pages[Int(random.next() % UInt64(pages.count))]
                    page += other.prefix(Int(random.next() % UInt64(other.count)))
                }
                if page.isEmpty { page = [0x20] }
            }
            _ = StatementTests.record(page)
        }
    }

    // MARK: Companies

    /// The company's file is read by a session, each figure is what was read, and the checks hold.
    @Test(arguments: [
        "pounds", "annual-dollars", "announcement-chinese", "income-tabs-chinese", "two-statements", "weeks",
    ])
    func theCompanySaysWhatThePageSays(name: String) throws {
        let path = StatementTests.folder + "/\(name).txt"
        let bytes = try #require(TestFiles.read(path))
        let desk = try StatementDesk(text: bytes, title: name)
        let session = Session()
        var said = ""
        let isFine = session.run(text: desk.company(name: "acme"), name: "-") {
            said += String(decoding: $0.diagnostics, as: UTF8.self)
        }
        #expect(isFine && said.isEmpty, "\(said)")
        let calendar = desk.reading.calendar
        for fact in desk.reading.facts {
            let index = StatementReading.index(fact.time, calendar)
            let unit = fact.unit.isEmpty ? "" : fact.unit == "%" ? "%" : " \(fact.unit)"
            let sign = fact.number.hasPrefix("-") ? "0\(unit) - " : ""
            let line = "acme.\(fact.metric)[\(index)] == \(sign)\(fact.number.drop { $0 == "-" })\(unit)"
            #expect(session.answer(line).hasPrefix("true"), "\(line): \(session.answer(line))")
        }
    }
}
