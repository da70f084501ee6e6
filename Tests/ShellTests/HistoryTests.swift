import Testing

@testable import Shell

struct HistoryTests {
    @Test(arguments: ["1 + 2", "a\nb", "back\\slash", "\\n is no newline", "智谱.收入", "", "\\", "a\r\nb", "x\\\ny"])
    func anEntryIsOneLineAndComesBack(entry: String) {
        let line = History.escaped(entry)
        #expect(!line.utf8.contains(10))
        #expect(History.unescaped(line) == entry)
    }

    /// A path of this test's own, with nothing there.
    private func fresh(_ name: String) -> String {
        let path = "/tmp/suan-history-\(getpid())-\(name)"
        for ending in ["", ".damaged", ".damaged-2"] { unlink(path + ending) }
        return path
    }

    /// All entries of a history, oldest first.
    private func entries(_ history: History) -> [String] {
        (0..<history.lines.count).map { History.unescaped(history.lines.line($0)) }
    }

    private func loaded(_ path: String, limit: Int = History.usualLimit) -> (entries: [String], remark: String?) {
        let history = History(path: path, limit: limit)
        return (entries(history), history.takeRemark())
    }

    @Test func keepsWhatIsWorthKeeping() {
        let path = fresh("keep") + "/suan/history"
        let history = History(path: path)
        #expect(history.isNew)
        for entry in ["1", "1", " 2", "", "   ", "3\n4", "1"] where history.wants(entry) { history.add(entry) }
        let again = History(path: path)
        #expect(entries(again) == ["1", "3\n4", "1"])
        #expect(again.takeRemark() == nil && !again.isNew)
        #expect(!again.wants("1") && again.wants("2"))
        unlink(path)
        for folder in ["/suan", ""] { rmdir(fresh("keep") + folder) }
    }

    @Test func twoShellsShareAFile() {
        let path = fresh("shared")
        let (one, other) = (History(path: path), History(path: path))
        one.add("a")
        other.add("b")
        one.add("c")
        #expect(loaded(path).entries == ["a", "b", "c"])
        #expect(entries(one) == ["a", "c"])
        unlink(path)
    }

    @Test func whatACrashLeftUnfinishedStaysApart() {
        let path = fresh("cut")
        #expect(writeNewFile(path, Array("one\nhalf of a li".utf8)) == nil)
        let history = History(path: path)
        history.add("two")
        #expect(loaded(path).entries == ["one", "half of a li", "two"])
        unlink(path)
    }

    @Test func aDamagedFileIsSetAsideAndItsGoodLinesAreKept() {
        let path = fresh("damaged")
        for (name, word) in [(".damaged", "first"), (".damaged-2", "second")] {
            unlink(path)
            #expect(writeNewFile(path, Array("\(word)\n".utf8) + [0x31, 0xFF, 0x0A, 0x32, 0x00, 0x0A, 0x33]) == nil)
            let (entries, remark) = loaded(path)
            #expect(entries == [word, "3"])
            #expect(remark?.utf8.contains(Array((path + name).utf8)) == true)
            #expect(access(path + name, F_OK) == 0)
            #expect(loaded(path).remark == nil)
        }
        for ending in ["", ".damaged", ".damaged-2"] { unlink(path + ending) }
    }

    /// Told once, with the reason; what was typed can be recalled all the same.
    @Test func whatCannotBeWrittenIsSaidOnce() {
        let folder = fresh("readonly")
        #expect(mkdir(folder, 0o500) == 0 || errno == EEXIST)
        defer {
            chmod(folder, 0o700)
            rmdir(folder)
        }
        // Who may do everything can write there: a file in the place of the folder serves, too.
        let path = geteuid() == 0 ? "/dev/null/history" : folder + "/history"
        let history = History(path: path)
        history.add("1 + 1")
        let remark = history.takeRemark()
        #expect(remark?.utf8.contains(Array("entries are not kept".utf8)) == true, "\(remark ?? "")")
        #expect(remark?.utf8.contains(Array(path.utf8)) == true)
        history.add("2 + 2")
        #expect(history.takeRemark() == nil)
        #expect(entries(history) == ["1 + 1", "2 + 2"])
    }

    @Test func aPipeIsRefusedAndHoldsNothing() {
        let path = fresh("pipe")
        #expect(mkfifo(path, 0o600) == 0)
        let history = History(path: path)
        #expect(history.wants("1"))
        #expect(history.takeRemark()?.utf8.contains(Array("no ordinary file".utf8)) == true)
        // Longer than a pipe takes without a reader.
        for number in 0..<2_000 { history.add("\(number) + " + String(repeating: "1", count: 60)) }
        #expect(history.takeRemark() == nil && history.lines.count == 2_000)
        let unread = History(path: path)
        unread.begin()
        #expect(unread.takeRemark()?.utf8.contains(Array("no ordinary file".utf8)) == true)
        unlink(path)
    }

