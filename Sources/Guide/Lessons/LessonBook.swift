import Files
import Presentation
import Reporting
import Resolution
import Suan
import Syntax

/// The lessons there are, for a session: those that ship and a learner's own.
package struct LessonBook {
    let session: Session

    package init(_ session: Session) { self.session = session }

    /// The lessons that ship, in their order.
    package static var names: [String] { ShippedLessons.names }

    /// Begins a lesson in this session, which should be a fresh one.
    ///
    /// - Parameter name: one that ships, or the path of a file.
    /// - Returns: Nil where there is none; what is wrong was delivered.
    package func lesson(
        _ name: String, _ options: LessonOptions, deliver: (borrowing Outcome) -> Void
    ) -> LessonRun? {
        let words = LessonWords(options.language)
        guard let (lesson, key) = readLesson(name, deliver) else { return nil }
        let store = ProgressStore(folder: options.isUnattended ? nil : options.progressFolder, words: words)
        let seed = options.seed ?? store.progress.seeds[key] ?? LessonSeed.fresh()
        return LessonRun(
            session, lesson, key: key, words: words, store: store, seed: seed, isUnattended: options.isUnattended)
    }

    /// Reads a lesson, and all else that its file defines.
    private func readLesson(_ name: String, _ deliver: (borrowing Outcome) -> Void) -> (Lesson, key: String)? {
        let bytes: [UInt8]
        var (title, path) = (name, "")
        if let shipped = ShippedLessons.bytes(name) {
            (bytes, title) = (shipped, "\(name) (shipped)")
        } else {
            do throws(FileProblem) {
                let file = try session.open(name)
                (bytes, path) = (file.bytes, file.path)
            } catch {
                let isPath = name.utf8.contains(UInt8(ascii: "/")) || name.hasSuffix(".suan")
                deliver(isPath || error == .interrupted ? session.unreadable(name, error.words) : unknown(name))
                return nil
            }
        }
        let count = session.state.lessons.count
        let isFine = session.run(text: bytes, name: title, path: path) { outcome in
            if outcome.failed { deliver(outcome) }
        }
        guard isFine else { return nil }
        guard session.state.lessons.count > count, let lesson = session.state.lessons.last else {
            let problem = Diagnostic(.error, LessonFinding.none(file: title))
            deliver(session.present(problem, nil, Source(name: title, text: "")))
            return nil
        }
        // A line of the progress has one lesson.
        return (
            lesson,
            path.isEmpty ? name : path.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\\n")
        )
    }

    private func unknown(_ name: String) -> Outcome {
        let near = NearestNames.find(name, among: ShippedLessons.names).first
        let problem = Diagnostic(.error, LessonFinding.unknown(name, near: near, there: ShippedLessons.names))
        return session.present(problem, nil, Source(name: "-", text: ""))
    }

    /// Every lesson that ships, with what became of it.
    package func list(_ options: LessonOptions) -> Outcome {
        var page = LessonPage(session)
        let words = LessonWords(options.language)
        let store = ProgressStore(folder: options.progressFolder, words: words)
        if let remark = store.remark { page.paragraph(remark) }
        for entry in entries(words, store) {
            let records = store.progress.records[entry.key] ?? [:]
            let state =
                records.isEmpty ? words.nothingYet : LessonScore(count: entry.count, records: records).text(words)
            let gap = String(repeating: " ", count: max(2, 11 - entry.key.utf8.count))
            page.line("\(entry.key)\(gap)\(entry.title): \(state)")
        }
        page.paragraph(words.howToBegin)
        return said(page)
    }

    /// What became of every question.
    package func report(_ options: LessonOptions) -> Outcome {
        var page = LessonPage(session)
        let words = LessonWords(options.language)
        let store = ProgressStore(folder: options.progressFolder, words: words)
        if let remark = store.remark { page.paragraph(remark) }
        var isEmpty = true
        for entry in entries(words, store) {
            guard let records = store.progress.records[entry.key], !records.isEmpty else { continue }
            isEmpty = false
            page.paragraph("\(entry.title): \(LessonScore(count: entry.count, records: records).text(words))")
            for (number, record) in records.sorted(by: { $0.key < $1.key }) {
                page.line("  \(number)  \(words.state(record.state)), \(words.attempts(record.tries))")
            }
        }
        if isEmpty { page.paragraph(words.nothingYet) }
        return said(page)
    }

    private func said(_ page: LessonPage) -> Outcome {
        var outcome = Outcome()
        outcome.inkedText = page.bytes
        return outcome
    }

    private struct LessonEntry {
        let key: String
        let title: String
        let count: Int
    }

    /// The lessons that ship, then those of the learner's own that were begun.
    private func entries(_ words: LessonWords, _ store: ProgressStore) -> [LessonEntry] {
        let own = store.progress.records.keys.filter { !ShippedLessons.names.contains($0) }.sorted()
        return (ShippedLessons.names + own).map { key in
            let own = Session(session.configuration, interrupt: session.interrupt)
            guard let (lesson, _) = LessonBook(own).readLesson(key, { _ in }) else {
                return LessonEntry(key: key, title: key, count: store.progress.records[key]?.count ?? 0)
            }
            let title = (try? LessonMaterial(own, lesson, words.language).text(lesson.tree.title)) ?? key
            let count = lesson.tree.items.reduce(0) { if case .ask = $1 { $0 + 1 } else { $0 } }
            return LessonEntry(key: key, title: title, count: count)
        }
    }
}

/// Numbers that differ from one learner to the next.
enum LessonSeed {
    static func fresh() -> UInt64 { UInt64.random(in: 1...999_999) }
}
