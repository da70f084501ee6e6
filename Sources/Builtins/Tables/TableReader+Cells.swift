import Calendars
import Evaluation
import Numbers
import Quantities
import Records
import Reporting
import Resolution

/// The cells of a column, each read as what the column is of.
extension TableReader {
    /// - Parameter cells: of the whole table, row by row; all are missing at first.
    mutating func fill(_ index: Int, _ decimal: UInt8, _ cells: inout [Value]) throws(Failure) {
        let column = columns[index]
        let kind = kind(index)
        tellOdd(index, kind)
        if kind != .text, column.survey.nothings > 0,
            let first = column.survey.firstNothing
        {
            remarks.append(.nothing(column.survey.nothings, placed(first, column.place)))
        }
        if column.gift != nil, kind != .numbers, kind != .nothing {
            if !isSaidText(column), column.survey.isMostlyAmounts, let odd = column.survey.notNumber {
                throw call.failure(ReadProblem.noAmount(placed(odd, column.place)), at: 1)
            }
            throw call.failure(
                ReadProblem.unitOfText(headings[column.place].whole, kind: kind == .dates ? "dates" : "text"), at: 1)
        }
        switch kind {
        case .nothing: return
        case .numbers: try fillNumbers(index, decimal, &cells)
        case .dates: try fillDates(index, &cells)
        case .truths: try each(index, &cells) { bytes, range in ColumnSurvey.truth(bytes, range).map { .truth($0) } }
        case .text:
            for row in rows {
                if row & 1023 == 0 { try call.poll() }
                let cell = file.cell(row, column.place)
                guard !cell.isEmpty else { continue }
                let text = file.text(cell)
                if text.utf8.count > 15 { call.files.charge(text.utf8.count + 32) }
                cells[(row - rows.lowerBound) * columns.count + index] = .text(text)
            }
        }
    }

    /// Gives every cell that says something its value.
    private func each(
        _ index: Int, _ cells: inout [Value], _ read: (UnsafeBufferPointer<UInt8>, Range<Int>) -> Value?
    ) throws(Failure) {
        let (width, place) = (columns.count, columns[index].place)
        for start in stride(from: rows.lowerBound, to: rows.upperBound, by: 1024) {
            try call.poll()
            file.bytes.withUnsafeBufferPointer { bytes in
                for row in start..<min(start + 1024, rows.upperBound) {
                    let range = ColumnSurvey.trimmed(file.cell(row, place), bytes)
                    if range.isEmpty || ColumnSurvey.isNothing(bytes, range) { continue }
                    if let value = read(bytes, range) {
                        cells[(row - rows.lowerBound) * width + index] = value
                    }
                }
            }
        }
    }

    // MARK: Text that others are not

    private mutating func tellOdd(_ index: Int, _ kind: ColumnSurvey.Kind) {
        let (column, survey) = (columns[index], columns[index].survey)
        let name = name(column.place)
        if kind == .numbers, survey.mayBeCompact == survey.count, column.gift == nil,
            headings[column.place].unit == nil, let row = survey.notDate
        {
            remarks.append(.compactDates(column: name, placed(row, column.place)))
        }
        guard kind == .text, !isSaidText(column) else { return }
        if survey.numbers == survey.count, let code = codeDoubt(index) {
            remarks.append(.codes(column: name, code.reason, placed(code.row, column.place)))
        } else if survey.shortYears == survey.count, let short = survey.firstShortYear {
            remarks.append(.shortYear(column: name, placed(short, column.place)))
        } else if survey.dates == survey.count, let telling = survey.telling {
            remarks.append(.noOrder(column: name, placed(telling, column.place)))
        } else if survey.isMostlyAmounts, let alike = survey.firstAlike {
            remarks.append(.unreadAmount(column: name, placed(alike, column.place)))
        } else if survey.numbers * 2 >= survey.count, let odd = survey.notNumber {
            tell(odd, column, areDates: false, survey.numbers)
        } else if survey.dates * 2 >= survey.count, let odd = survey.notDate ?? survey.telling {
            tell(odd, column, areDates: true, survey.dates)
        }
    }

