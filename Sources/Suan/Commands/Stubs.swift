import Evaluation

extension Session {
    package func help(_ question: Question?) -> Outcome { answer("help") }
    package var helpTopics: [(name: String, summary: String)] { [] }
    package func info(_ question: Question) -> Outcome { answer("info") }
}
