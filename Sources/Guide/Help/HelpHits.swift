import Suan

/// What was found by words: a few lines of each page, with what to type next.
struct HelpHits {
    let index: HelpIndex
    let hits: [HelpSearch.Hit]
    /// The words that were looked for.
    let words: [String]

    init(_ index: HelpIndex, _ hits: [HelpSearch.Hit], question: String) {
        (self.index, self.hits) = (index, hits)
        words = HelpWords.telling(HelpWords.of(HelpName.withoutCall(question)))
    }

    /// - Parameters:
    ///   - topic: What was asked.
    ///   - mended: What it was taken for, where it was another.
    func text(_ topic: String, mended: String? = nil) -> [UInt8] {
        var layout = HelpLayout(width: index.session.presentation.width, isPlain: index.session.presentation.plain)
        let reading = mended.map { ", and it is read as `\($0)`" } ?? ""
        layout.prose("No page is called `\(topic)`\(reading). The nearest, with lines to type:")
        for hit in hits.prefix(HelpHits.shown) {
            layout.space()
            let entry = hit.entry
            layout.prose("\(entry.kind.rawValue) \(entry.heading)", hanging: 2)
            if !entry.summary.isEmpty { layout.prose(entry.summary, indent: 2) }
            let (page, example) = (":help \(entry.name)", example(entry))
            if !example.isEmpty, layout.fits(example, besides: HelpHits.column) {
                layout.row(page, example, column: HelpHits.column)
            } else {
                layout.prose(page, indent: 2)
                if !example.isEmpty { layout.source(example, indent: 4) }
            }
        }
        let others = hits.dropFirst(HelpHits.shown)
        guard !others.isEmpty else { return layout.inkedText }
        layout.space()
        let named = others.prefix(HelpHits.named).map(\.entry.name)
        let rest = others.count - named.count
        layout.prose("Also: \(named.joined(separator: ", "))\(rest > 0 ? ", and \(rest) more" : "").", hanging: 2)
        return layout.inkedText
    }

    /// A line to try: of a table of other programs the one that was asked for; none where the page is on a message.
    private func example(_ entry: HelpEntry) -> String {
        if entry.kind.isMessage { return "" }
        let page = entry.page ?? index.pages(on: entry.name).first { $0.kind == entry.kind }
        guard let page else { return "" }
        let row = page.rows.first { row in words.allSatisfy(HelpWords.of(row.theirs).contains) }
        if let row { return "\(row.theirs) is \(row.ours ?? "not there: \(row.remark)")" }
        return page.examples.first { !$0.utf8.contains(0x0A) } ?? page.rows.first?.ours ?? ""
    }

    /// How many pages are told of, and how many more are named.
    private static let (shown, named) = (5, 12)
    private static let column = 26
}
