import Companies
import Evaluation
import Quantities
import Reporting
import Syntax

extension ValueText {
    /// A company with all its figures, by basis, and the words each rests on.
    func appendCompany(_ index: Int, to bytes: inout [UInt8]) {
        let company = world.companies.companies[index]
        func name(_ symbol: Int32) -> String { world.symbols.text(Symbol(index: symbol)) }
        var lines: [String] = []
        var head = name(company.name)
        if let title = company.title { head += "  \(title)" }
        if !company.also.isEmpty { head += "  (\(company.also.map(name).joined(separator: ", ")))" }
        lines.append(head)
        for source in company.sources {
            lines.append("  source \(source.name): \(source.title)" + (source.remark.map { " (\($0))" } ?? ""))
        }
        var groups: [(time: Figure.Time, figures: [Figure])] = []
        for metric in company.metrics {
            for figure in company.current(metric) {
                if let place = groups.firstIndex(where: { $0.time == figure.time }) {
                    groups[place].figures.append(figure)
                } else {
                    groups.append((figure.time, [figure]))
                }
            }
        }
        groups.sort { isLater($0.figures[0], $1.figures[0]) }
        for (time, figures) in groups {
            lines.append(time == .none ? "  without a date" : "  @ \(time.name)")
            let rows = figures.map { figure -> (String, String, String) in
                let metric = name(world.companies.metrics[figure.metric].name)
                return (metric, value(figure, index), origin(figure))
            }
            let first = rows.map { CellWidth.of($0.0) }.max() ?? 0
            let second = rows.map { CellWidth.of($0.1) }.max() ?? 0
            for row in rows {
                var line = "    " + padded(row.0, first) + "  " + padded(row.1, row.2.isEmpty ? 0 : second)
                if !row.2.isEmpty { line += "  " + row.2 }
                lines.append(line)
            }
        }
        bytes.append(contentsOf: lines.joined(separator: "\n").utf8)
    }

    private func isLater(_ a: Figure, _ b: Figure) -> Bool {
        guard let first = a.end else { return false }
        guard let second = b.end else { return true }
        return first == second ? a.length > b.length : first > second
    }

    private func value(_ figure: Figure, _ company: Int) -> String {
        let machine = Machine(world, source: Source(name: "-", text: ""))
        guard let value = try? machine.value(of: figure, inCompany: company) else { return "(cannot be found)" }
        if case .quantity(var quantity) = value {
            quantity.basis = .none
            return string(.quantity(quantity))
        }
        return string(value)
    }

    /// Where a figure comes from, in few words.
    private func origin(_ figure: Figure) -> String {
        if let why = figure.assumption { return "assumed: \(why)" }
        guard let words = figure.words else { return figure.source ?? "" }
        return (figure.source.map { $0 + " " } ?? "") + "\"\(words)\""
    }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - CellWidth.of(text)))
    }
}
