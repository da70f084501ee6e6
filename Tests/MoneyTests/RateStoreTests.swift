import Calendars
import Files
import Numbers
import TestSupport
import Testing

@testable import Money

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

private func names(in folder: String) -> [String] { Folder.names(in: folder, endingWith: "") }

private func bytes(_ path: String) throws -> [UInt8] {
    try WholeFile.read(path).bytes
}

private func write(_ bytes: [UInt8], to path: String) throws {
    let file = try #require(fopen(path, "w"))
    defer { fclose(file) }
    #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
}

private func file(_ text: String) throws -> RateFile { try RateFile(Array(text.utf8)) }

private let desk = "date,from,to,rate\n2025-09-30,USD,TWD,30.445\n2025-09-29,USD,TWD,30.46\n"

@Suite struct RateStoreTests {
    /// Goes away with the test.
    private let parent: TestFolder

    init() throws { parent = try TestFolder() }

    private func newFolder() -> String { parent.path + "/suan" }

    @Test func importsMerge() throws {
        let store = RateStore(folder: newFolder())
        #expect(try store.tables().isEmpty)
        let first = try store.add(try file(desk), named: "desk")
        #expect(first.added == 2 && first.changed == 0 && first.unchanged == 0)
        let second = try store.add(
            try file(
                "date,from,to,rate\n2025-09-30,USD,TWD,30.4450\n2025-09-29,USD,TWD,30.5\n2025-10-01,USD,CNY,7.1\n"),
            named: "desk")
        #expect(second.added == 1 && second.changed == 1 && second.unchanged == 1)
        _ = try store.add(try file("Date,USD,\n2026-11-02,1.11,\n"), named: "ECB")

        // Another reader finds the same.
        let tables = try RateStore(folder: store.folder).tables()
        #expect(tables.map(\.name) == ["ECB", "desk"] && tables.map(\.count) == [1, 3])
        #expect(tables.map(\.isReference) == [true, false])
        let pair = CurrencyPair(base: code("USD"), quote: code("TWD"))
        #expect(tables[1].rate(pair, on: try day("2025-09-29"))?.text() == "30.5")
        #expect(names(in: store.folder) == ["rates", "rates.lock"])

        #expect(try store.remove("desk") == 3)
        #expect(try RateStore(folder: store.folder).tables().map(\.name) == ["ECB"])
        #expect(throws: RateStoreProblem.unknownTable("desk", known: ["ECB"])) { try store.remove("desk") }
    }

