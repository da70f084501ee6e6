import Evaluation
import Reporting
import Resolution

extension FigureFinding: Worded {
    package func wording(_ language: Language) -> Wording { language == .chinese ? chinese ?? english : english }

    private var english: Wording {
        switch self {
        case .missing(let name, let available, let hint, let later):
            Wording(
                name.map { Missing.sentence($0, available, hint, later) } ?? "a missing figure cannot be computed with",
                ["missing"])
        case .notACompany(let text, let kind): Wording("\(text) is \(kind.words), and only a company has figures")
        case .asOf(let day):
            Wording("as of \(day): nothing filed later is seen")
        case .narrower(let asked, let day):
            Wording(
                "as of \(asked) was asked for, and nothing that was filed after \(day) is seen")
        case .filed(let name, let day, let source):
            Wording(
                "\(name) as filed \(day)" + (source.map { " (\($0))" } ?? ""))
        case .asOfNoFigure: Wording("only a company's figure is known as of a day: `minimax.revenue[as of 2026-03-01]`")
        case .partsOfVersions(let name, let parts):
            Wording(
                "\(name) is made of versions of several filings: "
                    + parts.map { "[\($0.time)] \($0.isRevised ? "as revised" : "as filed") \($0.filed)" }
                    .joined(separator: ", "))
        case .partsOfTags(let name, let parts):
            Wording(
                "\(name) is made of several tags: "
                    + parts.enumerated().map { "[\($1.time)]\($0 == 0 ? " is" : "") \($1.tag)" }
                    .joined(separator: parts.count == 2 ? " and " : ", "))
        case .unfiled(let name):
            Wording("nothing tells when \(name) was filed: taken as known from the end of its period")
        case .undated(let name, let day):
            Wording("\(name) has no date, and nothing says whether it stood so on \(day)")
        case .chosen(let name, let time, let others):
            Wording("\(name) is that of \(time); there are also: \(basisNames(others))")
        case .unknownMetric(let name, let near): Wording("there is no metric `\(name)`" + suggestion(near))
        case .noFormula(let name): Wording("\(name) has no formula")
        case .circular(let names): Wording("a figure rests on itself: \(names.joined(separator: " → "))")
        case .otherKind(let name, let kind):
            Wording("\(name) is an amount or missing, and this is \(kind.words)", [kind.words])
        case .otherDimension(let name, let wants, let given): Wording("\(name) is of \(wants), and this is \(given)")
        case .replaced(let figure): Wording(figure.sentence)
        }
    }
}

extension FigureFinding.Replacing {
    fileprivate var sentence: String {
        let here = file.map { "by \($0)" } ?? "at the prompt"
        let known = value ?? "another"
        let there =
            switch before {
            case .here: "before, it was \(known)"
            case .prompt: "the prompt has \(known)"
            case .file(let name): "\(name) has \(known)"
            }
        return "\(name) was given again \(here); \(there)\(more > 0 ? ", and there are \(more) more" : "")"
    }
}

extension Missing {
    /// `x was not reported; there are: FY2024`; nil for one without a name.
    package var words: String? { name.map { Missing.sentence($0, available, hint, later) } }

    fileprivate static func sentence(
        _ name: String, _ bases: [String?], _ hint: OwnPeriod?, _ later: Later?
    ) -> String {
        (later?.words(name) ?? "\(name) was not reported") + thereAre(bases) + (hint?.words ?? "")
    }
}

extension Missing.Later {
    fileprivate func words(_ name: String) -> String {
        guard let filed else { return "\(name) as of \(asOf) was not reported" }
        return "\(name) was filed \(filed), and nothing that was filed after \(asOf) is seen"
    }

    /// For programs.
    var facts: [(name: String, value: String)] {
        [("as_of", "\(asOf)")] + (filed.map { [("filed", "\($0)")] } ?? [])
    }
}

extension Missing.OwnPeriod {
    /// `; its fiscal FY2025 is 2024-07-01..2025-06-30`.
    var words: String { "; its fiscal \(asked) is \(own)" }
}

extension IndexFinding: Worded {
    package func wording(_ language: Language) -> Wording { language == .chinese ? chinese : english }

    private var english: Wording {
        switch self {
        case .notIndexed(let kind): Wording("only lists, tables and figures can be indexed, and this is \(kind.words)")
        case .notWhole(let kind): Wording("an index is a whole number", [kind.words])
        case .noItem(let place, let count):
            Wording(
                "there is no item \(place): \(count == 0 ? "the list is empty" : "the list has items 1 to \(count)")\(place == 0 && count > 0 ? ", and -1 is the last" : "")"
            )
        case .reversed: Wording("the slice ends before it begins")
        case .figure(let kind): Wording("a figure is chosen by a period or a date, and this is \(kind.words)")
        case .noRow(let place, let count):
            Wording("there is no row \(place): \(count == 0 ? "the table is empty" : "there are rows 1 to \(count)")")
        case .noPart(let place, let count):
            Wording("there is no part \(place): \(count == 0 ? "the table is empty" : "there are parts 1 to \(count)")")
        case .table(let kind):
            Wording("a table is indexed by the number of a row or the name of a column", [kind.words])
        }
    }
}
