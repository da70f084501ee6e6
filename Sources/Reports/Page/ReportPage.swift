import Files
import Presentation
import Reporting
import Suan

/// Writes a report as one page of HTML that needs nothing beside it.
package struct ReportPage: PagePart {
    let context: PageContext
    private var html = Markup()

    /// What every report begins with, by which one is known that may be replaced.
    package static let mark: StaticString = "<!DOCTYPE html>\n<!-- A report of suan. -->\n"

    private init(_ document: ReportDocument) { context = PageContext(document) }

    /// The bytes of the page.
    ///
    /// Complexity: linear in what the script shows.
    package static func bytes(of document: ReportDocument) -> [UInt8] {
        var page = ReportPage(document)
        page.write()
        return page.html.bytes
    }

    // MARK: The whole

    private mutating func write() {
        html.begin(mark: ReportPage.mark)
        let page = self
        html.element(.html, [.lang(document.language == .chinese ? "zh-Hans" : "en")]) { html in
            page.head(&html)
            html.newLine()
            html.element(.body) { html in
                html.element(.a, [.style(.skip), .to("results")], text: page.word(.skip))
                html.element(.header) { page.header(html: &$0) }
                page.contents(&html)
                html.element(.main) { html in
                    let lists = ListSections(context: page.context)
                    lists.assumptions(&html)
                    ResultSection(context: page.context).results(&html)
                    lists.scenarios(&html)
                    lists.figures(&html)
                    lists.rates(&html)
                    lists.messages(&html)
                    page.script(&html)
                }
                html.newLine()
                html.element(.footer) {
                    $0.element(.p, text: "\(page.word(.program)) \(page.document.options.program)")
                }
                html.own(.script, SortingScript.text)
            }
        }
        html.newLine()
    }

    private func head(_ html: inout Markup) {
        func hash(_ bytes: [UInt8]) -> String { "'sha256-\(SHA256(bytes).base64)'" }
        let own = hash(StyleSheet.text.withUTF8Buffer { Array($0) })
        let styles = [own] + Set(context.pictures.values.flatMap(\.styles).map(hash)).sorted()
        let script = hash(SortingScript.text.withUTF8Buffer { Array($0) })
        html.element(.head) { html in
            html.empty(.meta, [.charset])
            html.empty(
                .meta,
                [
                    .policy(
                        "default-src 'none'; style-src \(styles.joined(separator: " ")); script-src \(script); "
                            + "base-uri 'none'; form-action 'none'")
                ])
            html.empty(.meta, [.name("viewport", content: "width=device-width, initial-scale=1")])
            html.empty(.meta, [.name("color-scheme", content: "light dark")])
            html.empty(.meta, [.name("referrer", content: "no-referrer")])
            html.empty(.meta, [.name("generator", content: document.options.program)])
            html.element(.title, text: document.title)
            html.own(.style, StyleSheet.text)
        }
    }

    private func header(html: inout Markup) {
        html.element(.h1, [.ownDirection], text: document.title)
        html.element(.dl, [.style(.facts)]) { html in
            func fact(_ word: ReportWord, _ text: String) {
                html.element(.div) { html in
                    html.element(.dt, text: self.word(word))
                    html.element(.dd) { $0.element(.bdi, text: text) }
                }
            }
            fact(.made, transcript.day)
            fact(.file, String(transcript.name.split(separator: "/").last ?? ""))
            if let asOf = transcript.asOf { fact(.asOf, asOf) }
            if let (samples, seed) = transcript.sampling {
                fact(.samples, "\(PageContext.grouped(samples)), \(word(.seed)) \(seed)")
            }
        }
        for block in document.lead { prose(block, &html) }
        if transcript.hasFailed { html.element(.p, [.style(.error)], text: word(.failed)) }
        if transcript.isStopped { html.element(.p, [.style(.error)], text: word(.interrupted)) }
        html.element(.p, [.style(.paper)], text: word(.paper))
    }

    /// What there is, with the headings that the script's comments make.
    private func contents(_ html: inout Markup) {
        html.newLine()
        html.element(.nav, [.labelledBy("contents")]) { html in
            html.element(.h2, [.id("contents")], text: word(.contents))
            html.element(.ul) { html in
                func item(_ id: String, _ text: String) {
                    html.element(.li) { $0.element(.a, [.to(id)]) { $0.element(.bdi, text: text) } }
                }
                if !document.assumptions.isEmpty { item("assumptions", word(.assumptions)) }
                item("results", word(.results))
                for (id, text) in headings { item(id, text) }
                if !document.scenarios.isEmpty { item("scenarios", word(.scenarios)) }
                if !transcript.figures.isEmpty { item("figures", word(.figures)) }
                if !transcript.rates.isEmpty { item("rates", word(.rates)) }
                if !document.messages.isEmpty { item("messages", word(.messages)) }
                item("script", word(.script))
            }
        }
    }

    private var headings: [(id: String, text: String)] {
        document.parts.enumerated().compactMap { place, part in
            switch part {
            case .prose(.heading(_, let text)): ("h\(place)", text)
            case .title(let text, let entry): ("s\(entry)", text)
            case .prose, .statement: nil
            }
        }
    }
}