    @Test func namesAndKinds() throws {
        let store = RateStore(folder: newFolder())
        for name in ["", " desk", "a/b", "a\nb", String(repeating: "a", count: 65)] {
            #expect(throws: RateStoreProblem.badName(name)) { try store.add(try file(desk), named: name) }
        }
        #expect(throws: RateStoreProblem.otherKind("ECB")) { try store.add(try file(desk), named: "ECB") }
        _ = try store.add(try file(desk), named: "台北 desk-1.csv")
        #expect(throws: RateStoreProblem.otherKind("台北 desk-1.csv")) {
            try store.add(try file("Date,USD,\n2026-11-02,1.11,\n"), named: "台北 desk-1.csv")
        }
        #expect(try store.tables().map(\.count) == [2])
    }

    @Test func wideRates() throws {
        let store = RateStore(folder: newFolder())
        let text = "date,from,to,rate\n2025-09-30,USD,TWD,30.44512345678901\n2025-09-30,USD,VND,26400\n"
        _ = try store.add(try file(text), named: "wide")
        let table = try #require(try RateStore(folder: store.folder).tables().first)
        let pair = CurrencyPair(base: code("USD"), quote: code("TWD"))
        #expect(table.rate(pair, on: try day("2025-09-30"))?.text() == "30.44512345678901")
    }

    @Test func wholeHistoryGoesThrough() throws {
        let store = RateStore(folder: newFolder())
        let file = try RateFile(Array(try wholeCSV().utf8))
        #expect(try store.add(file, named: "ECB").added == 221_702)
        let table = try #require(try RateStore(folder: store.folder).tables().first)
        #expect(try table.bytes.array == #require(RateTable.shipped).bytes.array)
    }

    /// A file with any one byte changed, or cut anywhere, is set aside and told of; it is never half read.
    @Test func damage() throws {
        let store = RateStore(folder: newFolder())
        _ = try store.add(try file(desk), named: "desk")
        let whole = try bytes(store.path)
        for place in 0..<whole.count {
            var damaged = whole
            damaged[place] ^= 0x41
            // A version of the future is no damage.
            if 8..<12 ~= place { continue }
            try write(damaged, to: store.path)
            #expect(throws: RateStoreProblem.self, "byte \(place)") { try RateStore(folder: store.folder).tables() }
            #expect(!names(in: store.folder).contains("rates") && names(in: store.folder).contains("rates.damaged"))
            #expect(try bytes(store.path + ".damaged") == damaged)
            // As long as it lies there, every reader is told.
            #expect(throws: RateStoreProblem.damaged(path: store.path, aside: store.path + ".damaged")) {
                try RateStore(folder: store.folder).tables()
            }
            unlink(store.path + ".damaged")
            #expect(try RateStore(folder: store.folder).tables().isEmpty)
        }
        for length in 0..<whole.count {
            try write(Array(whole[..<length]), to: store.path)
            #expect(throws: RateStoreProblem.damaged(path: store.path, aside: store.path + ".damaged")) {
                try RateStore(folder: store.folder).tables()
            }
            unlink(store.path + ".damaged")
        }
        try write(whole, to: store.path)
        #expect(try RateStore(folder: store.folder).tables().map(\.count) == [2])
    }

    @Test func damagedFilesAreKeptApart() throws {
        let store = RateStore(folder: newFolder())
        _ = try store.add(try file(desk), named: "desk")
        for aside in [".damaged", ".damaged-2", ".damaged-3"] {
            try write([1, 2, 3], to: store.path)
            // An import does not write over what it could not read.
            #expect(throws: RateStoreProblem.damaged(path: store.path, aside: store.path + aside)) {
                try RateStore(folder: store.folder).add(try file(desk), named: "desk")
            }
        }
        _ = try store.add(try file(desk), named: "desk")
        #expect(try RateStore(folder: store.folder).tables().map(\.count) == [2])
        #expect(
            names(in: store.folder) == ["rates", "rates.damaged", "rates.damaged-2", "rates.damaged-3", "rates.lock"])
    }

    @Test func aLaterVersionIsLeftAlone() throws {
        let store = RateStore(folder: newFolder())
        _ = try store.add(try file(desk), named: "desk")
        var later = try bytes(store.path)
        later[8] = 2
        try write(later, to: store.path)
        let other = RateStore(folder: store.folder)
        #expect(throws: RateStoreProblem.laterVersion(path: store.path)) { try other.tables() }
        #expect(throws: RateStoreProblem.laterVersion(path: store.path)) {
            try other.add(try file(desk), named: "desk")
        }
        #expect(try bytes(store.path) == later)
    }

    /// Bytes with a right checksum but senseless contents are damage as well.
    @Test func soundness() throws {
        let table = try #require(try file(desk).table(name: "desk"))
        let whole = table.bytes.array
        var refused = 0
        for place in stride(from: 0, to: whole.count, by: 1) {
            for change in [0x01, 0x80, 0xFF] as [UInt8] {
                var changed = whole
                changed[place] ^= change
                guard let table = RateTable(changed.withUnsafeBytes { RateBytes(copying: $0) }) else {
                    refused += 1
                    continue
                }
                // What is taken can be used.
                let other = RateBook(shipped: nil, imported: [table])
                for code in table.currencies { _ = try? other.newest(from: code, to: .euro) }
                _ = table.information
            }
        }
        #expect(refused > whole.count)
    }

    @Test func importsAtOnceLeaveAllWhole() async throws {
        let folder = newFolder()
        await withTaskGroup(of: Void.self) { group in
            for writer in 0..<8 {
                group.addTask {
                    for round in 0..<10 {
                        let text = "date,from,to,rate\n2025-01-\(10 + writer),USD,TWD,3\(writer).\(round)\n"
                        do {
                            _ = try RateStore(folder: folder).add(try file(text), named: "desk")
                            #expect(try RateStore(folder: folder).tables().count == 1)
                        } catch {
                            Issue.record("\(error)")
                        }
                    }
                }
            }
        }
        let tables = try RateStore(folder: folder).tables()
        let pair = CurrencyPair(base: code("USD"), quote: code("TWD"))
        #expect(tables.map(\.count) == [8])
        for writer in 0..<8 {
            #expect(tables[0].rate(pair, on: try day("2025-01-\(10 + writer)"))?.text() == "3\(writer).9")
        }
        #expect(names(in: folder) == ["rates", "rates.lock"])
    }

    @Test func aBookReadsTheStoreWhenAskedAndKeepsWhatIsWrong() throws {
        let store = RateStore(folder: newFolder())
        let book = RateBook(store: store)
        _ = try store.add(try file(desk), named: "desk")
        #expect(try book.rate("USD", "TWD", "2025-09-30").source == "desk")
        #expect(book.storeProblem == nil)
        try write([1, 2, 3], to: store.path)
        for _ in 0..<2 {
            let other = RateBook(store: RateStore(folder: store.folder))
            #expect(try other.rate("USD", "CNY", "2025-09-30").source == "ECB")
            #expect(other.storeProblem == .damaged(path: store.path, aside: store.path + ".damaged"))
        }
        let added = RateBook(store: RateStore(folder: store.folder))
        for number in 1...3 {
            added.state(
                StatedRate(from: code("USD"), to: code("CNY"), number: Number(number), day: try day("2025-09-30")))
        }
        added.takeBackStated(to: 2)
        #expect(try added.rate("USD", "CNY", "2025-09-30").number.asInt == 2)
    }

    @Test func anUnwritableFolder() throws {
        try write([1], to: parent.path + "/file")
        let store = RateStore(folder: parent.path + "/file/suan")
        #expect(throws: RateStoreProblem.self) { try store.add(try file(desk), named: "desk") }
    }
}
