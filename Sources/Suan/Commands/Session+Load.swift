import Evaluation
import Files
import Reporting

extension Session {
    /// Runs a file inside the session as one entry. A file that cannot be read is an error of the question.
    /// - Returns: Whether all went well.
    package func load(_ question: Question, path: String, deliver: (borrowing Outcome) -> Void) -> Bool {
        beginEntry()
        defer { beginEntry() }
        let file: ReadFile
        do {
            file = try open(path)
        } catch {
            deliver(refuse(question, .unreadableFile, "`\(path)` cannot be read: \(error.words)"))
            return false
        }
        return run(text: file.bytes, name: path, path: file.path, deliver: deliver)
    }

    /// Runs a file of companies that was named when the program started, as one entry. A script that is saved later
    /// imports it, where it shows no results of its own; else its statements stand in the script.
    /// - Returns: Whether all went well.
    package func run(companyFile path: String, deliver: (borrowing Outcome) -> Void) -> Bool {
        beginEntry()
        defer { beginEntry() }
        let before = log.statements.count
        let isFine = run(file: path, deliver: deliver)
        if configuration.remembers, isFine { log.joinAsImport(of: fullPath(path), from: before) }
        return isFine
    }
}

extension SessionLog {
    /// Puts one import in the place of a file's own statements, where these show no results of expressions.
    mutating func joinAsImport(of path: String, from start: Int) {
        let whole = statements[start...]
        guard !whole.isEmpty, entries.last?.statements == whole.count, !whole.contains(where: \.hasValue) else {
            return
        }
        var printed: [UInt8]?
        for statement in whole {
            switch statement.printed {
            case .nothing: break
            case .text(let text): printed = printed.map { $0 + [0x0A] + text } ?? text
            case .long: return
            }
        }
        let source = Source(name: "-", bytes: Array("import \(ImportText.quoted(path))".utf8))
        let joined = LoggedStatement(
            source: source, span: Span(0, source.bytes.count), imports: path, printed: PrintedResult(printed),
            hasValue: false, restsOnNewestRate: false)
        replace(from: start, with: joined)
    }

    private mutating func replace(from start: Int, with statement: LoggedStatement) {
        statements.removeSubrange(start...)
        statements.append(statement)
        entries[entries.count - 1].statements = 1
    }
}

/// An import as it is written.
enum ImportText {
    /// A path between quotation marks.
    static func quoted(_ path: String) -> String {
        var text = "\""
        for character in path.unicodeScalars {
            switch character {
            case "\n": text += "\\n"
            case "\"", "\\", "{", "}": text += "\\" + String(Character(character))
            default: text.unicodeScalars.append(character)
            }
        }
        return text + "\""
    }
}
