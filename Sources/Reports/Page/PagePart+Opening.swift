import Presentation
import Suan

/// Numbers that open: the steps that led to them, the rates and the words they rest on, and where they are used.
extension PagePart {
    /// A value; a number opens.
    ///
    /// - Parameter entry: the statement that it is of, whose figures and rates are told with it.
    func value(_ value: ShownValue, of place: Int?, as style: Style = .printed, _ html: inout Markup) {
        html.element(.details, [.style(style)]) { html in
            html.element(.summary) { $0.element(.bdi, text: value.text) }
            html.element(.div, [.style(.panel)]) { html in
                steps(value.steps, result: value.text, &html)
                if let place { rests(place, of: value, &html) }
            }
        }
    }

    /// The lines that led to a value, the last of which is the value.
    func steps(_ lines: [StepLine], result: String, shownAs: String? = nil, _ html: inout Markup) {
        html.element(.ol, [.style(.steps)]) { html in
            for line in lines {
                html.element(.li, indented(line.indent)) { html in
                    if !line.text.isEmpty {
                        html.element(.code, text: (line.lead.isEmpty ? "" : line.lead + " ") + line.text)
                    }
                    if !line.remark.isEmpty {
                        if !line.text.isEmpty { html.text(" ") }
                        html.element(.bdi, [.style(.remark)], text: line.remark)
                    }
                }
            }
            html.element(.li, [.style(.result)]) { html in
                html.element(.b) { $0.element(.bdi, text: result) }
                if let shownAs, shownAs != result {
                    html.text(" ")
                    html.element(.span, [.style(.shownAs)]) { html in
                        html.text(word(.shownAs) + " ")
                        html.element(.bdi, text: shownAs)
                    }
                }
            }
        }
    }

    private func indented(_ depth: Int) -> [Attribute] {
        switch depth {
        case ...0: []
        case 1: [.style(.level1)]
        case 2: [.style(.level2)]
        case 3: [.style(.level3)]
        default: [.style(.level4)]
        }
    }

    /// The figures with their words and the rates that a statement rests on, what it is made of, and who uses it.
    ///
    /// - Parameter value: one of several values of the statement, which may rest on less.
    func rests(_ place: Int, of value: ShownValue? = nil, _ html: inout Markup) {
        let entry = transcript.entries[place]
        let (figures, rates) = value?.rests.map { ($0.figures, $0.rates) } ?? (entry.figures, entry.rates)
        if areInside(entry) {
            for message in entry.messages where message.severity == .note { said(message, at: nil, &html) }
        }
        if !figures.isEmpty || !rates.isEmpty {
            html.element(.ul, [.style(.rests)]) { html in
                for figure in figures.prefix(mostRests) { rest(figure, &html) }
                if figures.count > mostRests {
                    html.element(.li) { html in
                        html.text("… \(figures.count - mostRests) ")
                        html.element(.a, [.to("figures")], text: word(.figures))
                    }
                }
                for rate in rates {
                    html.element(.li) { html in
                        html.element(.a, [.to("r\(rate)")], text: transcript.rates[rate].amount)
                        html.text(": ")
                        html.element(.bdi, text: transcript.rates[rate].sentence)
                    }
                }
            }
        }
        for (label, places) in [(ReportWord.uses, document.sources[place]), (.usedIn, document.users[place])]
        where !places.isEmpty {
            html.element(.p, [.style(.links)]) { html in
                html.text(word(label) + ": ")
                linked(places, &html)
            }
        }
    }

    /// Figures that are named below one number; further ones are counted, and stand in their section.
    private var mostRests: Int { 40 }

    private func rest(_ place: Int, _ html: inout Markup) {
        let figure = transcript.figures[place]
        html.element(.li) { html in
            html.element(.a, [.to("f\(place)")]) { $0.element(.bdi, text: figure.path) }
            html.text(" ")
            html.element(.bdi, text: figure.value.text)
            if let words = figure.words {
                html.text(": ")
                html.element(.bdi, text: "“\(words)”")
            }
            html.text(figure.words == nil ? ": " : ", ")
            html.element(.bdi, text: figure.origin)
        }
    }

    // MARK: What is said

    func said(_ message: TranscriptMessage, at place: Int?, _ html: inout Markup) {
        let (style, label): (Style, ReportWord) =
            switch message.severity {
            case .error: (.error, .error)
            case .warning: (.warning, .warning)
            case .note: (.note, .note)
            }
        html.element(.p, [.style(style)]) { html in
            if message.severity != .note || place != nil {
                html.element(.b, text: word(label))
                html.text(message.severity == .note ? ": " : " [\(message.code)]: ")
            }
            html.element(.bdi, text: message.text)
            if let place {
                html.text(" (")
                link(place, &html)
                html.text(")")
            }
        }
    }
}
