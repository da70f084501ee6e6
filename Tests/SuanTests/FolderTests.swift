import Companies
import Files
import TestSupport
import Testing

@testable import Suan

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Folders of companies: what is read when, what is kept, and what becomes of files that change.
struct FolderTests {
    private let folder: TestFolder

    init() throws {
        folder = try TestFolder()
        folder.write("c/acme.suan", "company acme \"Acme\" also 顶点 { over FY2024 { revenue = 5M USD } }")
        folder.write("c/beta.suan", "company beta { metric widgets : flow of Number\n over FY2024 { widgets = 7 } }")
        // What was changed just now is not trusted; so long ago it is.
        for name in ["acme", "beta"] { folder.age("c/\(name).suan") }
    }

    private func session(cache: Bool = true) -> Session {
        var configuration = Configuration()
        configuration.cacheFolder = cache ? folder.path + "/cache" : nil
        configuration.remembers = true
        let session = Session(configuration)
        _ = session.answer("import \"\(folder.path)/c\"")
        return session
    }

    private func isUnread(_ name: String, _ session: Session) -> Bool? {
        session.state.company(session.state.symbols.intern(name)).map {
            session.state.companies.companies[$0].isUnread
        }
    }

    private var indexes: [String] {
        Folder.names(in: folder.path + "/cache", endingWith: ".index").map { folder.path + "/cache/" + $0 }
    }

    @Test func aCompanyIsReadWhenItIsNamed() {
        let session = session()
        #expect(session.answer("1 + 1") == "2" && isUnread("acme", session) == nil)
        #expect(session.answer("顶点.revenue") == "5M USD @ FY2024")
        #expect(isUnread("acme", session) == false && isUnread("beta", session) == true)
        #expect(session.answer("compare [acme] by widgets").contains("widgets"))
        #expect(session.answer("beta.widgets") == "7 @ FY2024")
    }

    @Test func aListReadsWhatIsUsedOfIt() {
        let session = session()
        #expect(session.answer("count(companies(\"*.suan\"))") == "2" && isUnread("acme", session) == true)
        #expect(session.answer("xs = companies(\"a*\")") == "")
        #expect(session.answer("map(xs, c -> c.revenue)") == "[5M USD @ FY2024]" && isUnread("acme", session) == false)
    }

    @Test func aScreenLetsGo() {
        let session = session()
        #expect(session.answer("screen companies(\"*.suan\") where revenue > 1M USD by revenue").contains("5M USD"))
        #expect(isUnread("acme", session) == true && isUnread("beta", session) == true)
        #expect(session.answer("acme.revenue") == "5M USD @ FY2024")
    }

    // MARK: The index

    @Test func theIndexIsKeptAndHolds() throws {
        #expect(session().answer("acme.revenue") == "5M USD @ FY2024")
        let index = try #require(indexes.first)
        let before = try WholeFile.read(index).bytes
        #expect(!CompanyFolder(folder.path + "/c", index: index, isStopped: { false }).hasChanged)
        // One that is not whole counts for nothing, and is made anew.
        for count in [0, 10, before.count / 2, before.count - 1] {
            try WholeFile.write(Array(before.prefix(count)), to: index, replaces: true)
            #expect(session().answer("acme.revenue") == "5M USD @ FY2024")
            #expect(CompanyFolder(folder.path + "/c", index: index, isStopped: { false }).files.count == 2)
        }
        var other = before
        other[other.count - 3] ^= 1
        try WholeFile.write(other, to: index, replaces: true)
        #expect(session().answer("beta.widgets") == "7 @ FY2024")
    }

    @Test func withoutARoomForItAllGoesOn() {
        folder.write("cache", "no folder")
        #expect(session().answer("acme.revenue") == "5M USD @ FY2024")
        #expect(session(cache: false).answer("acme.revenue") == "5M USD @ FY2024")
    }

    @Test func aFileThatChangedIsLookedIntoAgain() {
        #expect(session().answer("acme.revenue") == "5M USD @ FY2024")
        folder.write("c/acme.suan", "company apex { over FY2024 { revenue = 6M USD } }")
        #expect(session().answer("apex.revenue") == "6M USD @ FY2024")
        #expect(session().answer("acme.revenue").contains("unknown-name"))
    }

