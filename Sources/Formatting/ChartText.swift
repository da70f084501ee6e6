import Charts
import Reporting
import Resolution

/// Charts as they are drawn for a reader: as lines of a terminal, or as SVG, each with its sentence.
package struct ChartText {
    private let state: State
    private let form: TerminalForm
    private let chart: Chart?

    init(_ text: ValueText) {
        state = text.state
        form = TerminalForm(columns: text.width ?? text.state.width, signs: text.state.signs, ink: text.ink)
        chart = nil
    }

    package init(_ chart: Chart, _ state: State) {
        (self.chart, self.state) = (chart, state)
        form = TerminalForm(columns: state.width, signs: state.signs)
    }

    /// The scene with its sentence.
    private func told(_ chart: Chart) -> Scene {
        var scene = chart.scene
        scene.sentence = Wording(of: chart.summary, state.language).sentence
        return scene
    }

    /// Appends a chart as lines, and what they do not show.
    func append(_ chart: Chart, to bytes: inout [UInt8]) { append(told(chart), form, to: &bytes) }

    /// Appends the chart in another form.
    ///
    /// - Returns: What that does not show, which stands below it too.
    package func append(_ form: TerminalForm, to bytes: inout [UInt8]) -> [ChartRemark] {
        chart.map { append(told($0), form, to: &bytes) } ?? []
    }

    @discardableResult
    private func append(_ scene: Scene, _ form: TerminalForm, to bytes: inout [UInt8]) -> [ChartRemark] {
        let drawing = scene.drawn(form)
        for (index, line) in drawing.lines.enumerated() {
            if index > 0 { bytes.append(0x0A) }
            bytes.append(contentsOf: line)
        }
        for remark in drawing.remarks {
            let words = Wording(of: ChartRemark(remark), state.language).sentence
            bytes.append(0x0A)
            form.ink.append("\(form.ink.isPlain ? "" : "  ")\(words)".utf8, in: .note, to: &bytes)
        }
        return drawing.remarks.map { ChartRemark($0) }
    }

    /// The picture as SVG, and what it does not show; empty where no chart is drawn.
    package var svg: (text: String, remarks: [ChartRemark]) {
        guard let drawing = chart.map({ told($0).drawnSVG() }) else { return ("", []) }
        return (drawing.text, drawing.remarks.map { ChartRemark($0) })
    }
}

/// What a picture does not show, to be put into words.
package struct ChartRemark: Finding, Hashable {
    package let remark: SceneRemark

    package init(_ remark: SceneRemark) { self.remark = remark }

    package var code: DiagnosticCode { .remark }
}
