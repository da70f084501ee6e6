import Evaluation
import Suan

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
        // Another sitting may have written meanwhile, or another suan.
        if isKept, let path, let file = try? Files.read(path) {
            switch LessonProgress.read(file.bytes) {
            case .whole(let present): progress = present
            case .damaged: keepCopy(of: file.bytes, path)
            case .newer:
                isKept = false
                body(&progress)
                return words.newer(path)
            }
        }
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
