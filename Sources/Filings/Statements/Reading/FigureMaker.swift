import Companies
import Quantities

/// Gives the rows of a table their metrics, and their numbers the sign, scale and unit of these.
struct FigureMaker {
    private(set) var table: ReadTable
    private let facts: MetricFacts
    private let currency: String?

    init(_ facts: MetricFacts, _ table: ReadTable, currency: String?) {
        (self.facts, self.table, self.currency) = (facts, table, currency)
    }

    mutating func make() {
        let others = Set(table.columns.indices.filter { table.columns[$0].time == nil })
        // Each row is taken out while it is worked on, so that the rows are not copied for it.
        for index in table.rows.indices {
            var row = table.rows[index]
            row.otherColumns = others
            name(&row)
            table.rows[index] = row
        }
        table.hasCostsInBrackets = convention(.cost)
        table.hasLiabilitiesInBrackets = convention(.liability) == true
        if table.problem != nil { return }
        for index in table.rows.indices {
            var row = table.rows[index]
            fill(&row)
            table.rows[index] = row
        }
    }

    // MARK: Labels

    private func name(_ row: inout ReadRow) {
        let label = LabelText(row.label)
        row.hasPair = label.hasPair
        let meanings = label.keys.map { LabelTable.shipped.meaning(of: $0, in: row.section) }
        var found = meanings.first ?? nil
        if found == nil {
            let parts = meanings.dropFirst().compactMap { $0 }
            found = parts.first
            if let one = parts.first,
                let other = parts.first(where: { $0.metric != one.metric || $0.isTurned != one.isTurned })
            {
                row.doubt = row.doubt ?? .twoMetrics(one.metric, other.metric)
                return
            }
        }
        guard let found else {
            row.doubt = row.doubt ?? .unknownLabel
            return
        }
        // Under a heading that is not known, or that gives labels another meaning, a label may mean anything.
        if !row.sectionIsKnown {
            row.doubt = row.doubt ?? .underHeading(row.sectionTitle ?? "")
            return
        }
        if let section = row.section, Vocabulary.shipped.has(section, in: "changing"),
            !label.keys.contains(where: { LabelTable.shipped.hasOwn($0, in: section) })
        {
            row.doubt = row.doubt ?? .underHeading(row.sectionTitle ?? "")
            return
        }
        row.meaning = found
        row.metric = found.metric
    }

    // MARK: Signs

    /// Whether what is never below zero, of a nature, stands in brackets; nil where its rows do not agree.
    private func convention(_ nature: LabelTable.Nature) -> Bool? {
        var (brackets, plain) = (0, 0)
        for row in table.rows where row.meaning?.nature == nature && row.doubt == nil && !row.hasPair {
            let values = row.amounts.filter { !$0.isZero }
            if values.isEmpty { continue }
            if values.allSatisfy(\.isNegative) { brackets += 1 }
            if values.allSatisfy({ !$0.isNegative }) { plain += 1 }
        }
        // Interest may stand in brackets where other costs do not.
        if brackets > 0, plain > 0 { return nil }
        return brackets > 0 ? true : plain > 0 ? false : nil
    }

    /// Whether the figures have the other sign than the numbers; nil where that is not told.
    private func turns(_ row: ReadRow) -> Bool? {
        let costsInBrackets = table.hasCostsInBrackets
        guard let meaning = row.meaning else { return false }
        if row.hasPair { return meaning.isTurned }
        let values = row.amounts.filter { !$0.isZero }
        let below = values.count(where: \.isNegative)
        let isAllBelow = below == values.count
        let isAllAbove = below == 0
        switch meaning.nature {
        case .plain:
            guard meaning.isTurned else { return false }
            if isAllBelow { return false }
            return isAllAbove && costsInBrackets != true ? true : nil
        case .liability:
            return isAllAbove ? false : isAllBelow && table.hasLiabilitiesInBrackets ? true : nil
        case .cost:
            if isAllAbove { return false }
            return isAllBelow ? true : costsInBrackets
        case .charge:
            if meaning.isTurned { return isAllAbove ? true : nil }
            if let costsInBrackets {
                return costsInBrackets ? (isAllBelow ? true : below > 0 ? true : nil) : isAllAbove ? false : nil
            }
            return isAllAbove ? false : nil
        }
    }

    // MARK: Figures

