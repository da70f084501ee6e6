/// What became of one question.
struct LessonRecord: Equatable {
    enum State: String, CaseIterable {
        /// Right at the first try, without a hint.
        case first
        /// Right after some tries or hints.
        case later
        /// Right after the steps were shown.
        case shown
        case skipped
        /// Only where answers are read from a file, where each counts once.
        case wrong
    }

    var state: State
    var tries: Int
    var hints: Int

    /// The better one of two.
    static func better(_ a: LessonRecord, _ b: LessonRecord) -> LessonRecord { b.rank > a.rank ? b : a }

    private var rank: Int {
        switch state {
        case .first: 3
        case .later: 2
        case .shown: 1
        case .skipped, .wrong: 0
        }
    }

    var isRight: Bool { state == .first || state == .later || state == .shown }
}

/// What became of a lesson so far.
struct LessonScore {
    let count: Int
    let records: [Int: LessonRecord]

    func count(_ state: LessonRecord.State) -> Int { records.values.filter { $0.state == state }.count }
    var right: Int { records.values.filter(\.isRight).count }
    var hints: Int { records.values.reduce(0) { $0 + $1.hints } }

    func text(_ words: LessonWords) -> String {
        words.score(
            right, count, first: count(.first), hints: hints, skipped: count(.skipped), shown: count(.shown))
    }
}
