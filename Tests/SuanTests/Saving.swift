import TestSupport
import Testing

@testable import Suan

/// Saving sessions and running them again, for tests.
enum Saving {
    static func session() -> Session {
        var configuration = Configuration()
        configuration.remembers = true
        return Session(configuration)
    }

    /// What each successful statement prints, as a new session runs a file.
    static func results(of file: String) -> (lines: [String], isFine: Bool) {
        var lines: [String] = []
        let session = Session()
        let isFine = session.run(file: file) { outcome in
            if let text = outcome.text { lines.append(String(decoding: text, as: UTF8.self)) }
            if outcome.failed { lines.append(outcome.shown) }
        }
        return (lines, isFine)
    }

    /// Saves a session, runs the script in another, and wants the same results. Gives the script.
    @discardableResult
    static func check(
        _ session: Session, checks: Bool, at location: SourceLocation = #_sourceLocation
    ) throws -> String {
        let folder = try TestFolder()
        let path = folder.path + "/保存.suan"
        let question = Question(line: ":save 保存.suan", bytes: 6..<17)
        let outcome = ScriptSaver(session).save(question, path: path, checks: checks)
        #expect(!outcome.failed && outcome.diagnostics.isEmpty, "\(outcome.shown)", sourceLocation: location)
        let script = folder.read("保存.suan")
        let (lines, isFine) = results(of: path)
        #expect(isFine, "\(lines.last ?? "")\n\(script.prefix(5_000))", sourceLocation: location)
        let wanted = session.log.statements.compactMap { statement -> PrintedResult? in
            statement.printed == .nothing ? nil : statement.printed
        }
        let got = lines.map { PrintedResult(Array($0.utf8)) }
        #expect(got == wanted, "\(script.prefix(5_000))", sourceLocation: location)
        return script
    }
}
