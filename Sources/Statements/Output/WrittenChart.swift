import Charts
import Files
import Formatting
import Reporting
import Resolution

/// A chart that a script writes to a file: as SVG, or as a terminal of 80 columns shows it. It may do so only in folders
/// that were allowed on the command line.
struct WrittenChart {
    private let chart: Chart
    private let state: State

    static let endings = ["svg", "txt"]
    private static let columns = 80

    init(_ chart: Chart, _ state: State) { (self.chart, self.state) = (chart, state) }

    /// Writes it; the ending of the file's name tells how.
    ///
    /// - Parameter source: whose folder the path begins in.
    /// - Returns: What the picture does not show.
    func write(to path: String, of source: Source) throws(FileProblem) -> [ChartRemark] {
        let place = try state.files.placeToWrite(source.path(ofImport: path))
        let drawing = ChartText(chart, state)
        var bytes: [UInt8] = []
        let remarks: [ChartRemark]
        if path.ending == "svg" {
            let svg = drawing.svg
            (bytes, remarks) = (Array(svg.text.utf8), svg.remarks)
        } else {
            remarks = drawing.append(TerminalForm(columns: WrittenChart.columns, isTold: true), to: &bytes)
        }
        if bytes.last != 0x0A { bytes.append(0x0A) }
        if state.interrupt.isRaised { throw .interrupted }
        try state.files.write(bytes, to: place)
        return remarks
    }
}

extension String {
    /// What stands behind the last point of a file's name.
    var ending: String {
        let name = split(separator: "/").last ?? ""
        return name.contains(".") ? name.split(separator: ".").last.map(String.init) ?? "" : ""
    }

    /// Without that, and the point.
    var withoutEnding: String { ending.isEmpty ? self : String(dropLast(ending.count + 1)) }
}
