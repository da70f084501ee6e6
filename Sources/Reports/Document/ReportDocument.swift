import Reporting
import Suan

/// A report as data: what a script did, in the order in which it is read.
package struct ReportDocument: Sendable {
    /// One part of the results.
    enum Part: Sendable {
        case prose(Prose)
        /// A statement, by its place in the transcript.
        case statement(Int)
        /// What a statement printed, where that heads what follows.
        case title(String, Int)
    }

    /// A heading of the results, for the contents.
    struct Heading: Sendable {
        let id: String
        let text: String
    }

    let transcript: Transcript
    let options: ReportOptions
    let title: String
    /// What the script says of itself before its first statement.
    let lead: [Prose]
    let parts: [Part]
    /// By the place of a statement, the statements that use what it gave a name.
    let users: [[Int]]
    /// By the place of a statement, those whose names it uses.
    let sources: [[Int]]
    /// By the place of a figure, and of a rate, the statements that rest on it.
    let figureUsers: [[Int]]
    let rateUsers: [[Int]]
    /// Assumptions that stand in their own table alone.
    let leading: Set<Int>
    /// Where a name is defined the last time.
    let definitions: [String: Int]
    /// Where a figure stands, by its path without a time.
    let paths: [String: Int]

    var language: Language { options.language }

    func word(_ word: ReportWord) -> String { word.text(language) }

    /// The statements that assume something, parameters among them.
    var assumptions: [Int] {
        transcript.entries.indices.filter { place in
            switch transcript.entries[place].kind {
            case .assumption, .parameter: true
            default: false
            }
        }
    }

    /// The assumptions that stand before everything else, without a word between them: the results do without them.
    static func leading(_ parts: [Part], _ transcript: Transcript) -> Set<Int> {
        var places: Set<Int> = []
        for part in parts {
            if case .title = part { return places }
            guard case .statement(let place) = part, !transcript.entries[place].hasFailed,
                !transcript.entries[place].messages.contains(where: { $0.severity != .note })
            else { return places }
            switch transcript.entries[place].kind {
            case .assumption, .parameter: places.insert(place)
            case .setting, .imported, .scenario: continue
            default: return places
            }
        }
        return places
    }

    var scenarios: [Int] {
        transcript.entries.indices.filter {
            if case .scenario = transcript.entries[$0].kind { true } else { false }
        }
    }

    /// The statements that something is said of, with it; notes only where the script has them shown.
    var messages: [(place: Int, message: TranscriptMessage)] {
        transcript.entries.indices.flatMap { place in
            let entry = transcript.entries[place]
            return entry.messages.filter { $0.severity != .note || entry.showsNotes }.map { (place, $0) }
        }
    }
}
