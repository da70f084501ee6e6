import Evaluation
import Reporting
import Suan

/// Help for a session: pages on everything that has a name, their examples played as they are shown.
package struct Help {
    let session: Session

    package init(_ session: Session) { self.session = session }

    /// Help on a topic, or what there is to ask where none is given. Examples are played as the page is shown.
    ///
    /// - Parameter question: the topic: a function, unit, metric, company, statement, command, code, operator, topic.
    /// - Returns: The page, or the error `unknown-topic` with the nearest names.
    package func page(on question: Question?) -> Outcome {
        guard let question, !question.text.trimmingSpaces.isEmpty else {
            session.prepare()
            return Outcome(inked: HelpOverview(session).text)
        }
        return page(on: question, depth: 0)
    }

    func page(on question: Question, depth: Int) -> Outcome {
        session.prepare()
        let topic = question.text.trimmingSpaces
        let index = HelpIndex(session)
        let found = index.pages(on: topic)
        guard found.isEmpty else {
            var layout = HelpLayout(width: session.presentation.width, isPlain: session.presentation.plain)
            for page in found { append(page, to: &layout, depth: depth) }
            return Outcome(inked: layout.inkedText)
        }
        let near = NearestNames.find(topic, among: index.names)
        return session.refuse(
            question, GuideFinding.noHelp(topic, near: near), fix: near.first.map { ":help \($0)" } ?? ":help")
    }

    private func append(_ page: HelpPage, to layout: inout HelpLayout, depth: Int) {
        layout.space()
        layout.prose("\(page.kind.rawValue) \(page.form ?? page.name)", hanging: 2)
        if !page.summary.isEmpty { layout.prose(page.summary, indent: 2) }
        for paragraph in page.paragraphs {
            layout.space()
            layout.prose(paragraph)
        }
        if let toSee = page.toSee {
            layout.space()
            layout.prose("To see it, \(toSee).")
        }
        guard !page.examples.isEmpty else { return }
        layout.space()
        for (line, answer) in HelpExamples(asking: session, depth: depth).play(page) {
            for (number, part) in line.split(separator: "\n").enumerated() {
                layout.line((number == 0 ? "suan> " : "  ...> ") + part)
            }
            if let answer, !answer.isEmpty { layout.line(inked: answer) }
        }
    }
}
