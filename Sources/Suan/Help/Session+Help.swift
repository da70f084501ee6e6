import Evaluation
import Reporting

extension Session {
    /// Help on a topic, or what there is to ask where none is given. Examples are played as the page is shown.
    ///
    /// - Parameter question: the topic: a function, unit, metric, company, statement, command, code, operator, topic.
    /// - Returns: The page, or the error `unknown-topic` with the nearest names.
    package func help(_ question: Question?) -> Outcome {
        guard let question, !question.text.trimmingSpaces.isEmpty else {
            prepare()
            return answer(helpOverview())
        }
        return help(question, depth: 0)
    }

    func help(_ question: Question, depth: Int) -> Outcome {
        prepare()
        let topic = question.text.trimmingSpaces
        let found = pages(on: topic)
        guard found.isEmpty else {
            var layout = HelpLayout(width: presentation.width)
            for page in found { append(page, to: &layout, depth: depth) }
            return answer(layout.text)
        }
        let near = NearestNames.find(topic, among: helpNames())
        let also = near.isEmpty ? "" : "; near it: \(near.joined(separator: ", "))"
        return refuse(
            question, .unknownTopic, "there is no help on `\(topic)`\(also)",
            fix: near.first.map { ":help \($0)" } ?? ":help")
    }

    /// Every page that a name has: its exact spelling first, then with the marks of its kind, then in another case.
    func pages(on topic: String) -> [HelpPage] {
        for name in HelpName.readings(of: topic) {
            let found = pages(named: name)
            if !found.isEmpty { return found }
        }
        let folded = topic.lowercased()
        let names = helpNames().filter { $0.lowercased() == folded }
        return names.first.map(pages(named:)) ?? []
    }

    private func pages(named name: String) -> [HelpPage] {
        var pages = (HelpText.places[name] ?? []).map { HelpText.pages[$0] }
        if let page = variablePage(name) { pages.insert(page, at: 0) }
        if let page = unitPage(name) { pages.append(page) }
        if let page = metricPage(name) { pages.append(page) }
        if let page = companyPage(name) { pages.append(page) }
        return pages
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
        for (line, answer) in HelpExamples(asking: self, depth: depth).play(page) {
            for (number, part) in line.split(separator: "\n").enumerated() {
                layout.line((number == 0 ? "suan> " : "  ...> ") + part)
            }
            if let answer, !answer.isEmpty { layout.line(answer) }
        }
    }

    // MARK: Names

    /// Every name that help has a page on, with one line of what it is; those that ship and those of this session.
    package var helpTopics: [(name: String, summary: String)] {
        var topics: [(name: String, summary: String)] = []
        for page in HelpText.pages { topics += page.names.map { ($0, "\(page.kind.rawValue): \(page.summary)") } }
        for unit in HelpUnit.all { topics += unit.names.map { ($0, unit.meaning) } }
        for metric in world.knownMetrics {
            let title = metric.title ?? world.name(metric.name)
            topics += ([metric.name] + metric.also).map { (world.name($0), title) }
        }
        for company in world.knownCompanies {
            let title = company.title ?? world.name(company.name)
            topics += ([company.name] + company.also).map { (world.name($0), title) }
        }
        for name in world.definedNames { topics.append((name, variablePage(name)?.summary ?? "")) }
        return topics
    }

    private func helpNames() -> [String] {
        helpTopics.map(\.name) + world.units.allNames()
    }
}

/// The ways a topic may be typed.
enum HelpName {
    /// The name as it stands, then without the brackets of a call, the colon of a command or the frame of a message,
    /// then with a colon.
    static func readings(of topic: String) -> [String] {
        var readings = [topic]
        if let open = topic.firstIndex(of: "["), topic.last == "]", topic.utf8.first != UInt8(ascii: "[") {
            // `error[unknown-name]`, as it is printed.
            readings.append(String(topic[topic.index(after: open)...].dropLast()))
        }
        if let open = topic.firstIndex(of: "("), open != topic.startIndex { readings.append(String(topic[..<open])) }
        if topic.hasPrefix(":") {
            readings.append(String(topic.dropFirst()))
        } else {
            readings.append(":" + topic)
        }
        // `minimax.revenue[FY2024]`: the metric, then the company; `assert condition`: the first word.
        if let dot = topic.firstIndex(of: "."), dot != topic.startIndex {
            let metric = topic[topic.index(after: dot)...].prefix { $0.isLetter || $0.isNumber || $0 == "_" }
            if !metric.isEmpty { readings.append(String(metric)) }
        }
        let first = topic.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" || $0 == ":" }
        if !first.isEmpty, first.count < topic.count { readings.append(String(first)) }
        return readings
    }
}

extension String {
    /// Without the spaces round it.
    var trimmingSpaces: String {
        var text = self[...]
        while text.first == " " || text.first == "\t" { text.removeFirst() }
        while text.last == " " || text.last == "\t" { text.removeLast() }
        return String(text)
    }
}
