import Formatting
import Numbers
import Quantities
import Reporting
import Resolution

/// Values in machine-readable output.
package struct ValueJSON {
    let state: State

    /// Whether an interrupt ends it.
    let isStoppable: Bool

    package init(_ state: State, isStoppable: Bool = true) { (self.state, self.isStoppable) = (state, isStoppable) }

    /// Writes a value. Where the interrupt is raised meanwhile, the rest of a list is left out: who asked for the value
    /// looks at the interrupt afterwards.
    package func write(_ value: Value, to json: inout JSONWriter) {
        if case .quantity(let quantity) = value { return write(quantity, to: &json) }
        json.beginObject()
        json.field("kind", kind(value))
        switch value {
        case .quantity: break
        case .truth(let truth): json.field("value", truth)
        case .event(let event): write(event, to: &json)
        case .text(let text): json.field("value", text)
        case .date(let day): json.field("value", day.description)
        case .period(let period):
            json.field("from", period.first.description)
            json.field("to", period.last.description)
            if let fiscal = period.ownFiscal { json.field("label", fiscal.name) }
        case .list(let list):
            json.name("items")
            json.beginList()
            for (index, item) in list.items.enumerated() {
                if index % 4096 == 0, isStoppable, state.isStopped { return }
                write(item, to: &json)
            }
            json.endList()
        case .interval(let interval):
            json.name("low")
            write(interval.low, to: &json)
            json.name("high")
            write(interval.high, to: &json)
        case .table(let table): write(table, to: &json)
        case .chart(let chart): write(chart, to: &json)
        case .company(let index): json.field("name", state.name(state.companies.companies[index].name))
        case .function(let function): if let name = function.name { json.field("name", name) }
        case .missing(let missing):
            if let name = missing.name { json.field("name", name) }
            for fact in missing.later?.facts ?? [] { json.field(fact.name, fact.value) }
        }
        json.endObject()
    }

    private func kind(_ value: Value) -> String {
        switch value {
        case .quantity: "quantity"
        case .truth: "truth"
        case .event: "event"
        case .text: "text"
        case .date: "date"
        case .period: "period"
        case .list: "list"
        case .interval: "interval"
        case .table: "table"
        case .company: "company"
        case .function: "function"
        case .missing: "missing"
        case .chart: "chart"
        }
    }

    /// A record is a table of one row, and says so.
    private func write(_ table: TableValue, to json: inout JSONWriter) {
        json.name("columns")
        json.beginList()
        for column in table.columns { json.text(column.title) }
        json.endList()
        json.name("rows")
        json.beginList()
        for row in 0..<table.rowCount {
            if row % 1024 == 0, isStoppable, state.isStopped { return }
            json.beginList()
            for column in table.columns.indices { write(table.cell(row, column), to: &json) }
            json.endList()
        }
        json.endList()
        if table.isRecord { json.field("record", true) }
        write(table.comparison?.charts ?? [], to: &json)
        guard let statistics = table.comparison?.statistics, !statistics.isEmpty else { return }
        // The last rows, and of how many others each of their amounts is.
        json.name("statistics")
        json.beginList()
        for statistic in statistics {
            json.beginObject()
            json.field("name", statistic.name)
            json.name("counts")
            json.beginList()
            for count in statistic.counts { json.number(count) }
            json.endList()
            json.endObject()
        }
        json.endList()
    }

    private func write(_ quantity: Quantity, to json: inout JSONWriter) {
        let units = state.units
        json.beginObject()
        json.field("kind", "quantity")
        if let samples = quantity.number.samples {
            write(samples, to: &json)
        } else {
            // Where the digits do not end, `exact` says in full what they stand for.
            json.field("decimal", quantity.number.plainText())
        }
        if quantity.number.isExact, let (numerator, denominator) = quantity.number.numeratorAndDenominator {
            json.field("exact", "\(numerator)/\(denominator)")
        }
        json.field("unit", units.text(of: units.canonical(quantity.unit)))
        if quantity.basis.shown != .none {
            json.name("basis")
            write(quantity.basis, to: &json)
        }
        if quantity.qualifiers != 0 {
            json.name("qualifiers")
            json.beginList()
            for word in QualifierWords.words(quantity.qualifiers) { json.text(word) }
            json.endList()
        }
        json.endObject()
    }

    private func write(_ identifier: BasisID, to json: inout JSONWriter) {
        guard let basis = state.bases[identifier] else { return json.null() }
        json.beginObject()
        switch basis.time {
        case .date(let day): json.field("at", day.description)
        case .period(let period):
            json.field("from", period.first.description)
            json.field("to", period.last.description)
            if let fiscal = period.ownFiscal { json.field("label", fiscal.name) }
            json.field("nature", basis.kind == .flow ? "flow" : "level")
            if basis.isAnnualized { json.field("annual", true) }
        case .mixed(let parts):
            json.name("mixed")
            json.beginList()
            for part in parts { write(part, to: &json) }
            json.endList()
            if basis.hasOthers { json.field("more", true) }
        }
        json.endObject()
    }
}
