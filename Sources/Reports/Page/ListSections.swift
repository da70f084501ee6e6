import Presentation
import Reporting
import Suan

/// The parts beside the results: assumptions, scenarios, figures with their sources, rates, what was said.
struct ListSections: PagePart {
    let context: PageContext

    func assumptions(_ html: inout Markup) {
        guard !document.assumptions.isEmpty else { return }
        section("assumptions", .assumptions, &html) { html in
            list(.assumptions, [.name, .value, .why, .usedIn], &html) { html in
                for place in document.assumptions { assumption(place, &html) }
            }
        }
    }

    private func assumption(_ place: Int, _ html: inout Markup) {
        let entry = transcript.entries[place]
        html.element(.tr, document.leading.contains(place) ? [.id("s\(place)")] : []) { html in
            html.element(.th, [.row]) { html in
                if document.leading.contains(place) {
                    html.element(.bdi, text: entry.name ?? "")
                    html.element(
                        .a, [.style(.line), .to("L\(entry.lines.lowerBound)")],
                        text: "\(word(.line)) \(entry.lines.lowerBound)")
                } else {
                    link(place, &html)
                }
            }
            html.element(.td) { html in
                if let value = entry.value, value.table?.isList ?? true {
                    self.value(value, of: nil, as: .cell, &html)
                } else {
                    html.element(.code, text: entry.expression)
                }
            }
            html.element(.td, [.style(.wide)]) { html in
                switch entry.kind {
                case .assumption(let why): html.element(.bdi, text: why)
                case .parameter(let about, let isGiven):
                    html.element(.bdi, text: about)
                    if isGiven {
                        if !about.isEmpty { html.text("; ") }
                        html.text(word(.given))
                    }
                default: break
                }
            }
            html.element(.td) { linked(document.users[place], &$0) }
        }
    }

    func scenarios(_ html: inout Markup) {
        guard !document.scenarios.isEmpty else { return }
        section("scenarios", .scenarios, &html) { html in
            list(.scenarios, [.scenario, .about, .change, .line], &html) { html in
                for place in document.scenarios {
                    let entry = transcript.entries[place]
                    guard case .scenario(let title, let changes) = entry.kind else { continue }
                    html.element(.tr, entry.hasFailed ? [] : [.id("s\(place)")]) { html in
                        html.element(.th, [.row]) { $0.element(.bdi, text: entry.name ?? "") }
                        html.element(.td, [.style(.wide)]) { $0.element(.bdi, text: title ?? "") }
                        html.element(.td, [.style(.wide)]) { html in
                            for change in changes {
                                html.element(.div) { $0.element(.code) { code(change, &$0) } }
                            }
                        }
                        html.element(.td) { html in
                            html.element(
                                .a, [.to("L\(entry.lines.lowerBound)")], text: "\(entry.lines.lowerBound)")
                        }
                    }
                }
            }
        }
    }

    func figures(_ html: inout Markup) {
        guard !transcript.figures.isEmpty else { return }
        section("figures", .figures, &html) { html in
            list(.figures, [.figure, .value, .words, .source, .usedIn], &html) { html in
                for place in transcript.figures.indices { figure(place, &html) }
            }
        }
    }

    private func figure(_ place: Int, _ html: inout Markup) {
        let figure = transcript.figures[place]
        html.element(.tr, [.id("f\(place)")]) { html in
            html.element(.th, [.row]) { html in
                html.element(.code) { $0.element(.bdi, text: figure.path) }
                html.element(.span, [.style(.shared)]) { html in
                    html.element(.bdi, text: "\(figure.company): \(figure.metric)")
                }
            }
            html.element(.td, [.style(.wide)]) { html in
                html.element(.details, [.style(.cell)]) { html in
                    html.element(.summary) { $0.element(.bdi, text: figure.value.text) }
                    html.element(.div, [.style(.panel)]) { html in
                        steps(figure.value.steps, result: figure.value.text, &html)
                    }
                }
            }
            html.element(.td, [.style(.wide)]) { html in
                if let words = figure.words { html.element(.bdi, text: "“\(words)”") }
            }
            html.element(.td, [.style(.wide)]) { $0.element(.bdi, text: figure.origin) }
            html.element(.td) { linked(document.figureUsers[place], &$0) }
        }
        html.newLine()
    }

    func rates(_ html: inout Markup) {
        guard !transcript.rates.isEmpty else { return }
        section("rates", .rates, &html) { html in
            list(.rates, [.rate, .taken, .usedIn], &html) { html in
                for (place, rate) in transcript.rates.enumerated() {
                    html.element(.tr, [.id("r\(place)")]) { html in
                        html.element(.th, [.row], text: rate.amount)
                        html.element(.td, [.style(.wide)]) { $0.element(.bdi, text: rate.sentence) }
                        html.element(.td) { linked(document.rateUsers[place], &$0) }
                    }
                }
            }
        }
    }

    func messages(_ html: inout Markup) {
        let messages = document.messages
        guard !messages.isEmpty else { return }
        section("messages", .messages, &html) { html in
            for severity in [Severity.error, .warning, .note] {
                for (place, message) in messages where message.severity == severity {
                    said(message, at: place, &html)
                }
            }
        }
    }

    /// A table of the report's own.
    private func list(
        _ title: ReportWord, _ headings: [ReportWord], _ html: inout Markup, _ rows: (inout Markup) -> Void
    ) {
        html.element(.div, [.style(.scroll), .region(word(title))]) { html in
            html.element(.table, [.style(.sort)]) { html in
                html.element(.caption) { $0.element(.span, [.style(.hidden)], text: word(title)) }
                html.element(.thead) { html in
                    html.element(.tr) { html in
                        for heading in headings { html.element(.th, [.column], text: word(heading)) }
                    }
                }
                html.element(.tbody) { rows(&$0) }
            }
        }
    }
}
