import Evaluation
import Numbers
import Quantities
import Reporting

/// Values in machine-readable output.
package struct ValueJSON {
    let world: World

    package init(_ world: World) { self.world = world }

    package func append(_ value: Value, to bytes: inout [UInt8]) {
        switch value {
        case .quantity(let quantity): append(quantity, to: &bytes)
        case .truth(let truth): simple("truth", [("value", truth ? "true" : "false", false)], &bytes)
        case .text(let text): simple("text", [("value", text, true)], &bytes)
        case .date(let day): simple("date", [("value", day.description, true)], &bytes)
        case .period(let period):
            simple("period", [("from", period.first.description, true), ("to", period.last.description, true)], &bytes)
        case .list(let list):
            bytes.append(contentsOf: #"{"kind":"list","items":["#.utf8)
            for (index, item) in list.items.enumerated() {
                if index % 4096 == 0, world.interrupt.isRaised { return }
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                append(item, to: &bytes)
            }
            bytes.append(contentsOf: "]}".utf8)
        case .interval(let interval):
            bytes.append(contentsOf: #"{"kind":"interval","low":"#.utf8)
            append(interval.low, to: &bytes)
            bytes.append(contentsOf: #","high":"#.utf8)
            append(interval.high, to: &bytes)
            bytes.append(UInt8(ascii: "}"))
        case .table(let table): append(table, to: &bytes)
        case .company(let index):
            let company = world.companies.companies[index]
            simple("company", [("name", world.symbols.text(.init(index: company.name)), true)], &bytes)
        case .function(let function): simple("function", function.name.map { [("name", $0, true)] } ?? [], &bytes)
        case .missing(let missing): simple("missing", missing.name.map { [("name", $0, true)] } ?? [], &bytes)
        }
    }

    /// A record is a table of one row, and says so.
    private func append(_ table: TableValue, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: #"{"kind":"table","columns":["#.utf8)
        for (index, column) in table.columns.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            JSONText.append(column.title, to: &bytes)
        }
        bytes.append(contentsOf: "],\"rows\":[".utf8)
        for row in 0..<table.rowCount {
            if row % 1024 == 0, world.interrupt.isRaised { return }
            bytes.append(contentsOf: (row > 0 ? ",[" : "[").utf8)
            for column in table.columns.indices {
                if column > 0 { bytes.append(UInt8(ascii: ",")) }
                append(table.cell(row, column), to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        }
        bytes.append(contentsOf: (table.isRecord ? "],\"record\":true}" : "]}").utf8)
    }

    private func simple(_ kind: String, _ fields: [(String, String, isText: Bool)], _ bytes: inout [UInt8]) {
        bytes.append(contentsOf: "{\"kind\":\"\(kind)\"".utf8)
        for (name, value, isText) in fields {
            bytes.append(contentsOf: ",\"\(name)\":".utf8)
            if isText { JSONText.append(value, to: &bytes) } else { bytes.append(contentsOf: value.utf8) }
        }
        bytes.append(UInt8(ascii: "}"))
    }

    private func append(_ quantity: Quantity, to bytes: inout [UInt8]) {
        let units = world.units
        bytes.append(contentsOf: #"{"kind":"quantity","decimal":"#.utf8)
        var digits: [UInt8] = []
        let number = quantity.number
        // Whole numbers keep every digit; else 15 stand for what `exact` says in full.
        let isWhole = number.isExact && number.isInteger && (number.terminatingDigits ?? 0) > 15
        let decimal = isWhole ? number.decimal(places: 0) : number.decimal(significant: 15)
        decimal.appendPlain(to: &digits)
        JSONText.append(String(decoding: digits, as: UTF8.self), to: &bytes)
        if let (numerator, denominator) = number.numeratorAndDenominator {
            bytes.append(contentsOf: ",\"exact\":\"\(numerator)/\(denominator)\"".utf8)
        }
        bytes.append(contentsOf: #","unit":"#.utf8)
        JSONText.append(units.text(of: units.canonical(quantity.unit)), to: &bytes)
        if quantity.basis != .none {
            bytes.append(contentsOf: #","basis":"#.utf8)
            append(quantity.basis, to: &bytes)
        }
        if quantity.qualifiers != 0 {
            bytes.append(contentsOf: #","qualifiers":["#.utf8)
            for (index, word) in QualifierWords.words(quantity.qualifiers).enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                JSONText.append(word, to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        }
        bytes.append(UInt8(ascii: "}"))
    }

    private func append(_ identifier: BasisID, to bytes: inout [UInt8]) {
        guard let basis = world.bases[identifier] else { return bytes.append(contentsOf: "null".utf8) }
        switch basis.time {
        case .date(let day): bytes.append(contentsOf: "{\"at\":\"\(day)\"}".utf8)
        case .period(let period):
            let nature = basis.kind == .flow ? "flow" : "level"
            bytes.append(
                contentsOf: "{\"from\":\"\(period.first)\",\"to\":\"\(period.last)\",\"nature\":\"\(nature)\"".utf8)
            if basis.isAnnualized { bytes.append(contentsOf: #","annual":true"#.utf8) }
            bytes.append(UInt8(ascii: "}"))
        case .mixed(let parts):
            bytes.append(contentsOf: #"{"mixed":["#.utf8)
            for (index, part) in parts.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                append(part, to: &bytes)
            }
            bytes.append(contentsOf: "]}".utf8)
        }
    }
}
