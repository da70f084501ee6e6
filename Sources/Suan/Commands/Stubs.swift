import Evaluation

extension Session {
    package func help(_ question: Question?) -> Outcome { answer("help") }
    package var helpTopics: [(name: String, summary: String)] { [] }
    package func info(_ question: Question) -> Outcome { answer("info") }
    package func beginEntry() {}
    package func save(_ question: Question, path: String, checks: Bool, force: Bool) -> Outcome { answer("save") }
    package func load(_ question: Question, path: String, deliver: (borrowing Outcome) -> Void) -> Bool {
        run(file: path, deliver: deliver)
    }
    package func undo(_ question: Question, count: Int) -> Outcome { answer("undo") }
    package func time(_ question: Question) -> Outcome { answer("time") }
    package func copyText(asPrinted: Bool) -> Result<String, FileProblem> { .success("5") }
    package convenience init(_ c: Configuration, interrupt: Interrupt) { self.init(c) }
}
