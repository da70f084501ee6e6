import Resolution
import Suan

/// The names that help knows: those that ship and those of a session, and the pages each has.
package struct HelpIndex {
    let session: Session
    var state: State { session.state }

    package init(_ session: Session) { self.session = session }

    /// Every page that a name has: its exact spelling first, then with the marks of its kind, then as the metric of a
    /// figure, then in another case, then with blanks: `market cap`.
    func pages(on topic: String) -> [HelpPage] {
        for name in HelpName.readings(of: topic) {
            let found = pages(named: name)
            if !found.isEmpty { return found }
        }
        if let page = HelpName.metric(of: topic).flatMap(metricPage) { return [page] }
        let folded = topic.lowercased()
        let joined = HelpName.joined(topic)
        let names = self.names
        let name =
            names.first { $0.lowercased() == folded }
            ?? names.first { HelpName.joined($0) == joined && !joined.isEmpty }
        return name.map(pages(named:)) ?? []
    }

    /// The pages on the first word of several: `digits 10` is about `digits`.
    func pages(onFirstWordOf topic: String) -> [HelpPage] {
        HelpName.firstWord(of: topic).map(pages(named:)) ?? []
    }

    private func pages(named name: String) -> [HelpPage] {
        var pages = (HelpText.places[name] ?? []).map { HelpText.pages[$0] }
        if let page = variablePage(name) { pages.insert(page, at: 0) }
        if let page = unitPage(name) { pages.append(page) }
        if let page = metricPage(name) { pages.append(page) }
        if let page = companyPage(name) { pages.append(page) }
        return pages
    }

    // MARK: Names

    /// Every name that help has a page on, with one line of what it is; those that ship and those of this session.
    package var topics: [(name: String, summary: String)] {
        var topics: [(name: String, summary: String)] = []
        for page in HelpText.pages { topics += page.names.map { ($0, "\(page.kind.rawValue): \(page.summary)") } }
        for unit in HelpUnit.all { topics += unit.names.map { ($0, unit.meaning) } }
        for metric in session.knownMetrics {
            let title = metric.title ?? state.name(metric.name)
            topics += ([metric.name] + metric.also).map { (state.name($0), title) }
        }
        for company in session.knownCompanies {
            let title = company.title ?? state.name(company.name)
            topics += ([company.name] + company.also).map { (state.name($0), title) }
        }
        for name in state.definedNames { topics.append((name, variablePage(name)?.summary ?? "")) }
        return topics
    }

    /// All of these, and every name of a unit.
    var names: [String] { topics.map(\.name) + state.units.allNames() }
}

/// The ways a topic may be typed.
enum HelpName {
    /// The name as it stands, then without the frame of a message, the brackets of a call or the colon of a command, then
    /// with a colon.
    static func readings(of topic: String) -> [String] {
        var readings = [topic]
        if let open = topic.firstIndex(of: "["), topic.last == "]", topic.utf8.first != UInt8(ascii: "[") {
            // `error[unknown-name]`, as it is printed.
            readings.append(String(topic[topic.index(after: open)...].dropLast()))
        }
        if withoutCall(topic) != topic { readings.append(withoutCall(topic)) }
        if topic.hasPrefix(":") {
            readings.append(String(topic.dropFirst()))
        } else {
            readings.append(":" + topic)
        }
        return readings
    }

    /// Without the brackets of a call and what stands in them.
    static func withoutCall(_ topic: String) -> String {
        guard let open = topic.firstIndex(of: "("), open != topic.startIndex else { return topic }
        return String(topic[..<open])
    }

    /// The metric of `minimax.revenue[FY2024]`.
    static func metric(of topic: String) -> String? {
        guard let dot = topic.firstIndex(of: "."), dot != topic.startIndex else { return nil }
        let metric = topic[topic.index(after: dot)...].prefix { $0.isLetter || $0.isNumber || $0 == "_" }
        return metric.isEmpty ? nil : String(metric)
    }

    /// The first word of several: `assert` of `assert condition`.
    static func firstWord(of topic: String) -> String? {
        let first = topic.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" || $0 == ":" }
        return first.isEmpty || first.count == topic.count ? nil : String(first)
    }

    /// In small letters, blanks, hyphens and points written as the joint of a name: `Market cap` is `market_cap`.
    static func joined(_ topic: String) -> String {
        String(topic.lowercased().map { " -.".contains($0) ? "_" : $0 })
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