    @Test func whoWantsNoHistoryNamesTheDeviceThatKeepsNothing() {
        let history = History(path: "/dev/null")
        #expect(history.wants("1"))
        history.add("1")
        #expect(history.takeRemark() == nil && history.lines.count == 1)
    }

    @Test func aFileThatAnotherHoldsIsNotWaitedForLong() {
        let path = fresh("held")
        #expect(writeNewFile(path, Array("1\n".utf8)) == nil)
        let other = open(path, O_RDWR | O_CLOEXEC)
        #expect(flock(other, LOCK_EX) == 0)
        let history = History(path: path)
        history.add("2")
        #expect(history.takeRemark()?.utf8.contains(Array("another suan".utf8)) == true)
        flock(other, LOCK_UN)
        close(other)
        history.add("3")
        #expect(loaded(path).entries == ["1", "3"])
        unlink(path)
    }

    @Test func aLongFileIsShortened() {
        let path = fresh("long")
        #expect(writeNewFile(path, Array((1...21).map { "\($0)\n" }.joined().utf8)) == nil)
        #expect(loaded(path, limit: 10).entries == (12...21).map(String.init))
        #expect(loaded(path, limit: 100).entries == (12...21).map(String.init))
        #expect(loaded(path, limit: 3).entries == ["19", "20", "21"])
        #expect(loaded(path, limit: 0).entries.isEmpty)
        unlink(path)
    }

    /// One that points to a file elsewhere stays a link, whatever becomes of the file.
    @Test func aLinkStaysALink() {
        let (path, target) = (fresh("link"), fresh("target"))
        defer { for ending in ["", ".damaged"] { _ = (unlink(path + ending), unlink(target + ending)) } }
        let name = String(target.split(separator: "/").last ?? "")
        #expect(symlink(name, path) == 0)
        func isLink() -> Bool {
            var status = stat()
            return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
        }
        // What it points to is made where it is not there yet.
        History(path: path).add("0")
        #expect(isLink() && loaded(target).entries == ["0"])
        unlink(target)
        #expect(writeNewFile(target, Array((1...21).map { "\($0)\n" }.joined().utf8)) == nil)
        chmod(target, 0o640)
        #expect(loaded(path, limit: 10).entries.count == 10)
        #expect(isLink() && loaded(target).entries == (12...21).map(String.init))
        var status = stat()
        #expect(stat(target, &status) == 0 && status.st_mode & 0o777 == 0o640)
        let file = open(target, O_WRONLY | O_APPEND)
        write(file, [0xFF, 0x0A], 2)
        close(file)
        let (entries, remark) = loaded(path)
        #expect(isLink() && entries == loaded(target).entries && entries.count == 10)
        #expect(remark?.utf8.contains(Array((target + ".damaged").utf8)) == true, "\(remark ?? "")")
        #expect(access(target + ".damaged", F_OK) == 0)
    }

    @Test(arguments: ["/dev/full", "/dev/zero", "/tmp"]) func whatCannotHoldEntriesIsSaidOnce(path: String) {
        let history = History(path: path)
        #expect(history.wants("1"))
        #expect(history.takeRemark()?.utf8.contains(Array("entries are not kept".utf8)) == true)
        history.add("1")
        #expect(history.takeRemark() == nil && history.lines.count == 1)
    }

    @Test func findsEntriesByTheirBeginningOrAPart() {
        let lines = HistoryLines(Array("min\nmax(1)\nmin\n收入 + max\nmi".utf8))
        #expect(lines.count == 5)
        #expect(lines.older(than: 5, .prefix(Array("min".utf8))) == 2)
        #expect(lines.older(than: 2, .prefix(Array("min".utf8)), unlike: Array("min".utf8)) == nil)
        #expect(lines.older(than: 2, .prefix(Array("min".utf8))) == 0)
        #expect(lines.older(than: 5, .part(Array("max".utf8))) == 3)
        #expect(lines.older(than: 3, .part(Array("max".utf8))) == 1)
        #expect(lines.newer(than: 1, .part(Array("入".utf8))) == 3)
        #expect(lines.newer(than: 4, .any) == nil)
        #expect(lines.older(than: 99, .any) == 4)
        #expect(lines.older(than: 5, .part(Array("max(1)x".utf8))) == nil)
        lines.add(Array("last\n".utf8))
        #expect(lines.newest == "last" && lines.count == 6)
        lines.keepLast(2)
        #expect(lines.count == 2 && lines.line(0) == "mi")
    }
}

extension Sequence<UInt8> where Self: Collection {
    /// Whether bytes stand somewhere in these.
    fileprivate func contains(_ part: [UInt8]) -> Bool {
        let all = Array(self)
        guard all.count >= part.count else { return false }
        return (0...all.count - part.count).contains { all[$0..<$0 + part.count].elementsEqual(part) }
    }
}