    /// Removed, renamed, added below a new folder, and replaced by an older one of the same size.
    @Test func whatBecameOfFilesIsSeen() throws {
        #expect(session().answer("acme.revenue") == "5M USD @ FY2024")
        let text = try WholeFile.read(folder.path + "/c/beta.suan").bytes
        try WholeFile.remove(folder.path + "/c/beta.suan")
        // What is left of the name is a function of the language.
        #expect(session().answer("beta.widgets").hasPrefix("error[wrong-kind]"))
        folder.write("c/deep/moved.suan", String(decoding: text, as: UTF8.self))
        folder.age("c/deep/moved.suan")
        for _ in 0..<2 { #expect(session().answer("beta.widgets") == "7 @ FY2024") }
        folder.write("c/acme.suan", "company apex \"Acme\" also 顶点 { over FY2024 { revenue = 6M USD } }")
        folder.age("c/acme.suan", days: 40)
        for _ in 0..<2 {
            #expect(session().answer("apex.revenue") == "6M USD @ FY2024")
            #expect(session().answer("acme.revenue").contains("unknown-name"))
        }
    }

    /// The index has names; figures are those of the file, though its size and time be the same.
    @Test func figuresAreNotKept() throws {
        #expect(session().answer("acme.revenue") == "5M USD @ FY2024")
        folder.write("c/acme.suan", "company acme \"Acme\" also 顶点 { over FY2024 { revenue = 6M USD } }")
        folder.age("c/acme.suan")
        let index = try #require(indexes.first)
        #expect(!CompanyFolder(folder.path + "/c", index: index, isStopped: { false }).hasChanged)
        #expect(session().answer("acme.revenue") == "6M USD @ FY2024")
    }

    /// Names of files and titles with what parts the fields of the index.
    @Test func theIndexHasAnyName() throws {
        folder.write(
            "c/a\tb\\n.suan", "company tabbed \"A\\\\ title\tof \\n two\" { over FY2024 { revenue = 1M USD } }")
        folder.age("c/a\tb\\n.suan")
        let first = CompanyFolder(folder.path + "/c", index: folder.path + "/i.index", isStopped: { false })
        let again = CompanyFolder(folder.path + "/c", index: folder.path + "/i.index", isStopped: { false })
        #expect(first.hasChanged && !again.hasChanged && first.files == again.files && again.files.count == 3)
        #expect(again.files.contains { $0.path == "a\tb\\n.suan" && $0.companies.first?.title?.contains("\t") == true })
    }

    @Test func aFileThatComesInMidSessionIsFound() {
        let session = session()
        #expect(session.answer("gamma.revenue").contains("unknown-name"))
        folder.write("c/gamma.suan", "company gamma { over FY2024 { revenue = 9M USD } }")
        #expect(session.answer("gamma.revenue") == "9M USD @ FY2024")
        #expect(session.answer("count(companies(\"*\"))") == "3")
    }

    // MARK: What is wrong

    @Test func aBrokenFileHindersNoOther() {
        folder.write("c/delta.suan", "company delta { over FY2024 { revenue = 1M USD from nowhere } }")
        folder.write("c/torn.suan", "company torn { over FY2024 {")
        let session = session()
        #expect(session.answer("acme.revenue").hasPrefix("5M USD @ FY2024"))
        #expect(session.answer("delta.revenue").contains("unknown-source"))
        #expect(session.answer("delta.revenue").contains("unknown-source"))
        // A file that is mended is read.
        folder.write("c/delta.suan", "company delta { over FY2024 { revenue = 1M USD } }")
        #expect(session.answer("delta.revenue") == "1M USD @ FY2024")
    }

    /// Every company of a folder is in the answer or counted; files of which none is known are named with their lines.
    @Test func aScreenNamesFilesThatCannotBeRead() {
        folder.write("c/delta.suan", "company delta {\n over FY2024 { revenue = 1M USD from nowhere } }")
        folder.write("c/torn.suan", "company torn {\n over FY2024 {")
        let session = session()
        _ = session.answer("1")
        let said = session.answer("t = screen companies(\"*.suan\") in USD by revenue")
        #expect(
            said.contains("c/delta.suan:2:") && said.contains("delta in ") && said.contains("c/torn.suan:"), "\(said)")
        #expect(session.answer("t.left_out.company").contains("delta"))
        let files = session.answer("t.left_out.file")
        #expect(files.contains("c/delta.suan:2:") && files.contains("c/torn.suan:"), "\(files)")
        let why = session.answer("t.left_out.why")
        #expect(why.contains("no source is called") && !why.contains("-source"), "\(why)")
        #expect(session.answer("count(companies())").contains("c/torn.suan"))
        #expect(session.answer("strict on; screen all in USD by revenue").contains("error[unreadable-file]"))
        // A file that is mended is no longer told of.
        folder.write("c/torn.suan", "company torn { over FY2024 { revenue = 2M USD } }")
        folder.write("c/delta.suan", "company delta { over FY2024 { revenue = 1M USD } }")
        let mended = session.answer("strict off; screen companies(\"*.suan\") by revenue")
        #expect(mended.contains("torn") && !mended.contains("cannot be read"), "\(mended)")
    }

