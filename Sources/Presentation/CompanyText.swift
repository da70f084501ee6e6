import Companies
import Evaluation
import Formatting
import Quantities
import Reporting
import Resolution
import Syntax

/// A company as the prompt shows it: all its figures, by basis, and the words each rests on.
struct CompanyText {
    /// How values are written, its figures among them.
    private let text: ValueText
    private var state: State { text.state }
    private var ink: Ink { text.ink }
    private var width: Int? { text.width }

    init(_ text: ValueText) { self.text = text }

    func append(_ index: Int, to bytes: inout [UInt8]) {
        let company = state.companies.companies[index]
        func name(_ symbol: Int32) -> String { state.symbols.text(Symbol(index: symbol)) }
        var head: [UInt8] = []
        ink.append(name(company.name).utf8, in: .heading, to: &head)
        let gap = ink.isPlain ? ", " : "  "
        if let title = company.title { head += "\(gap)\(title)".utf8 }
        if let day = state.settings.asOf { head += "\(gap)as of \(day)".utf8 }
        if !company.also.isEmpty { head += "\(gap)(\(company.also.map(name).joined(separator: ", ")))".utf8 }
        appendSentence(head, hang: 2, to: &bytes)
        for source in company.sources(asOf: state.asOf) {
            let remark = source.remark.map { " (\($0))" } ?? ""
            bytes.append(0x0A)
            appendSentence(
                Array("\(ink.isPlain ? "" : "  ")source \(source.name): \(source.title)\(remark)".utf8), hang: 4,
                to: &bytes)
        }
        // One evaluator for all, so that each formula is looked up once.
        let evaluator = Evaluator(state, source: Source(name: "-", text: ""))
        for (heading, figures) in groups(of: company) {
            bytes += (ink.isPlain ? "\n\nfigures " : "\n  ").utf8
            ink.append(heading.utf8, in: .basis, to: &bytes)
            var table = Table(figureColumns, indent: width.map { $0 < 60 } == true ? 2 : 4)
            for figure in figures {
                let metric = name(state.companies.metrics[figure.metric].name)
                table.add([
                    Table.Cell(metric), Table.Cell(inked: value(figure, index, evaluator)), Table.Cell(origin(figure)),
                ])
            }
            for line in table.lines(width: width, ink: ink) {
                bytes.append(0x0A)
                bytes += line
            }
        }
    }

    /// Metric, value and origin. Where nobody reads along, the values stand as they are.
    private var figureColumns: [Table.Column] {
        [
            Table.Column(role: .name), Table.Column(nil, width == nil ? .left : .point),
            Table.Column(role: .note, shrinking: width == nil ? .never : .wraps),
        ]
    }

    private func appendSentence(_ text: [UInt8], hang: Int, to bytes: inout [UInt8]) {
        guard let width else { return bytes.append(contentsOf: text) }
        Wrapping.append(text, .prose, Wrapping.Layout(width: width, hang: hang), to: &bytes)
    }

    /// The figures in force by basis, latest first, and after them what is assumed and was never reported.
    private func groups(of company: Company) -> [(heading: String, figures: [Figure])] {
        var groups: [(figures: [Figure], isAssumed: Bool)] = []
        var places: [Key: Int] = [:]
        for metric in company.metrics {
            for figure in company.current(metric, asOf: state.asOf) {
                let key = Key(time: figure.time, isAssumed: figure.assumption != nil)
                if let place = places[key] {
                    groups[place].figures.append(figure)
                } else {
                    places[key] = groups.count
                    groups.append(([figure], key.isAssumed))
                }
            }
        }
        groups.sort {
            $0.isAssumed == $1.isAssumed ? $1.figures[0].time.isEarlier(than: $0.figures[0].time) : $1.isAssumed
        }
        return groups.map { group in
            let time = group.figures[0].time
            let basis = time == .none ? nil : "@ \(time.fullName)"
            let heading = group.isAssumed ? "assumed" + (basis.map { " \($0)" } ?? "") : basis ?? "without a date"
            return (heading, group.figures)
        }
    }

    private struct Key: Hashable {
        let time: Figure.Time
        let isAssumed: Bool
    }

    private func value(_ figure: Figure, _ company: Int, _ evaluator: Evaluator) -> [UInt8] {
        var text: [UInt8] = []
        do throws(Failure) {
            var value = try evaluator.figures.value(of: figure, inCompany: company)
            if case .quantity(var quantity) = value {
                quantity.basis = .none
                value = .quantity(quantity)
            }
            self.text.append(value, to: &text)
        } catch {
            // What was under way is forgotten, so that the next figure starts anew.
            evaluator.begin(evaluator.site.source, statement: Span(0, 0))
            let words = error.diagnostic.code == .circular ? "(rests on itself)" : "(cannot be found)"
            ink.append(words.utf8, in: .warning, to: &text)
        }
        return text
    }

    /// Where a figure comes from, in few words.
    private func origin(_ figure: Figure) -> String {
        if let why = figure.assumption { return why.isEmpty ? "" : "\"\(why)\"" }
        guard let words = figure.words else { return figure.source ?? "" }
        return (figure.source.map { $0 + " " } ?? "") + "\"\(words)\""
    }
}
