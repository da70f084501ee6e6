import CLibEdit
import Files

/// The user's own keys: the `bind` lines of `~/.editrc`, or of the file that `EDITRC` names.
///
/// The other lines are for programs that leave the screen to libedit. A line that binds one of the barred commands is
/// left out, with a remark.
struct UserKeys {
    /// A line, taken apart as libedit does.
    struct Binding {
        let words: [String]

        /// Has libedit carry it out, if it is meant for this program.
        func carryOut(_ editor: OpaquePointer) {
            let list = words.map { strdup($0) }
            defer { for word in list { free(word) } }
            let pointers = list.map { UnsafePointer($0) } + [nil]
            pointers.withUnsafeBufferPointer { pointers in
                var copy = Array(pointers)
                _ = copy.withUnsafeMutableBufferPointer { el_parse(editor, Int32(words.count), $0.baseAddress) }
            }
        }
    }

    /// Whether the keys are vi's; nil where the file does not say.
    private(set) var isVi: Bool?
    private(set) var bindings: [Binding] = []
    private(set) var remarks: [String] = []

    static func read() -> UserKeys {
        var keys = UserKeys()
        let path = environment("EDITRC") ?? environment("HOME").map { $0 + "/.editrc" }
        guard let path, let bytes = try? WholeFile.read(path, largest: 1 << 20).bytes else { return keys }
        for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
            keys.add(words(of: String(line)))
        }
        return keys
    }

    private mutating func add(_ words: [String]) {
        guard let first = words.first, !first.utf8.starts(with: "#".utf8) else { return }
        // `program:bind` is for programs whose name fits; libedit looks whether ours does.
        let command = first.split(separator: ":", omittingEmptySubsequences: false).last ?? ""
        guard command == "bind" else { return }
        if words.contains("-v") || words.contains("-e") {
            if words.count == 2, command.utf8.count == first.utf8.count || first == "suan:bind" {
                isVi = words[1] == "-v"
            }
        } else if let barred = words.first(where: EditorKeys.barred.contains) {
            remarks.append("~/.editrc binds a key to \(barred), which suan does not have; that line is left out")
        } else {
            bindings.append(Binding(words: words))
        }
    }

    /// The words of a line, by libedit's rules for quotation marks; none where it is no whole line.
    private static func words(of line: String) -> [String] {
        guard let tokenizer = tok_init(nil) else { return [] }
        defer { tok_end(tokenizer) }
        var count: Int32 = 0
        var list: UnsafeMutablePointer<UnsafePointer<CChar>?>?
        guard tok_str(tokenizer, line, &count, &list) == 0, count > 0, let list else { return [] }
        return (0..<Int(count)).compactMap { list[$0].map { String(cString: $0) } }
    }
}
