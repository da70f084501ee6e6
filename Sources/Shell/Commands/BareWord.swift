import Guide
import Suan

/// Commands that need no colon while nothing else has their names.
enum BareWord: String, CaseIterable {
    case help, quit, exit

    /// Those that a session leaves free, as a line could go on with them.
    static func candidates(_ session: Session) -> [Candidate] {
        allCases.filter { !session.knows($0.rawValue) }.map { word in
            Candidate(
                word.rawValue, ending: word == .help ? " " : "", meaning: word == .help ? "a page of help" : "leave")
        }
    }
}