    @Test func aPatternDoesNotWidenAll() {
        folder.write("other/gamma.suan", "company gamma { over FY2024 { revenue = 9M USD } }")
        folder.write("other/more.suan", "fn more(x) = x")
        let session = session()
        #expect(session.answer("count(companies())") == "4")
        let said = session.answer("count(companies(\"\(folder.path)/other/*\"))")
        #expect(said.hasPrefix("1") && said.contains("other/more.suan"), "\(said)")
        #expect(session.answer("count(companies())") == "4" && session.answer("gamma.revenue") == "9M USD @ FY2024")
        #expect(!session.answer("screen all in USD by revenue").contains("gamma"))
        _ = session.answer("import \"\(folder.path)/other\"")
        #expect(session.answer("count(companies())") == "5")
    }

    @Test func aFileThatChangedSinceItWasReadIsToldInScreens() {
        let session = session()
        #expect(session.answer("acme.revenue") == "5M USD @ FY2024")
        #expect(!session.answer("screen all in USD by revenue").contains("changed since"))
        folder.write("c/acme.suan", "company acme { over FY2024 { revenue = 77M USD } }")
        let said = session.answer("screen all in USD by revenue")
        #expect(said.contains("c/acme.suan changed since it was read"), "\(said)")
        _ = session.answer("import \"\(folder.path)/c/acme.suan\"")
        let again = session.answer("screen all in USD by revenue")
        #expect(again.contains("77M USD") && !again.contains("changed since"), "\(again)")
    }

    @Test func aFileOfAFolderStatesNoRate() {
        folder.write("c/rated.suan", "rate 1 USD = 9 CNY\ncompany rated { over FY2024 { revenue = 9M CNY } }")
        let session = session()
        let said = session.answer("acme.revenue in CNY")
        #expect(!said.contains("session's rate") && said.contains("c/rated.suan:1:1"), "\(said)")
        #expect(session.answer("screen all in USD by revenue").contains("c/rated.suan:1:1"))
        _ = session.answer("import \"\(folder.path)/c/rated.suan\"")
        #expect(session.answer("rated.revenue in USD").contains("1M USD"))
    }

    @Test func twoFilesOfOneCompanyAreBothRead() {
        folder.write("c/more.suan", "company acme { over FY2025 { revenue = 8M USD } }")
        folder.write("c/known.suan", "company minimax { over FY2025 { revenue = 90M USD } }")
        let session = session()
        #expect(session.answer("acme.revenue") == "8M USD @ FY2025")
        #expect(session.answer("acme.revenue[FY2024]") == "5M USD @ FY2024")
        #expect(session.answer("minimax.revenue") == "90M USD @ FY2025")
        #expect(session.answer("minimax.rd / minimax.revenue[9M2025]") == "3.37 @ 9M2025")
    }

    @Test func filesThatNameEachOtherEnd() {
        for number in 0..<40 {
            folder.write(
                "c/n\(number).suan", "company n\(number) { over FY2024 { revenue = n\(number + 1).revenue } }")
        }
        folder.write("c/n40.suan", "company n40 { over FY2024 { revenue = n0.revenue } }")
        #expect(session().answer("n0.revenue").contains("nested") == true)
    }

    /// What a file that was read speaks of keeps its place when it is taken back.
    @Test func whatAReadFileRestsOnMayGo() {
        folder.write("c/rests.suan", "company rests { over FY2024 { odd = 2; revenue = own.revenue } }")
        let session = session()
        session.enter("metric odd : flow of Number; company own { over FY2024 { revenue = 1M USD } }")
        session.enter("rests.odd")
        #expect(session.answer("rests.revenue") == "1M USD @ FY2024")
        session.takeBackEntry()
        session.takeBackEntry()
        for line in ["rests", "rests.revenue", "rests.odd", "companies()"] { #expect(!session.answer(line).isEmpty) }
        #expect(
            session.answer("company other { over FY2024 { revenue = 3M USD } }; other.revenue") == "3M USD @ FY2024")
    }

    @Test func aFailedStatementAndUndoLeaveWhatWasRead() {
        let session = session()
        _ = session.answer("company own { over FY2024 { revenue = 1M USD } }")
        #expect(session.answer("acme.revenue + 1 CNY").contains("currency-mismatch"))
        #expect(session.answer("acme.revenue") == "5M USD @ FY2024")
        #expect(session.answer("own.revenue") == "1M USD @ FY2024")
    }
}

extension TestFolder {
    /// Has a file last changed long ago, always at the same time.
    fileprivate func age(_ name: String, days: Int = 0) {
        let times = [timeval](repeating: timeval(tv_sec: 1_700_000_000 - days * 86_400, tv_usec: 0), count: 2)
        utimes(path + "/" + name, times)
    }
}
