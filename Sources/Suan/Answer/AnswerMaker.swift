import Formatting
import Numbers
import Presentation
import Quantities
import Reporting
import Resolution

/// Makes answers of what a session found. What they hold is copied, so that they can leave the session.
final class AnswerMaker {
    private let state: State
    /// Units and bases that were met, so that a long list holds each once.
    private var units: [UnitID: String] = [:]
    private var bases: [BasisID: Answer.Basis] = [:]

    init(_ state: State) { self.state = state }

    /// The value; what is left of a list where the interrupt is raised meanwhile, which the caller looks at.
    func value(_ value: Value) -> Answer.Value {
        switch value {
        case .quantity(let quantity): .amount(amount(quantity))
        case .truth(let truth): .truth(truth)
        case .event(let event): .event(.init(event))
        case .text(let text): .text(text)
        case .date(let day): .date(.init(day))
        case .period(let period): .period(.init(period))
        case .list(let list): .list(values(list.items))
        case .interval(let interval): .interval(low: amount(interval.low), high: amount(interval.high))
        case .table(let table): .table(self.table(table))
        case .company(let index): .company(state.name(state.companies.companies[index].name))
        case .function(let function): .function(function.name)
        case .missing(let missing): .missing(missing.name)
        case .chart(let chart): .chart(.init(chart))
        }
    }

    private func values(_ all: [Value]) -> [Answer.Value] {
        var values: [Answer.Value] = []
        values.reserveCapacity(all.count)
        for (index, one) in all.enumerated() {
            if index % 4096 == 0, state.interrupt.isRaised { break }
            values.append(value(one))
        }
        return values
    }

    private func table(_ table: TableValue) -> Answer.Table {
        var rows: [[Answer.Value]] = []
        for row in 0..<table.rowCount {
            if row % 1024 == 0, state.interrupt.isRaised { break }
            rows.append(table.columns.indices.map { value(table.cell(row, $0)) })
        }
        return Answer.Table(columns: table.columns.map(\.title), rows: rows, isRecord: table.isRecord)
    }

    // MARK: Amounts

    private func amount(_ quantity: Quantity) -> Answer.Amount {
        Answer.Amount(
            number: .init(quantity.number), samples: quantity.number.samples.map { .init($0) },
            unit: unit(quantity.unit), basis: basis(quantity.basis),
            qualifiers: quantity.qualifiers == 0 ? [] : QualifierWords.words(quantity.qualifiers))
    }

    private func unit(_ unit: UnitID) -> String {
        if unit == .none { return "" }
        if let known = units[unit] { return known }
        let text = state.units.text(of: state.units.canonical(unit))
        units[unit] = text
        return text
    }

    private func basis(_ identifier: BasisID) -> Answer.Basis? {
        if identifier == .none { return nil }
        if let known = bases[identifier] { return known }
        guard let basis = state.bases[identifier] else { return nil }
        let made: Answer.Basis =
            switch basis.time {
            case .date(let day): .date(.init(day))
            case .period(let period):
                .period(
                    .init(period), basis.kind == .flow ? .flow : .level, isAnnualized: basis.isAnnualized)
            case .mixed(let parts): .mixed(parts.compactMap { self.basis($0) })
            }
        bases[identifier] = made
        return made
    }

    // MARK: Messages

    static func message(_ diagnostic: Diagnostic) -> Answer.Message {
        let spoken = diagnostic.inWords()
        let place = spoken.place
        let severity: Answer.Message.Severity =
            switch spoken.severity {
            case .error: .error
            case .warning: .warning
            case .note: .note
            }
        return Answer.Message(
            severity: severity, code: spoken.code.rawValue, text: spoken.message, file: place?.file,
            line: place?.line, columns: place?.columns ?? [], fix: spoken.isFixSure ? spoken.fix : nil,
            facts: spoken.facts.map { .init(name: $0.name, value: $0.value) })
    }
}
