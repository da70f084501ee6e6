import Files
import Guide
import Suan

/// What a line could go on with: names of the language are the session's to know, commands and files the shell's.
extension Prompt {
    /// - Parameter cursor: how many bytes of the line stand before the cursor.
    func completion(_ line: String, _ cursor: Int) -> Completion {
        let before = String(decoding: line.utf8.prefix(cursor), as: UTF8.self)
        if begun.isEmpty, let found = commands(before) { return found }
        if let path = ReadPath.table(in: before) { return files(path, only: ".csv", closing: "\"", knowsHome: false) }
        if let path = ReadPath.imported(in: before) {
            return files(path, only: ".suan", closing: "\"", knowsHome: false)
        }
        var found = Completer(session).completion(of: begun + before)
        if begun.isEmpty, !before.isEmpty, found.replaced == before.utf8.count || found.candidates.isEmpty {
            let leaving = BareWord.candidates(session).filter { $0.text.utf8.starts(with: before.utf8) }
            if !leaving.isEmpty {
                found = Completion(replaced: before.utf8.count, candidates: leaving + found.candidates)
            }
        }
        return found
    }

    /// After a colon, or `help` and its like; nil for what the language reads.
    private func commands(_ before: String) -> Completion? {
        let text = before.drop { $0 == " " || $0 == "\t" }
        if text.utf8.starts(with: "?".utf8) { return topics(String(text.dropFirst().drop { $0 == " " })) }
        if text.utf8.starts(with: "help ".utf8), !session.knows("help") {
            return topics(String(text.dropFirst(5).drop { $0 == " " }))
        }
        guard text.first == ":" else { return nil }
        guard let space = text.firstIndex(where: { $0 == " " || $0 == "\t" }) else {
            let all = ColonCommand.allCases.map { command in
                Candidate(
                    ":" + command.rawValue, ending: command.usage.utf8.contains(0x20) ? " " : "",
                    meaning: command.meaning)
            }
            return Completion(replaced: text.utf8.count, candidates: Candidate.matching(String(text), among: all))
        }
        let name = text[text.index(after: text.startIndex)..<space]
        let argument = String(text[space...].drop { $0 == " " || $0 == "\t" })
        let begun = ColonCommand.allCases.filter { $0.rawValue.utf8.starts(with: name.utf8) }
        guard let command = ColonCommand(rawValue: String(name)) ?? (begun.count == 1 ? begun.first : nil) else {
            return Completion()
        }
        return arguments(of: command, argument)
    }

    private func arguments(of command: ColonCommand, _ argument: String) -> Completion {
        switch command {
        case .help: return topics(argument)
        case .info, .time: return Completer(session).completion(of: argument)
        case .explain: return Completer(session).completion(of: "explain " + argument)
        case .learn:
            let last = String(argument.split(separator: " ", omittingEmptySubsequences: false).last ?? "")
            guard last.utf8.starts(with: "--".utf8) else {
                return words(LessonBook.names.map { ($0, "") }, last)
            }
            return words([("--lang", "en or zh"), ("--report", "how far you are")], last)
        case .load: return files(argument, only: ".suan", closing: "")
        case .save:
            let last = String(argument.split(separator: " ", omittingEmptySubsequences: false).last ?? "")
            guard last.utf8.starts(with: "--".utf8) else { return files(argument, only: ".suan", closing: "") }
            return words([("--check", "assert every result"), ("--force", "replace a file")], last)
        case .report:
            let last = String(argument.split(separator: " ", omittingEmptySubsequences: false).last ?? "")
            guard last.utf8.starts(with: "--".utf8) else { return files(argument, only: ".html", closing: "") }
            return words([("--lang", "en or zh"), ("--force", "replace a file")], last)
        case .units: return words(Listing(session).dimensions, argument)
        case .chart: return words(ChartDesk.kinds.map { ($0.name, $0.meaning) }, argument)
        case .copy: return words([("text", "as it is printed")], argument)
        case .set: return words(settings(argument), String(argument.split(separator: " ").last ?? ""))
        case .vars, .companies, .functions, .paste, .undo, .reset, .quit: return Completion()
        }
    }

    private func settings(_ argument: String) -> [(String, String)] {
        guard let space = argument.firstIndex(of: " ") else { return settingNames }
        switch argument[..<space] {
        case "scale": return [("M", ""), ("万", ""), ("off", "")]
        case "as": return argument.utf8.starts(with: "as of ".utf8) ? [("off", "")] : [("of", "")]
        case "group", "notes", "strict", "colour": return [("on", ""), ("off", "")]
        default: return []
        }
    }

    private func topics(_ start: String) -> Completion {
        words(HelpIndex(session).topics.map { ($0.name, $0.summary) }, start)
    }

    private func words(_ words: [(String, String)], _ start: String) -> Completion {
        let all = words.map { word in Candidate(word.0, meaning: word.1) }
        return Completion(replaced: start.utf8.count, candidates: Candidate.matching(start, among: all))
    }

    /// Files and folders that a path could go on with.
    private func files(_ path: String, only suffix: String, closing: String, knowsHome: Bool = true) -> Completion {
        let slash = path.lastIndex(of: "/")
        let folder = slash.map { String(path[...$0]) } ?? ""
        let start = slash.map { String(path[path.index(after: $0)...]) } ?? path
        let place = folder.isEmpty ? "." : folder
        let names = Folder.entries(in: knowsHome ? expanded(place) : place, ending: suffix)
        let all = names.filter { start.utf8.first == UInt8(ascii: ".") || $0.name.utf8.first != UInt8(ascii: ".") }.map
        {
            entry in
            Candidate(
                entry.name + (entry.isFolder ? "/" : ""), ending: entry.isFolder ? "" : closing,
                meaning: entry.isFolder ? "folder" : "")
        }
        return Completion(replaced: start.utf8.count, candidates: Candidate.matching(start, among: all))
    }
}
