import Suan

/// The entries typed at earlier prompts, in a plain UTF-8 file: one entry a line, a newline inside one written `\n`, a
/// backslash `\\`.
///
/// Two shells may share the file. Each reads it once, at its start, and adds its entries one by one at the end, under a
/// lock, so that both keep all of theirs.
package struct History {
    /// The file, or nil where there is no place for one.
    package let path: String?
    /// At most so many entries are read and kept.
    package static let limit = 5_000
    private var last: String?

    package init(path: String? = History.usualPath) { self.path = path }

    /// `$XDG_STATE_HOME/suan/history`, or `~/.local/state/suan/history`
    /// (https://specifications.freedesktop.org/basedir-spec); nil without a home.
    package static var usualPath: String? {
        if let state = environment("XDG_STATE_HOME"), state.hasPrefix("/") { return state + "/suan/history" }
        return environment("HOME").map { $0 + "/.local/state/suan/history" }
    }

    /// The entries of the file, oldest first. A file that is no text is set aside as `history.damaged`, which `remark`
    /// tells of.
    package mutating func load() -> (entries: [String], remark: String?) {
        guard let path, let bytes = try? Files.read(path).bytes else { return ([], nil) }
        guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else {
            let aside = path + ".damaged"
            let moved = rename(path, aside) == 0
            return ([], "the history file is damaged" + (moved ? "; it was set aside as \(aside)" : ""))
        }
        var entries = text.split(separator: "\n").map { History.unescaped($0) }
        if entries.count > History.limit {
            let all = entries.count
            entries.removeFirst(all - History.limit)
            if all > 2 * History.limit { shorten(to: entries) }
        }
        last = entries.last
        return (entries, nil)
    }

    /// Whether an entry is one to keep: not blank, not marked by a first space, not the one before once more.
    package func wants(_ entry: String) -> Bool {
        guard let first = entry.first, first != " ", entry != last else { return false }
        return entry.contains { !$0.isWhitespace }
    }

    /// Adds an entry that `wants` approved. Says whether the file took it; there is nothing to do where it did not.
    @discardableResult package mutating func add(_ entry: String) -> Bool {
        last = entry
        guard let path, let descriptor = openLocked(path) else { return false }
        defer { close(descriptor) }
        return Array((History.escaped(entry) + "\n").utf8).withUnsafeBytes { writeAll(descriptor, $0) } == nil
    }

    /// Opens the file for adding, alone. Another shell may just have put a shorter file in its place: then that one.
    private func openLocked(_ path: String) -> Int32? {
        makeFolders(above: path)
        for _ in 0..<8 {
            let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
            guard descriptor >= 0 else { return nil }
            var opened = stat()
            var named = stat()
            if flock(descriptor, LOCK_EX) == 0, fstat(descriptor, &opened) == 0, stat(path, &named) == 0,
                opened.st_ino == named.st_ino
            {
                return descriptor
            }
            close(descriptor)
        }
        return nil
    }

    /// Replaces the file by one that holds only these entries.
    private func shorten(to entries: [String]) {
        guard let path, let old = openLocked(path) else { return }
        defer { close(old) }
        let new = open(path + ".new", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard new >= 0 else { return }
        var bytes: [UInt8] = []
        for entry in entries { bytes += Array((History.escaped(entry) + "\n").utf8) }
        let failure = bytes.withUnsafeBytes { writeAll(new, $0) }
        if close(new) == 0, failure == nil { rename(path + ".new", path) } else { unlink(path + ".new") }
    }

    /// An entry as one line of the file.
    package static func escaped(_ entry: String) -> String {
        var line = ""
        for scalar in entry.unicodeScalars {
            switch scalar {
            case "\\": line += "\\\\"
            case "\n": line += "\\n"
            case "\r": line += "\\r"
            default: line.unicodeScalars.append(scalar)
            }
        }
        return line
    }

    /// The entry that a line of the file stands for.
    package static func unescaped(_ line: some StringProtocol) -> String {
        var entry = ""
        var scalars = line.unicodeScalars.makeIterator()
        while let scalar = scalars.next() {
            guard scalar == "\\", let next = scalars.next() else {
                entry.unicodeScalars.append(scalar)
                continue
            }
            switch next {
            case "n": entry += "\n"
            case "r": entry += "\r"
            case "\\": entry += "\\"
            default: entry += "\\\(next)"
            }
        }
        return entry
    }
}
