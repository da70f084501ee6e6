import Evaluation

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
                let tries = Int(rest[1]), let hints = Int(rest[2]), tries >= 0, hints >= 0
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

/// Where the progress is kept, and what is to be said of that file.
final class ProgressStore {
    private(set) var progress = LessonProgress()
    /// Something that a learner should know of the file.
    private(set) var remark: String?
    private let path: String?
    private var isKept: Bool
    private let words: LessonWords

    /// - Parameter folder: where the file is; nil keeps nothing.
    init(folder: String?, words: LessonWords) {
        path = folder.map { $0 + "/" + LessonProgress.fileName }
        isKept = folder != nil
        self.words = words
        guard let path, let file = try? Files.read(path) else { return }
        switch LessonProgress.read(file.bytes) {
        case .whole(let progress): self.progress = progress
        case .newer:
            isKept = false
            remark = words.newer(path)
        case .damaged(let progress):
            self.progress = progress
            keepCopy(of: file.bytes, path)
        }
    }

    /// A damaged file is kept under another name before it is written anew.
    private func keepCopy(of bytes: [UInt8], _ path: String) {
        for number in 1...99 {
            let copy = path + ".damaged" + (number == 1 ? "" : "-\(number)")
            if let old = try? Files.read(copy) {
                if old.bytes == bytes {
                    remark = words.damaged(path, copy)
                    return
                }
                continue
            }
            do {
                _ = try WholeFile.write(bytes, to: copy, replaces: false)
                remark = words.damaged(path, copy)
            } catch {
                isKept = false
                remark = words.unwritable(copy, error.words)
            }
            return
        }
        isKept = false
    }

    /// Changes the progress and writes it.
    /// - Returns: Why it could not be kept, in words.
    func change(_ body: (inout LessonProgress) -> Void) -> String? {
        body(&progress)
        guard isKept, let path else { return nil }
        do throws(FileProblem) {
            Files.makeFolders(above: path)
            _ = try WholeFile.write(progress.bytes, to: path, replaces: true)
            return nil
        } catch {
            isKept = false
            return words.unwritable(path, error.words)
        }
    }
}
