import Reporting

/// A text in the languages that it is written in: `"Runway" zh "现金跑道"`.
package struct LocalText: Sendable {
    /// The text as it comes first, in English.
    package var text: Tree
    package var others: [(language: String, text: Tree)] = []

    package init(_ text: Tree) { self.text = text }

    /// The text in a language, or as it comes first.
    package func text(in language: String) -> Tree {
        others.first { $0.language == language }?.text ?? text
    }
}

/// `lesson runway "Runway and burn" zh "…" { … }`.
package struct LessonTree: Sendable {
    package var name: Name
    package var title: LocalText
    package var items: [LessonItem]
}

package indirect enum LessonItem: Sendable {
    case say(LocalText)
    case show(Tree)
    /// `given r = one of 8%, 9%, 10%`.
    case given(Name, [Tree], Span)
    case ask(Exercise)
}

/// `ask "…" { … }`: a question with its answers, hints and what is said at its end.
package struct Exercise: Sendable {
    package var span: Span
    package var question: LocalText
    package var parts: [Part] = []
    package var hints: [LocalText] = []
    package var then: LocalText?

    /// One answer that is wanted.
    package struct Part: Sendable {
        package var span: Span
        /// The words to choose among; empty where a value is wanted.
        package var choices: [LocalText] = []
        package var answer: Tree?
        package var label: LocalText?
        /// The unit that has to be written.
        package var unit: UnitTree?
        /// A tolerance, or a range that is right all over.
        package var within: Tree?
        /// Other right answers, and known wrong ones, with what is to be said of each.
        package var also: [Case] = []
        package var mistakes: [Case] = []
    }

    package struct Case: Sendable {
        package var value: Tree
        package var words: LocalText
    }
}