    private mutating func tell(_ row: Int, _ column: Column, areDates: Bool, _ fitting: Int) {
        remarks.append(
            .odd(
                column: name(column.place), areDates: areDates, fitting: fitting, of: column.survey.count,
                placed(row, column.place)))
    }

    func isSaidText(_ column: Column) -> Bool {
        let heading = headings[column.place]
        return options.texts.contains {
            $0 == heading.whole || $0 == heading.title || $0 == HeadingReading.alias(heading.title)
        }
    }

    // MARK: Dates

    private mutating func fillDates(_ index: Int, _ cells: inout [Value]) throws(Failure) {
        let column = columns[index]
        let order = try order(column)
        try each(index, &cells) { bytes, range in
            (DateText(bytes, range)?.day(order) ?? DateText.compact(bytes, range)).map { .date($0) }
        }
    }

    /// The order of a column's days, months and years.
    private mutating func order(_ column: Column) throws(Failure) -> DateText.Order {
        let survey = column.survey
        guard let some = survey.firstEither ?? survey.telling else { return options.order ?? .dayFirst }
        if let said = options.order, said != .yearFirst {
            guard said == .dayFirst ? survey.mayBeDayFirst : survey.mayBeMonthFirst else {
                throw call.failure(
                    ReadProblem.otherOrder(placed(survey.telling ?? some, column.place), said: said.rawValue), at: 3)
            }
            return said
        }
        if survey.mayBeDayFirst, survey.mayBeMonthFirst {
            // Days such as 1/1/2025 are the same in both orders.
            guard let either = survey.firstEither else { return .dayFirst }
            func day(_ order: DateText.Order) -> String {
                file.bytes.withUnsafeBufferPointer { bytes in
                    let range = ColumnSurvey.trimmed(file.cell(either, column.place), bytes)
                    return DateText(bytes, range)?.day(order)?.description ?? ""
                }
            }
            throw call.failure(
                ReadProblem.dayOrMonth(
                    placed(either, column.place), dayFirst: day(.dayFirst), monthFirst: day(.monthFirst)), at: 0)
        }
        let telling = placed(survey.telling ?? some, column.place)
        remarks.append(
            .order(column: name(column.place), isDayFirst: survey.mayBeDayFirst, telling))
        return survey.mayBeDayFirst ? .dayFirst : .monthFirst
    }

    // MARK: Numbers

