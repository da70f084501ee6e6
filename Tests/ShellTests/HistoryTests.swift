import Shell
import Testing

struct HistoryTests {
    @Test(arguments: ["1 + 2", "a\nb", "back\\slash", "\\n is no newline", "智谱.收入", "", "\\", "a\r\nb", "x\\\ny"])
    func anEntryIsOneLineAndComesBack(entry: String) {
        let line = History.escaped(entry)
        #expect(!line.utf8.contains(10))
        #expect(History.unescaped(line) == entry)
    }

    @Test func keepsWhatIsWorthKeeping() throws {
        let path = "/tmp/suan-history-\(getpid())-a/suan/history"
        var history = History(path: path)
        for entry in ["1", "1", " 2", "", "   ", "3\n4", "1"] where history.wants(entry) { history.add(entry) }
        var again = History(path: path)
        let loaded = again.load()
        #expect(loaded.entries == ["1", "3\n4", "1"] && loaded.remark == nil)
        #expect(!again.wants("1"))
        unlink(path)
    }

    @Test func twoShellsShareAFile() throws {
        let path = "/tmp/suan-history-\(getpid())-b/history"
        var one = History(path: path)
        var other = History(path: path)
        one.add("a")
        other.add("b")
        one.add("c")
        var third = History(path: path)
        let entries = third.load().entries
        #expect(entries == ["a", "b", "c"])
        unlink(path)
    }

    @Test func aDamagedFileIsSetAside() throws {
        let path = "/tmp/suan-history-\(getpid())-c"
        #expect(writeNewFile(path, [0x31, 0xFF, 0x0A]) == nil)
        var history = History(path: path)
        let loaded = history.load()
        #expect(loaded.entries.isEmpty && loaded.remark?.contains("damaged") == true)
        #expect(access(path, F_OK) != 0 && access(path + ".damaged", F_OK) == 0)
        unlink(path + ".damaged")
    }

    @Test func aLongFileIsShortened() throws {
        let path = "/tmp/suan-history-\(getpid())-d"
        let lines = (1...(2 * History.limit + 1)).map { "\($0)\n" }.joined()
        #expect(writeNewFile(path, Array(lines.utf8)) == nil)
        var history = History(path: path)
        let loaded = history.load().entries
        #expect(loaded.count == History.limit)
        var again = History(path: path)
        let entries = again.load().entries
        #expect(entries.count == History.limit && entries.last == "\(2 * History.limit + 1)")
        unlink(path)
    }
}
