import Files
import Filings
import TestSupport
import Testing

/// Companyfacts of two companies as the SEC publishes them. They are not part of the repository: where they are not
/// beside it, or in the folder that SUAN_SHARED names, these tests are left out, and say so.
@Suite struct RealFilingTests {
    private static var shared: String { TestFiles.environment("SUAN_SHARED") ?? TestFiles.root + "/../shared" }

    private func company(_ name: String) throws -> SECCompany? {
        let path = "\(Self.shared)/data/filings/\(name)"
        guard !WholeFile.isMissing(path) else {
            print("left out: \(path) is not there")
            return nil
        }
        return SECCompany(try SECFacts.read(try WholeFile.read(path).bytes))
    }

    @Test func snowflake() throws {
        guard let company = try company("snow_facts.json") else { return }
        let account = company.account
        #expect(company.draft.name == "snowflake" && "\(company.draft.calendar)" == "01-31")
        #expect(account.facts == 8_163 && account.facts == account.figures + account.again + account.repeated)
        #expect(account.conflicts.values.reduce(0, +) == 55 && account.left.isEmpty)
        #expect(account.conflicts[.rounding] == 31)
        let year = company.draft.entries.filter { $0.metric == "revenue" && $0.time.fullName.hasPrefix("FY2025") }
        #expect(year.map(\.number) == ["3626396000"])
    }

    @Test func apple() throws {
        guard let company = try company("aapl_companyfacts.json") else { return }
        let account = company.account
        #expect("\(company.draft.calendar)" == "last saturday of september")
        #expect(account.facts == 1_586 && account.facts == account.figures + account.again + account.repeated)
        #expect(account.conflicts == [.rounding: 3, .reclassified: 1])
        let other = company.draft.entries.filter { $0.metric == "other_assets" && $0.time.fullName == "2025-09-27" }
        #expect(other.map(\.number) == ["83727000000", "72634000000"])
        #expect(other.map(\.remark) == [nil, "reclassified"])
        #expect(other.map(\.source) == ["k2025", "q2026_2"])
    }
}
