import Charts
import Resolution

/// Where amounts stand, as a sentence names them: by what a reader sees beside them, and not by numbers that stand nowhere.
extension ChartGrid {
    /// The rows by what stands before them.
    func rowNames(_ state: State) -> [String] {
        switch labels {
        case .names(let names): names
        case .days(let days): days.map(\.description)
        case .amounts(let amounts): amounts.map { ChartScale.text($0, state) }
        }
    }

    /// The places of rows as a sentence names them.
    func placeNames(_ state: State) -> [String] {
        guard case .amounts = labels else { return rowNames(state) }
        return rowNames(state).map { rowTitle.isEmpty ? $0 : "\(rowTitle) = \($0)" }
    }

    /// What is low in its rows, what is high, and perhaps what lies between, where its columns are that.
    var isOfEnds: Bool { !hasSpread && 2...3 ~= columns.count }

    /// Where an amount of a row and a column stands.
    func place(_ row: Int, _ column: Int, of kind: ChartKind, _ state: State) -> ChartPlace {
        let own = place(row, state)
        guard columns.count > 1 else { return own }
        if case .matrix(let down, let across, _) = nature, case .names(let names) = labels {
            return .field("\(down) = \(names[row])", "\(across) = \(columns[column].title)")
        }
        guard hasBareColumns else { return .column(columns[column].title, own) }
        guard kind == .football, isOfEnds else { return .amount(column + 1, own) }
        return column == 0 ? .low(own) : column == columns.count - 1 ? .high(own) : .middle(own)
    }

    private func place(_ row: Int, _ state: State) -> ChartPlace {
        switch (numbering, labels) {
        case (.items?, _): .item(row + 1)
        case (.rows?, _): .row(row + 1)
        case (nil, .names(let names)): .named(names[row])
        case (nil, .days(let days)): .named(days[row].description)
        case (nil, .amounts(let amounts)):
            .named((rowTitle.isEmpty ? "" : "\(rowTitle) = ") + ChartScale.text(amounts[row], state))
        }
    }

    /// Two amounts that do not go together, by their columns where these are what differs.
    func places(
        _ one: (row: Int, column: Int), _ other: (row: Int, column: Int), of kind: ChartKind, _ state: State
    ) -> (ChartPlace, ChartPlace) {
        if one.column != other.column, !hasBareColumns, !isMatrix {
            return (.named(columns[one.column].title), .named(columns[other.column].title))
        }
        return (place(one.row, one.column, of: kind, state), place(other.row, other.column, of: kind, state))
    }

    private var isMatrix: Bool { if case .matrix = nature { true } else { false } }
}
