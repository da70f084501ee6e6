import Calendars

/// What a part of a heading says.
struct HeadingPart: Equatable {
    enum Kind: Hashable {
        /// How long the period is that ends with the date.
        case months(Int)
        case weeks(Int)
        case month(Int)
        case day(Int)
        case monthDay(Int, Int)
        case year(Int)
        case date(Day)
        /// A period that needs no date: `2024年度`, `Q3 2024`.
        case period(Int, Period.Part)
        /// The period that the statement is of, and the one before: `本期金额`.
        case present
        case former
        case currency(String)
        /// A power of ten; `isOfMoney` where it is that of a currency: `RMB'000`.
        case scale(Int, isOfMoney: Bool)
        /// The column holds no amounts: changes, shares of a total.
        case change
        /// The column holds what is planned or supposed, not what was: `Forecast`, `Pro forma`.
        case projected
        /// The column holds what was, beside one that holds what is planned.
        case actual
        /// The column holds the numbers of notes.
        case note
        /// The power of ten of numbers of shares, where the heading tells it.
        case shares(Int)
    }

    var kind: Kind
    var start: Int
    var end: Int

    /// What two parts may not be in one cell.
    var theme: Int {
        switch kind {
        case .months, .weeks: 0
        case .month: 1
        case .day: 2
        case .year: 3
        case .monthDay: 4
        case .date: 5
        case .period, .present, .former: 6
        case .currency: 7
        case .scale: 8
        case .change: 9
        case .note: 10
        case .shares: 11
        case .projected, .actual: 12
        }
    }
}

/// A part of a heading that stands by itself: what heads a column, or several.
struct HeadingCell: Equatable {
    var parts: [HeadingPart]
    var start: Int
    var end: Int

    var center: Int { (start + end) / 2 }
    var kinds: Set<HeadingPart.Kind> { Set(parts.map(\.kind)) }
    var isChange: Bool { parts.contains { $0.kind == .change } }
    /// Whether it says anything of a time.
    var isOfTime: Bool { parts.contains { $0.theme <= 6 } }
    var isNote: Bool { parts.contains { $0.kind == .note } }
    var year: Int? {
        for part in parts {
            if case .year(let year) = part.kind { return year }
            if case .date(let day) = part.kind { return day.year }
        }
        return nil
    }
}

/// A line of a heading.
struct HeadingLine {
    var number: Int
    var cells: [HeadingCell]
    /// Words that are part of no cell.
    var otherWords: Int
    var cellCount: Int
    var isAligned: Bool
    /// Whether it tells what all amounts are counted in: `单位：元`.
    var isOfUnits: Bool
    var endsSentence: Bool

    /// Whether it says nothing but what its columns are.
    var isColumns: Bool { otherWords == 0 && !isOfUnits && cells.contains { !$0.parts.allSatisfy(\.isShares) } }

    /// Whether it is a sentence of a text.
    var isProse: Bool { otherWords > 12 || endsSentence && otherWords > 5 }

    var parts: [HeadingPart] { cells.flatMap(\.parts) }

    /// The currencies that it names by more than a sign that others share; of two, none is that of all amounts.
    var currencies: Set<String> {
        Set(parts.compactMap { if case .currency(let code) = $0.kind, !MoneySign.isShared(code) { code } else { nil } })
    }
}

extension HeadingLine {
    /// Takes what stands over the labels and tells what all columns are counted in, `RMB'000` before `2024` and `2023`, out
    /// of it; nil where it has none.
    mutating func takeUnitOfAll() -> HeadingLine? {
        guard cells.count > 1, let first = cells.first else { return nil }
        let units = first.parts.prefix { $0.isUnit }
        guard !units.isEmpty,
            cells.dropFirst().allSatisfy({ cell in
                cell.isChange || cell.isOfTime && !cell.parts.contains(where: \.isUnit)
            })
        else { return nil }
        var line = self
        line.cells = [HeadingCell(parts: Array(units), start: first.start, end: units.last?.end ?? first.end)]
        cells[0].parts.removeFirst(units.count)
        if cells[0].parts.isEmpty {
            cells.removeFirst()
        } else {
            cells[0].start = cells[0].parts[0].start
        }
        return line
    }
}

extension HeadingPart {
    /// Whether it tells what amounts are counted in.
    var isUnit: Bool {
        switch kind {
        case .currency, .scale: true
        default: false
        }
    }

    var isShares: Bool { if case .shares = kind { true } else { false } }
}
