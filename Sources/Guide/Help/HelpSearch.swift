import Reporting
import Resolution
import Suan

/// Looks through all pages by the words that stand in them: those of names first, then synonyms, summaries, and the rest.
struct HelpSearch {
    /// All that may be found.
    let entries: [HelpEntry]

    init(_ index: HelpIndex) {
        var entries = HelpText.pages.map(HelpEntry.init)
        for line in HelpSynonyms.lines {
            guard let place = entries.firstIndex(where: { $0.kind == line.kind && $0.name == line.name }) else {
                continue
            }
            entries[place].synonyms += line.synonyms.map(HelpWords.of).filter { !$0.isEmpty }
        }
        for unit in HelpUnit.all {
            entries.append(HelpEntry(unit.isCurrency ? .currency : .unit, names: unit.names, summary: unit.meaning))
        }
        let state = index.session.state
        for metric in index.session.knownMetrics {
            let names = ([metric.name] + metric.also).map(state.name)
            entries.append(HelpEntry(.metric, names: names, summary: metric.title ?? names[0]))
        }
        for company in index.session.knownCompanies {
            let names = ([company.name] + company.also).map(state.name)
            entries.append(HelpEntry(.company, names: names, summary: company.title ?? names[0]))
        }
        self.entries = entries
    }

    struct Hit {
        let entry: HelpEntry
        let fit: HelpEntry.Fit
    }

    /// What was found, the nearest first.
    struct Found {
        var hits: [Hit] = []
        /// Whether the nearest has all of the words.
        var hasAll = false
        /// Whether it has them in its names, its synonyms or its table.
        var isStrong = false
    }

    /// What has as many of the words as anything has; what is much farther than the nearest is left out.
    func find(_ question: String) -> Found {
        guard question.utf8.count <= HelpSearch.longest else { return Found() }
        let phrase = HelpWords.of(HelpName.withoutCall(question))
        let words = HelpWords.telling(phrase)
        guard !words.isEmpty else { return Found() }
        // What another program calls it, if that is what was asked.
        let foreign = ForeignFunction.named(HelpName.joined(HelpName.withoutCall(question)))?.ours
        var hits: [Hit] = []
        for var entry in entries {
            if entry.kind == .function, entry.name == foreign { entry.synonyms.append(phrase) }
            let fit = entry.fit(words, phrase: phrase)
            if fit.covered > 0 { hits.append(Hit(entry: entry, fit: fit)) }
        }
        let most = hits.reduce(0) { max($0, $1.fit.covered) }
        hits = hits.filter { $0.fit.covered == most }
        let best = hits.reduce(0) { max($0, $1.fit.score) }
        hits = hits.filter { $0.fit.score * HelpSearch.farthest >= best }
        // Of equal ones the order of the pages stays.
        let order = hits.indices.sorted {
            (-hits[$0].fit.score, $0) < (-hits[$1].fit.score, $1)
        }
        let ordered = order.map { hits[$0] }
        let hasAll = most == words.count
        return Found(hits: ordered, hasAll: hasAll, isStrong: hasAll && ordered.first?.fit.isStrong == true)
    }

    /// The question with each word that stands nowhere replaced by the nearest that does; nil where none is near.
    func mended(_ question: String) -> String? {
        guard question.utf8.count <= HelpSearch.longest else { return nil }
        var known: Set<String> = []
        for entry in entries {
            known.formUnion((entry.names + entry.synonyms).joined())
            known.formUnion(entry.summaryWords)
        }
        var isMended = false
        let words = HelpWords.telling(HelpWords.of(question)).map { word in
            // A number is not another one, nor `undated` dated.
            guard !known.contains(word), !word.utf8.contains(where: { (0x30...0x39).contains($0) }),
                let near = NearestNames.find(word, among: known.sorted(), limit: 1).first, near.first == word.first
            else {
                return word
            }
            isMended = true
            return near
        }
        return isMended ? words.joined(separator: " ") : nil
    }

    /// Bytes of the longest question that is looked for by its words.
    private static let longest = 300
    /// A hit may be so many times farther than the nearest.
    private static let farthest = 4
}
