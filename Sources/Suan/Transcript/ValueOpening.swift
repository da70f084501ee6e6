import Charts
import Companies
import Evaluation
import Explanation
import Formatting
import Numbers
import Presentation
import Quantities
import Reporting
import Resolution

extension Value {
    /// Whether it is printed as lines of its own.
    fileprivate var isLaidOut: Bool {
        switch self {
        case .table, .chart: true
        default: false
        }
    }
}

/// Makes what a transcript keeps of values: their text, their cells, and the steps that led to them.
struct ValueOpening {
    private let evaluator: Evaluator
    private let opened: OpenedResult
    let language: Language

    var state: State { evaluator.state }

    init(_ evaluator: Evaluator, _ opened: OpenedResult, _ language: Language) {
        (self.evaluator, self.opened, self.language) = (evaluator, opened, language)
    }

    /// - Parameters:
    ///   - span: where the expression stands.
    ///   - text: the expression.
    ///   - name: the name that it gives its value; nil for none.
    func shown(_ value: Value, of span: Span, text: String, name: String? = nil) -> ShownValue {
        shown(value, opened.derivation(of: span), of: name ?? text) { table in
            self.table(table, opened.cells(of: span, table), text: text)
        }
    }

    private func shown(
        _ value: Value, _ derivation: Derivation?, of name: String = "",
        table make: (TableValue) -> ShownTable? = { _ in nil }
    ) -> ShownValue {
        let text = state.describe(value)
        var isNumeric = false
        switch value {
        case .quantity, .interval, .event, .period, .date: isNumeric = true
        case .list(let list): if case .quantity? = list.items.first { isNumeric = true }
        default: break
        }
        var shown = ShownValue(
            text: value.standIn(language) ?? text, steps: steps(derivation, result: text), isNumeric: isNumeric)
        switch value {
        case .table(let table):
            shown.table = make(table) ?? self.table(table, nil, text: "")
            shown.scenes = (table.comparison?.charts ?? []).map(told)
        case .list(let list): shown.table = row(list, of: name)
        case .chart(let chart): add(chart, of: name, to: &shown, table: make)
        case .quantity(let quantity): shown.histogram = histogram(quantity, name)
        case .company: shown.isCompany = true
        case .truth(let truth): shown.truth = truth
        default: break
        }
        return shown
    }

    /// The picture with its sentence.
    private func told(_ chart: Chart) -> Scene {
        var scene = chart.scene.worded(language)
        scene.sentence = chart.sentence(language)
        return scene
    }

    /// The picture, and what it is of beneath it.
    private func add(
        _ chart: Chart, of name: String, to shown: inout ShownValue, table make: (TableValue) -> ShownTable?
    ) {
        shown.scene = told(chart)
        switch chart.source {
        case .table(let table): shown.table = make(table) ?? self.table(table, nil, text: "")
        case .list(let list): shown.table = row(list, of: name)
        default: break
        }
    }

    /// The lines of a derivation, without a first one that only has the result.
    private func steps(_ derivation: Derivation?, result: String) -> [StepLine] {
        guard let derivation else { return [] }
        let lines = derivation.spoken(language)
        if lines.count == 1, lines[0].text == result, lines[0].remark.isEmpty { return [] }
        return lines
    }

    // MARK: Figures

    func figure(_ figure: Figure, _ path: Path, _ value: Value) -> TranscriptFigure {
        let company = state.companies.companies[path.company]
        let metric = state.companies.metrics[path.metric]
        let derivation = opened.derivation(of: figure, path, value)
        var bare = value
        if case .quantity(let quantity) = value { bare = .quantity(quantity) }
        let isChosen = company.chosenFigure(path.metric, asOf: state.asOf) === figure
        let time = figure.time.name
        return TranscriptFigure(
            path: state.name(of: path) + (isChosen || time.isEmpty ? "" : "[\(time)]"),
            company: company.title ?? state.name(company.name), metric: metric.title ?? state.name(metric.name),
            time: figure.time.name, value: shown(bare, derivation), words: figure.words,
            origin: FigureOrigin(of: figure, path, state).words(language), isAssumed: figure.assumption != nil,
            qualifiers: QualifierWords.words(figure.qualifiers))
    }

    // MARK: Printed lines

    /// What `print` said, in pieces; as plain text where the pieces do not make it.
    ///
    /// - Parameter places: where what a piece rests on stands in the transcript.
    func lines(
        of expressions: [Span], as printed: [String], places: (OpenedResult.Rests) -> ValueRests
    ) -> [[PrintedPiece]] {
        var pieces: [PrintedPiece] = []
        var text = ""
        for (index, span) in expressions.enumerated() {
            if index > 0 {
                pieces.append(.text(" "))
                text += " "
            }
            guard let value = opened.value(of: span) else { return printed.map { [.text($0)] } }
            if let inner = opened.pieces(of: span) {
                for piece in inner {
                    switch piece {
                    case .characters(let characters):
                        pieces.append(.text(characters))
                        text += characters
                    case .value(.text(let words), _, _):
                        pieces.append(.text(words))
                        text += words
                    case .value(let value, let derivation, let rests):
                        var shown = shown(value, derivation)
                        shown.rests = places(rests)
                        pieces.append(.value(shown))
                        text += shown.text
                    }
                }
            } else if case .text(let words) = value {
                pieces.append(.text(words))
                text += words
            } else if value.isLaidOut {
                pieces.append(.value(shown(value, of: span, text: "")))
                text += state.layOut(value)
            } else {
                var shown = shown(value, opened.derivation(of: span))
                shown.rests = places(opened.rests(of: span))
                pieces.append(.value(shown))
                text += shown.text
            }
        }
        guard text == printed.joined(separator: "\n") else { return printed.map { [.text($0)] } }
        return split(pieces)
    }

    /// The pieces of each line.
    private func split(_ pieces: [PrintedPiece]) -> [[PrintedPiece]] {
        var lines: [[PrintedPiece]] = [[]]
        for piece in pieces {
            guard case .text(let text) = piece else {
                lines[lines.count - 1].append(piece)
                continue
            }
            for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                if index > 0 { lines.append([]) }
                if !line.isEmpty { lines[lines.count - 1].append(.text(String(line))) }
            }
        }
        return lines
    }

    // MARK: Uncertain amounts

    private func histogram(_ quantity: Quantity, _ name: String) -> Scene? {
        guard quantity.number.isSampled else { return nil }
        return Charting(evaluator, Span(0, 0)).histogram(of: quantity, title: name.title).map(told)
    }
}
