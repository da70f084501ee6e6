import Files
import Shell
import Suan

/// An argument in the place of a file: `suan '1 + 1'`. It is an expression where there is no such file, it is not written
/// as the name of one, and all its names mean something.
struct TypedExpression {
    private let text: String

    init(_ argument: String) { text = argument }

    enum Reading {
        /// A file, or the name of one that is missing.
        case file
        case expression
        /// It is no file, and as an expression something is wrong with it.
        case wrong(Outcome)
    }

    /// What the argument is taken for.
    ///
    /// - Parameters:
    ///   - isFirst: Whether nothing runs before it. What does may give names their meaning.
    ///   - session: The one that it would run in, which it leaves as it is.
    func reading(isFirst: Bool, _ session: Session) -> Reading {
        guard !isThere, !isWrittenAsFile else { return .file }
        let form = session.form(of: text)
        if form == .word || form == nil && !hasSigns { return .file }
        if form == .spaced, !isFirst { return .expression }
        var problem: Outcome?
        let isFine = Session(session.configuration).check(text: Array(text.utf8), name: "-e") { outcome in
            if problem == nil, outcome.failed { problem = copy outcome }
        }
        if isFine { return .expression }
        return form == .joined ? .file : problem.map { .wrong($0) } ?? .file
    }

    /// Whether it has signs of arithmetic that names of files seldom have.
    private var hasSigns: Bool {
        let signs = Array("+*=<>^%[]".utf8)
        return text.utf8.contains(where: signs.contains)
    }

    /// Whether a file has this name, or one could be there that cannot be looked at.
    private var isThere: Bool {
        var status = stat()
        return lstat(text, &status) == 0 || errno != ENOENT && errno != ENOTDIR && errno != ENAMETOOLONG
    }

    private var isWrittenAsFile: Bool {
        let bytes = text.utf8
        return bytes.isEmpty || bytes.suffix(5).elementsEqual(".suan".utf8)
            || ["/", "./", "../", "~"].contains { bytes.starts(with: $0.utf8) }
    }
}