    private mutating func fillNumbers(_ index: Int, _ decimal: UInt8, _ cells: inout [Value]) throws(Failure) {
        let column = columns[index]
        let heading = headings[column.place]
        var (unit, factor) = (heading.unit ?? UnitID.none, heading.factor)
        var namedBy: Int?
        switch column.gift {
        case .unit(let given, let scale)?:
            if let own = heading.unit {
                guard own == .none || own == given else {
                    throw call.failure(
                        ReadProblem.unitBesides(
                            column: heading.whole, heading: call.units.text(of: own), said: call.units.text(of: given)),
                        at: 1)
                }
                if Number.compare(heading.factor, scale) != 0 {
                    remarks.append(
                        .otherFactor(column: heading.whole, said: call.describe(Quantity(scale, unit: given))))
                }
            }
            (unit, factor) = (given, scale)
        case .named(let name)?:
            if let place = try? self.column(name, 1) {
                // What the heading counts in holds of amounts whose currency stands beside them; a unit of its own doesn't.
                guard unit == .none else {
                    throw call.failure(
                        ReadProblem.unitBesides(column: heading.whole, heading: call.units.text(of: unit), said: name),
                        at: 1)
                }
                namedBy = columns[place].place
            } else if let given = call.files.currency(named: name) ?? call.units.unit(named: name) {
                (unit, factor) = (given, .one)
            } else {
                throw call.failure(ReadProblem.noUnit(name, nil), at: 1)
            }
        case nil: break
        }
        var yuan: Int?
        // Amounts whose currency is not said, and, below a percent sign, one cell with a sign and one without.
        var unnamed: (count: Int, first: Int) = (0, 0)
        let isPercent = column.gift == nil && call.units.isPercentLike(unit)
        var (signed, bare): (Int?, Int?)
        for row in rows {
            if row & 255 == 0 { try call.poll() }
            guard var (number, mark) = try number(row, column.place, decimal) else { continue }
            if mark.isYuan, yuan == nil { yuan = row }
            var own = unit
            if let namedBy { own = try namedUnit(row, namedBy) }
            if namedBy != nil, own == .none, mark.unit == .none {
                unnamed = (unnamed.count + 1, unnamed.count == 0 ? row : unnamed.first)
                continue
            }
            if mark.isLetter, !call.units.isMoney(own) {
                throw call.failure(
                    ReadProblem.otherUnit(placed(row, column.place), said: call.units.text(of: own)), at: 0)
            }
            if isPercent {
                if mark.unit == .none { bare = bare ?? row } else { signed = signed ?? row }
                if let signed, let bare {
                    throw call.failure(
                        ReadProblem.mixedPercent(placed(signed, column.place), bare: placed(bare, column.place)), at: 0)
                }
            }
            if !isOne(factor), mark.scale != 0 || mark.unit != .none, mark.unit == .none || mark.unit == own {
                let plain = number
                let scaled = try call.number { () throws(NumberError) in try plain.multiplied(by: factor) }
                let texts = [number, scaled].map { call.describe(.quantity(Quantity($0, unit: own))) }
                throw call.failure(
                    ReadProblem.twoScales(placed(row, column.place), own: texts[0], scaled: texts[1]), at: 0)
            }
            if mark.unit != .none {
                guard own == .none || own == mark.unit && isOne(factor) else {
                    throw call.failure(
                        ReadProblem.otherUnit(placed(row, column.place), said: call.units.text(of: own)), at: 0)
                }
                own = mark.unit
            } else if !isOne(factor) {
                let plain = number
                number = try call.number { () throws(NumberError) in try plain.multiplied(by: factor) }
            }
            mark.unit = own
            cells[(row - rows.lowerBound) * columns.count + index] = .quantity(Quantity(number, unit: own))
        }
        if unnamed.count > 0, let namedBy {
            remarks.append(
                .noCurrency(unnamed.count, placed(unnamed.first, column.place), currencies: name(namedBy)))
        }
        if let yuan { remarks.append(.yuan(placed(yuan, column.place))) }
    }

    private func isOne(_ number: Number) -> Bool { number.asInlineInt == 1 }

    /// The number of a cell and what stands beside it; nil where nothing stands in it.
    private mutating func number(
        _ row: Int, _ place: Int, _ decimal: UInt8
    ) throws(Failure) -> (Number, AmountReading.Mark)? {
        let cell = file.cell(row, place)
        if cell.isEmpty { return nil }
        var found: (NumberText, AmountReading.Mark)?
        var number = Number.zero
        let problem = file.bytes.withUnsafeBufferPointer { bytes -> NumberError? in
            let range = ColumnSurvey.trimmed(cell, bytes)
            guard !range.isEmpty, !ColumnSurvey.isNothing(bytes, range), let text = NumberText(bytes, range),
                let mark = marks.mark(of: text)
            else { return nil }
            found = (text, mark)
            do throws(NumberError) {
                number = try text.number(decimal: decimal, scale: mark.scale)
                return nil
            } catch { return error }
        }
        if let problem { _ = try call.number { () throws(NumberError) in throw problem } }
        return found.map { (number, $0.1) }
    }

    /// The unit that another column names in a row; `none` where nothing stands there.
    private func namedUnit(_ row: Int, _ place: Int) throws(Failure) -> UnitID {
        let name = file.text(file.cell(row, place)).trimmed
        if name.isEmpty { return .none }
        guard let unit = call.files.currency(named: name) ?? call.units.unit(named: name) else {
            throw call.failure(ReadProblem.noUnit(name, placed(row, place)), at: 1)
        }
        return unit
    }
}
