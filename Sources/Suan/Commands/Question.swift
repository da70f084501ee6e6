import Reporting

/// What a line asks of the shell rather than of the language (`:info minimax.revenue`): the line, and the part of it
/// that the answer is about, which errors underline.
package struct Question {
    package let source: Source
    package let span: Span

    /// - Parameter bytes: the part that is asked about, as a range of bytes of the line.
    package init(line: String, bytes: Range<Int>) {
        source = Source(name: "-", text: line)
        span = Span(bytes.lowerBound, bytes.upperBound)
    }

    /// A part of a text that is run.
    init(source: Source, span: Span) { (self.source, self.span) = (source, span) }

    /// The part that is asked about.
    package var text: String { source.text(span) }
}

extension Session {
    /// What is said where a question has no answer.
    package func refuse(
        _ question: Question, _ code: DiagnosticCode, _ message: String, fix: String? = nil
    ) -> Outcome {
        refuse(question, Said(code, message), fix: fix)
    }

    /// What is said where a question has no answer.
    package func refuse(_ question: Question, _ finding: any Finding, fix: String? = nil) -> Outcome {
        let label = Label(question.source, question.span)
        return present(
            Diagnostic(.error, finding, labels: [label], fix: fix), question.span, question.source)
    }
}
