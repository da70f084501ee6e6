/// The progress of a learner in all lessons, kept in a file of lines:
///
///     suan progress 1
///     seed 48213 runway
///     question 1 first 1 0 runway
///
/// after the first line the seed of a lesson's numbers, and each question with its state, tries and hints; the lesson's
/// name, or the path of its file, ends a line.
struct LessonProgress {
    static let version = 1
    /// A count above this was not written by suan.
    static let mostTries = 1_000_000
    static let fileName = "progress"

    var seeds: [String: UInt64] = [:]
    var records: [String: [Int: LessonRecord]] = [:]

    /// What was found in a file.
    enum Reading {
        case whole(LessonProgress)
        /// Some lines could not be read.
        case damaged(LessonProgress)
        /// Written by a suan that comes after this one.
        case newer
    }

    static func read(_ bytes: [UInt8]) -> Reading {
        var progress = LessonProgress()
        let lines = bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
        guard let head = lines.first else { return bytes.isEmpty ? .whole(progress) : .damaged(progress) }
        let words = head.split(separator: " ")
        guard words.count == 3, words[0] == "suan", words[1] == "progress", let version = Int(words[2]) else {
            return .damaged(progress)
        }
        if version > LessonProgress.version { return .newer }
        var isWhole = bytes.last == 0x0A
        for line in lines.dropFirst() where !progress.take(line) { isWhole = false }
        return isWhole ? .whole(progress) : .damaged(progress)
    }

    private mutating func take(_ line: String) -> Bool {
        let words = line.split(separator: " ", maxSplits: 2)
        guard words.count == 3, let number = UInt64(words[1]) else { return false }
        switch words[0] {
        case "seed":
            seeds[String(words[2])] = number
            return true
        case "question":
            let rest = words[2].split(separator: " ", maxSplits: 3)
            guard rest.count == 4, number > 0, number < 10_000,
                let state = LessonRecord.State(rawValue: String(rest[0])),
                let tries = Int(rest[1]), let hints = Int(rest[2]), (0...LessonProgress.mostTries).contains(tries),
                (0...LessonProgress.mostTries).contains(hints)
            else { return false }
            records[String(rest[3]), default: [:]][Int(number)] = LessonRecord(state: state, tries: tries, hints: hints)
            return true
        default: return false
        }
    }

    var bytes: [UInt8] {
        var text = "suan progress \(LessonProgress.version)\n"
        for (lesson, seed) in seeds.sorted(by: { $0.key < $1.key }) { text += "seed \(seed) \(lesson)\n" }
        for (lesson, records) in records.sorted(by: { $0.key < $1.key }) {
            for (number, record) in records.sorted(by: { $0.key < $1.key }) {
                text += "question \(number) \(record.state.rawValue) \(record.tries) \(record.hints) \(lesson)\n"
            }
        }
        return Array(text.utf8)
    }
}
