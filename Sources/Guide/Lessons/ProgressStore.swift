import Files
import Presentation

/// Where the progress is kept, and what is to be said of that file.
final class ProgressStore {
    private(set) var progress = LessonProgress()
    /// Something that a learner should know of the file.
    private(set) var remark: String?
    /// Whether what a learner does is kept; once it could not be, nothing more is written in this sitting.
    private(set) var isKept: Bool
    private let path: String?
    private let words: LessonWords

    /// - Parameter folder: where the file is; nil keeps nothing.
    init(folder: String?, words: LessonWords) {
        path = folder.map { $0 + "/" + LessonProgress.fileName }
        isKept = folder != nil
        self.words = words
        guard let path else { return }
        do throws(FileProblem) {
            let file = try WholeFile.read(path)
            switch LessonProgress.read(file.bytes) {
            case .whole(let progress): self.progress = progress
            case .newer:
                isKept = false
                remark = words.newer(path)
            case .damaged(let progress):
                self.progress = progress
                keepCopy(of: file.bytes, path)
            }
        } catch {
            if error != .missing { give(up: path, error) }
        }
    }

    /// Finds out whether anything can be kept, so that a learner hears of it before the first question.
    func begin() {
        guard isKept, let path else { return }
        do throws(FileProblem) { _ = try lock(path) } catch { give(up: path, error) }
    }

    /// The lock under which the file is read and written again: of sittings side by side none loses what another wrote.
    private func lock(_ path: String) throws(FileProblem) -> FileLock {
        Folder.make(above: path)
        return try FileLock(path + ".lock")
    }

    private func give(up path: String, _ problem: FileProblem) {
        isKept = false
        remark = words.unwritable(path, problem.words)
    }

    /// A damaged file is kept under another name before it is written anew.
    private func keepCopy(of bytes: [UInt8], _ path: String) {
        do throws(FileProblem) {
            remark = words.damaged(path, try WholeFile.keepAside(bytes, of: path))
        } catch {
            give(up: path, error)
        }
    }

    /// Changes the progress and writes it.
    /// - Returns: Why it could not be kept, in words.
    func change(_ body: (inout LessonProgress) -> Void) -> String? {
        guard isKept, let path else {
            body(&progress)
            return nil
        }
        do throws(FileProblem) {
            let held = try lock(path)
            defer { withExtendedLifetime(held) {} }
            // Another sitting may have written meanwhile, or another suan.
            takeUpPresent(path)
            body(&progress)
            guard isKept else { return remark }
            try WholeFile.write(progress.bytes, to: path, replaces: true)
            return nil
        } catch {
            body(&progress)
            give(up: path, error)
            return remark
        }
    }

    private func takeUpPresent(_ path: String) {
        guard let file = try? WholeFile.read(path) else { return }
        switch LessonProgress.read(file.bytes) {
        case .whole(let present): progress = present
        case .damaged: keepCopy(of: file.bytes, path)
        case .newer:
            isKept = false
            remark = words.newer(path)
        }
    }
}
