import Suan

/// What help may find by its words: a page, or what one can be made of, with the words that stand in it.
struct HelpEntry {
    let kind: HelpPage.Kind
    /// What is typed after `:help`.
    let name: String
    /// How it is written, which heads what is shown of it.
    let heading: String
    let summary: String
    /// The shipped page; nil where one is made when it is asked for.
    var page: HelpPage?

    /// The words of each of its names.
    var names: [[String]]
    /// The words of each of its synonyms.
    var synonyms: [[String]] = []
    /// The words of what its table has of other programs.
    var rows: [[String]] = []
    var summaryWords: [String]
    /// Words of its paragraphs and examples.
    var body: [String] = []

    init(
        _ kind: HelpPage.Kind, names: [String], heading: String? = nil, summary: String
    ) {
        self.kind = kind
        self.name = names.first ?? ""
        self.heading = heading ?? name
        self.summary = summary
        self.names = names.map(HelpWords.of).filter { !$0.isEmpty }
        summaryWords = HelpWords.of(summary)
    }

    init(_ page: HelpPage) {
        self.init(page.kind, names: page.names, heading: page.form, summary: page.summary)
        self.page = page
        rows = page.rows.map { HelpWords.of($0.theirs) }
        // The examples of a message are what is not meant.
        let examples = page.kind.isMessage ? [] : page.examples
        body = (page.paragraphs + examples + page.rows.map(\.remark)).flatMap(HelpWords.of)
    }

    // MARK: How near it is

    /// How well the words of a question fit: how many of them stand in it, and where.
    struct Fit {
        /// How many of the words it has.
        var covered = 0
        var score = 0
        /// Whether each word stands in its names, its synonyms or its table.
        var isStrong = true
    }

    /// - Parameters:
    ///   - words: What is asked for.
    ///   - phrase: The same with the words that stand in every sentence.
    func fit(_ words: [String], phrase: [String]) -> Fit {
        var fit = Fit()
        for word in words {
            let inName = names.reduce(0) {
                max($0, Weight.name * HelpEntry.match(word, in: $1, start: Match.nameStart))
            }
            let inSynonym = synonyms.reduce(0) { max($0, Weight.synonym * HelpEntry.match(word, in: $1)) }
            let inRow = rows.reduce(0) { max($0, Weight.row * HelpEntry.match(word, in: $1, isLoose: false)) }
            let inSummary = Weight.summary * HelpEntry.match(word, in: summaryWords, isLoose: false)
            let inBody = Weight.body * HelpEntry.match(word, in: body, isLoose: false)
            let best = max(inName, inSynonym, inRow, inSummary, inBody)
            if best > 0 { fit.covered += 1 }
            if max(inName, inSynonym, inRow) < 40 { fit.isStrong = false }
            fit.score += best
        }
        if words.count > 1, (names + synonyms).contains(where: { $0.contains(words) }) { fit.score += 60 }
        if names.contains(phrase) || synonyms.contains(phrase) {
            // `what if` is more than `if`.
            fit.score += (names.contains(phrase) ? 300 : 200) + 100 * (phrase.count - words.count)
            (fit.covered, fit.isStrong) = (words.count, true)
        } else if names.contains(words) || synonyms.contains(words) {
            fit.score += 150
        }
        // A name that says nothing else is nearer than one that says more.
        if names.contains(where: { $0.allSatisfy(words.contains) }) { fit.score += 30 }
        fit.score = fit.score * share / 100
        return fit
    }

    private enum Weight {
        static let (name, synonym, row, summary, body) = (10, 8, 7, 4, 1)
    }

    private enum Match {
        /// The same word, a word that has the Chinese one in it, and one that begins so: a name, or another.
        static let (same, part, nameStart, start) = (10, 8, 7, 6)

        /// A Chinese word that stands in the one that was asked for: the longer the better.
        static func whole(_ word: String) -> Int { min(9, 3 + word.unicodeScalars.count) }
    }

    /// How a word stands among others. Only where `isLoose` a Chinese one is looked for in what was asked.
    private static func match(
        _ word: String, in words: [String], start: Int = Match.start, isLoose: Bool = true
    ) -> Int {
        var best = 0
        for other in words {
            if other == word { return Match.same }
            if HelpWords.isChinese(word) {
                guard HelpWords.isChinese(other) else { continue }
                if other.utf8.contains(word.utf8) {
                    best = max(best, Match.part)
                } else if isLoose, other.utf8.count >= 6, word.utf8.contains(other.utf8) {
                    best = max(best, Match.whole(other))
                }
            } else if word.utf8.count >= 3, other.hasPrefix(word) {
                best = max(best, start)
            }
        }
        return best
    }

    /// In percent: what is looked for is mostly a way to do something, and less often a message or one of hundreds of units
    /// and metrics.
    private var share: Int {
        switch kind {
        case .topic, .function, .statement, .construct, .name: 100
        case .command, .setting, .company, .currency: 90
        case .unit, .metric: 80
        case .error, .warning, .note: 50
        }
    }
}