    private func fill(_ row: inout ReadRow) {
        guard let meaning = row.meaning, row.doubt == nil, let fact = facts[meaning.metric] else {
            return fillPlain(&row)
        }
        let label = LabelText(row.label)
        if let bracket = label.oddBracket {
            row.doubt = .bracket(bracket)
            return fillPlain(&row)
        }
        if fact.dimension == "Money", let bracket = label.countBracket {
            row.doubt = .bracket(bracket)
            return fillPlain(&row)
        }
        let section = LabelText(row.sectionTitle ?? "")
        let turns = turns(row)
        if turns == nil { row.doubt = .sign(metric: meaning.metric) }
        row.isTurned = turns == true
        for place in row.figures.indices {
            let figure = row.figures[place]
            guard figure.column < table.columns.count, let value = row.values[figure.column] else { continue }
            let column = table.columns[figure.column]
            row.figures[place].time = column.time
            guard let time = column.time else { continue }
            if value.form == .none { continue }
            if let doubt = doubt(value, column, time, meaning.metric, fact) {
                row.doubt = row.doubt ?? doubt
                continue
            }
            guard let (unit, power) = unit(fact, column, [label, section], row: &row, meaning.metric) else { continue }
            var scale = power
            if let cents = value.cents {
                let codes = ValuePiece.cents.first { $0.word == cents }?.codes ?? []
                guard fact.dimension == "Money/share", codes.isEmpty || codes.contains(column.currency ?? "") else {
                    row.doubt = row.doubt ?? .badNumber(value.printed)
                    continue
                }
                scale = -2
            }
            row.figures[place].unit = unit
            let isNegative = value.isBelowZero != (row.isTurned && !value.isZero)
            row.figures[place].amount = StatementAmount(
                digits: value.digits, isNegative: isNegative && !value.isZero, scale: scale)
            if row.figures[place].amount == nil { row.doubt = .badNumber(value.printed) }
            row.figures[place].isApart =
                column.currency != nil && column.currency != currency
        }
        if meaning.isUnsure { row.doubt = row.doubt ?? .unsureLabel(metric: meaning.metric) }
    }

    /// The times of a row that is not understood, for those who look at it.
    private func fillPlain(_ row: inout ReadRow) {
        for place in row.figures.indices where row.figures[place].column < table.columns.count {
            row.figures[place].time = table.columns[row.figures[place].column].time
        }
    }

    private func doubt(
        _ value: StatementValue, _ column: StatementColumn, _ time: Figure.Time, _ metric: String,
        _ fact: MetricFacts.Fact
    ) -> RowDoubt? {
        let isPercent = fact.dimension == "Percent"
        if value.isPercent != isPercent, !(value.isZero && isPercent) { return .percent(metric: metric) }
        // Before a percentage a triangle may be a rise.
        if isPercent, value.marks.contains(where: \.isTriangle) { return .sign(metric: metric) }
        switch (fact.kind, time) {
        case (.balance, .period), (.flow, .date), (.average, .date): return .wrongTime(metric: metric, kind: fact.word)
        default: break
        }
        guard fact.dimension.hasPrefix("Money"), let sign = value.currency else { return nil }
        guard let head = column.currency, !MoneySign.may(sign, stand: head) else { return nil }
        return .currency(sign, heading: head)
    }

    /// The unit of a figure and the power of ten of its number; nil, with a doubt, where that is not told.
    private func unit(
        _ fact: MetricFacts.Fact, _ column: StatementColumn, _ terms: [LabelText], row: inout ReadRow, _ metric: String
    ) -> (unit: String, scale: Int)? {
        switch fact.dimension {
        case "Percent": return ("%", 0)
        case "share":
            if let scale = terms.lazy.compactMap(\.sharesScale).first ?? table.sharesScale { return ("share", scale) }
            if !column.isScaleOfMoney, column.scale > 0 { return ("share", column.scale) }
            if column.scale == 0 { return ("share", 0) }
            row.doubt = row.doubt ?? .shareScale(metric: metric)
            return nil
        default:
            guard let currency = column.currency else {
                row.doubt = row.doubt ?? column.sign.map { .sharedSign($0.sign) } ?? .noCurrency
                return nil
            }
            if let own = terms.lazy.compactMap(\.currency).first, !MoneySign.may(own, stand: currency) {
                row.doubt = row.doubt ?? .currency(own, heading: currency)
                return nil
            }
            if fact.dimension == "Money/share" {
                return ("\(currency)/share", terms.contains(where: \.isInCents) ? -2 : 0)
            }
            return (currency, terms.first?.scale ?? column.scale)
        }
    }
}

extension ReadRow {
    /// The numbers of columns that hold amounts.
    fileprivate var amounts: [StatementValue] {
        values.enumerated().compactMap { index, value in
            guard let value, value.form == .number, !otherColumns.contains(index) else { return nil }
            return value
        }
    }
}
