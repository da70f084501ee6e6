import Notes
import Reporting

/// A note with its answers, and what was wrong.
package struct WovenNote {
    package struct Picture {
        /// Where its file is, as the note has it.
        package var address: String
        /// The number of the line that shows it.
        package var line: Int
        /// What it shows; nil where there is none.
        let chart: Answer.Chart?
        /// What stands there instead.
        let words: [UInt8]

        /// The picture as SVG. Where there is none, one that says so takes its place: a former one would look right.
        ///
        /// - Parameter idPrefix: what its names begin with, so that several stand in one page.
        package func svg(idPrefix: String = "") -> [UInt8] {
            guard let chart else { return BrokenPicture.svg(saying: String(decoding: words, as: UTF8.self)) }
            let text = chart.svg(idPrefix: idPrefix)
            return Array((text.hasSuffix("\n") ? text : text + "\n").utf8)
        }

        /// What the picture does not show, in sentences.
        package var remarks: [String] { chart?.remarks() ?? [] }
    }

    /// Something that failed and was not meant to, or a warning of a value in running text, which has no room for it.
    package struct Complaint {
        package var diagnostic: Diagnostic
        /// The number of its line in the note as it was, and in the woven one.
        package var line: Int
        package var newLine: Int
    }

    package internal(set) var bytes: [UInt8] = []
    package internal(set) var pictures: [Picture] = []
    package internal(set) var complaints: [Complaint] = []
    /// Steps that ran, values and pictures among them.
    package internal(set) var answers = 0
    /// Blocks and values that are not what they were.
    package internal(set) var changed = 0
    package internal(set) var hasPieces = false
    /// For each block of suan, in order: whether each answer that is written is an error.
    package internal(set) var failures: [[Bool]] = []

    /// Whether something failed that was not meant to.
    package var failed: Bool { complaints.contains { $0.diagnostic.severity == .error } }

    mutating func count(_ answer: NoteSession.Answer, _ block: NoteBlock?, line: Int, newLine: Int) {
        answers += 1
        if block?.words.answers == true, answer.text.contains(where: { $0 > 0x20 }) {
            failures[failures.count - 1].append(answer.failed)
        }
        for diagnostic in answer.said {
            let isMeant = diagnostic.severity == .error ? block?.words.contains(.error) == true : block != nil
            if !isMeant { complaints.append(Complaint(diagnostic: diagnostic, line: line, newLine: newLine)) }
        }
    }
}

/// Why there is no woven note.
package enum WeavingProblem: Error {
    /// What it says of its blocks cannot be understood.
    case unreadable([NoteProblem])
    /// A file of companies has mistakes, which were delivered.
    case companies
    case interrupted
    /// Woven again it would run something else, which is a mistake of suan's.
    case refused
}
