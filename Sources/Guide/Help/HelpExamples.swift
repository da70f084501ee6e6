import Evaluation
import Files
import Reporting
import Suan

/// Plays the examples of a page, so that what stands below them is what suan answers now.
struct HelpExamples {
    let asking: Session
    /// Pages shown inside pages.
    var depth = 0

    /// Each line with its answer; nil for a command whose answer is not shown here.
    func play(_ page: HelpPage) -> [(line: String, answer: [UInt8]?)] {
        if page.isOfSession {
            return page.examples.map { ($0, (Aside(asking).result(of: $0)?.text.utf8).map { Array($0) }) }
        }
        let session = HelpExamples.session(like: asking)
        return page.examples.map { line in (line, answer(line, session)) }
    }

    /// A session that knows what ships and nothing else, and writes as the asking one does.
    static func session(like asking: Session) -> Session {
        var configuration = Configuration()
        configuration.presentation = asking.presentation
        configuration.presentation.json = false
        let session = Session(configuration)
        session.state.today = asking.state.today
        session.state.files.shelf = shelf
        return session
    }

    /// The files that examples speak of, and where they seem to be.
    private static let shelf = FileShelf(
        folder: "/help/",
        files: [
            "deal.suan": Array("deal = 120M USD".utf8), "circle.suan": Array("import \"circle.suan\"".utf8),
            "prices.csv": Array(
                "Date,Close (USD),Volume\n2025-01-02,243.85,55740700\n2025-01-03,243.36,40244100\n2025-01-06,245.00,45045600\n"
                    .utf8), "balances.csv": Array("day;amount\n31.01.2025;1,50\n28.02.2025;-2,25\n".utf8),
            "ragged.csv": Array("a,b\n1\n".utf8),
            // An é in Latin-1.
            "latin.suan": Array("city = \"Orl".utf8) + [0xE9] + Array("ans\"".utf8),
        ])

    private func answer(_ line: String, _ session: Session) -> [UInt8]? {
        if line.hasPrefix(":") { return answer(command: line, session) }
        var bytes: [UInt8] = []
        _ = session.run(text: Array(line.utf8), name: "-") { outcome in HelpExamples.append(outcome, to: &bytes) }
        if bytes.last == 0x0A { bytes.removeLast() }
        return bytes
    }

    /// The commands of this room that only tell something.
    private func answer(command line: String, _ session: Session) -> [UInt8]? {
        let words = line.split(separator: " ", maxSplits: 1)
        let count = line.utf8.count
        let asked = words.count > 1 ? words[1].utf8.count : 0
        let question = Question(line: line, bytes: (count - asked)..<count)
        var bytes: [UInt8] = []
        switch words.first {
        case ":help" where depth < 1:
            HelpExamples.append(Help(session).page(on: question, depth: depth + 1), to: &bytes)
        case ":info": HelpExamples.append(Info(session).answer(question), to: &bytes)
        case ":vars": HelpExamples.append(Listing(session).variables(), to: &bytes)
        case ":companies": HelpExamples.append(Listing(session).companies(), to: &bytes)
        case ":units": HelpExamples.append(Listing(session).units(asked > 0 ? question : nil), to: &bytes)
        default: return nil
        }
        if bytes.last == 0x0A { bytes.removeLast() }
        return bytes
    }

    private static func append(_ outcome: borrowing Outcome, to bytes: inout [UInt8]) {
        if let text = outcome.inkedText { bytes += text + [0x0A] }
        bytes += outcome.inkedDiagnostics
    }
}
