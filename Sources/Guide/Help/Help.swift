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

    /// A name that has a page gives it; else the pages that have these words, or words near them.
    func page(on question: Question, depth: Int) -> Outcome {
        session.prepare()
        let topic = question.text.trimmingSpaces
        let index = HelpIndex(session)
        let named = index.pages(on: topic)
        if !named.isEmpty { return show(named, depth: depth) }
        let search = HelpSearch(index)
        let found = search.find(topic)
        // `digits 10`, `assert condition`: unless all words are found elsewhere, it is about the first.
        let first = found.isStrong ? [] : index.pages(onFirstWordOf: topic)
        if !first.isEmpty { return show(first, depth: depth) }
        let near = found.hasAll ? [] : NearestNames.find(topic, among: index.names)
        if !found.hasAll, near.isEmpty, let mended = search.mended(topic) {
            let other = search.find(mended)
            if other.hasAll {
                return Outcome(inked: HelpHits(index, other.hits, question: mended).text(topic, mended: mended))
            }
        }
        if !found.hits.isEmpty { return Outcome(inked: HelpHits(index, found.hits, question: topic).text(topic)) }
        let topics = HelpText.pages.filter { $0.kind == .topic }.map(\.name)
        return session.refuse(
            question, GuideFinding.noHelp(topic, near: near, topics: topics),
            fix: near.first.map { ":help \($0)" } ?? ":help")
    }

    private func show(_ pages: [HelpPage], depth: Int) -> Outcome {
        var layout = HelpLayout(width: session.presentation.width, isPlain: session.presentation.plain)
        for page in pages { append(page, to: &layout, depth: depth) }
        return Outcome(inked: layout.inkedText)
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
        if !page.rows.isEmpty {
            layout.space()
            layout.rows(page.rows)
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
