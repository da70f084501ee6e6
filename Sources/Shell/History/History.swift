import Files
import Presentation
import Suan

/// The entries typed at prompts, in a plain UTF-8 file: one entry a line, a newline inside one written `\n`, a backslash
/// `\\`.
///
/// Two shells may share the file. Each reads it once, at its start, and adds its entries one by one at the end, under a
/// lock, so that both keep all of theirs.
package final class History {
    /// The file, or nil where there is no place for one.
    package let path: String?
    /// At most so many entries are read, and kept when the file is shortened.
    package var limit: Int
    /// The entries this shell knows: those of the file when it was read, and its own.
    package var lines: HistoryLines {
        load()
        return known
    }
    private var known = HistoryLines()
    /// Whether the file was read. That waits until somebody has time for it, or needs it.
    package private(set) var isLoaded = false
    /// What is to be said of the file, until somebody takes it.
    private var remark: String?
    /// Whether it was said that the file cannot be written.
    private var hasComplained = false
    /// Whether nothing is kept in it: it is no ordinary file, which was said, or a device that keeps nothing.
    private var isUnkept = false
    /// The last entry, which is not kept twice.
    private var last: String?

    package static let usualLimit = 10_000

    package init(path: String? = History.usualPath, limit: Int = History.usualLimit) {
        self.path = limit > 0 ? path : nil
        self.limit = max(0, limit)
    }

    /// What the environment says: the file in `SUAN_HISTORY`, where `~` is the home folder, how many entries in
    /// `SUAN_HISTORY_LIMIT` (0 for none).
    package static func fromEnvironment() -> (history: History, remark: String?) {
        let path = environment("SUAN_HISTORY").map { expanded($0) } ?? usualPath
        if let path, path.utf8.first == UInt8(ascii: "~") {
            // A folder that is called so would be made where suan was started.
            return (History(path: nil), "entries are not kept: it is not known whose home `\(path)` in SUAN_HISTORY is")
        }
        guard let wish = environment("SUAN_HISTORY_LIMIT") else { return (History(path: path), nil) }
        guard let limit = Int(wish), 0...largestLimit ~= limit else {
            return (History(path: path), "SUAN_HISTORY_LIMIT is no number from 0 to \(largestLimit): `\(wish)`")
        }
        return (History(path: path, limit: limit), nil)
    }

    /// More entries than anybody types in a life.
    package static let largestLimit = 1_000_000

    /// `$XDG_STATE_HOME/suan/history`, or `~/.local/state/suan/history`
    /// (https://specifications.freedesktop.org/basedir-spec); nil without a home.
    package static var usualPath: String? {
        if let state = environment("XDG_STATE_HOME"), state.hasPrefix("/") { return state + "/suan/history" }
        return environment("HOME").map { $0 + "/.local/state/suan/history" }
    }

    /// Whether nobody has typed an entry on this machine yet.
    package var isNew: Bool { path.map { access($0, F_OK) != 0 } ?? false }

    /// Reads the file, once. What is wrong with it is told in the remark: a damaged file is set aside, and what can
    /// still be read of it is kept.
    package func load() {
        guard !isLoaded else { return }
        isLoaded = true
        if let said = read() { remark = said }
    }

    /// What is to be said of the file, the first time it is asked for.
    package func takeRemark() -> String? {
        defer { remark = nil }
        return remark
    }

    private func read() -> String? {
        guard let path else { return nil }
        let bytes: [UInt8]
        do {
            bytes = try WholeFile.read(path).bytes
            if case .device? = try? WholeFile.place(path) { isUnkept = true }
        } catch {
            guard access(path, F_OK) == 0 else { return nil }
            isUnkept = true
            return "entries are not kept, as the history \(path) cannot be read: \(error.words)"
        }
        guard !bytes.isEmpty else { return nil }
        guard History.isText(bytes) else { return salvage(bytes, path) }
        known = HistoryLines(bytes)
        let all = known.count
        known.keepLast(limit)
        if all > 2 * limit { replace(bytes.count, by: known.bytes) }
        last = known.newest.map { History.unescaped($0) }
        return nil
    }

    private static func isText(_ bytes: [UInt8]) -> Bool {
        let hasZero = bytes.withUnsafeBytes { $0.baseAddress.flatMap { memchr($0, 0, bytes.count) } != nil }
        return !hasZero && String(validating: bytes, as: UTF8.self) != nil
    }

    /// Sets a damaged file aside and goes on with its good lines.
    private func salvage(_ bytes: [UInt8], _ path: String) -> String {
        var good: [UInt8] = []
        for line in bytes.split(separator: UInt8(ascii: "\n")) where History.isText(Array(line)) {
            good += line
            good.append(UInt8(ascii: "\n"))
        }
        known = HistoryLines(good)
        known.keepLast(limit)
        last = known.newest.map { History.unescaped($0) }
        // At the end of a link: what is damaged is there.
        let full = fullPath(path)
        var aside = full + ".damaged"
        for number in 2...1_000 where access(aside, F_OK) == 0 { aside = full + ".damaged-\(number)" }
        guard link(full, aside) == 0, replace(bytes.count, by: known.bytes) else {
            return "the history file \(path) is damaged; what could be read of it is kept"
        }
        return "the history file was damaged: it was set aside as \(aside), and what could be read is kept"
    }

    /// Longer entries are data that was pasted, in bytes.
    private static let longestEntry = 1 << 16

    /// Whether an entry is one to keep: not longer than anybody types, not blank, not marked by a first space, not the one before once more.
    package func wants(_ entry: String) -> Bool {
        load()
        guard limit > 0, entry.utf8.count <= History.longestEntry, let first = entry.first, first != " ", entry != last
        else { return false }
        return entry.contains { !$0.isWhitespace }
    }

    /// Adds an entry that `wants` approved. That the file cannot take it is told in the remark, once.
    package func add(_ entry: String) {
        last = entry
        var line = Array(History.escaped(entry).utf8)
        line.append(UInt8(ascii: "\n"))
        lines.add(line)
        keep { file throws(FileProblem) in try file.append(line) }
    }

    /// Makes the file, so that the next start is not the first.
    package func begin() { keep { _ in } }

    private func keep(_ work: (borrowing HistoryFile) throws(FileProblem) -> Void) {
        guard let path, !isUnkept else { return }
        do throws(FileProblem) { try work(HistoryFile(path, waits: !hasComplained)) } catch {
            guard !hasComplained else { return }
            hasComplained = true
            remark = "entries are not kept, as the history \(path) cannot be written: \(error.words)"
        }
    }

    /// Puts these bytes in the place of the first `count` of the file; says whether it did.
    @discardableResult private func replace(_ count: Int, by bytes: [UInt8]) -> Bool {
        guard let path else { return false }
        do throws(FileProblem) {
            try HistoryFile(path).replace(path, first: count, by: bytes)
            return true
        } catch { return false }
    }
}
