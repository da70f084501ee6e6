import Calendars
import Quantities
import Reporting
import Resolution

/// Columns of tables that arguments name.
extension Call {
    package func table(_ index: Int) throws(Failure) -> TableValue {
        if case .table(let table) = values[index], !table.isRecord { return table }
        throw wrongKind(index, .table)
    }

    /// The place of the column that an argument names, in quotes or without; nil where the argument is a function of
    /// rows.
    package func columnOrFunction(_ index: Int, of table: TableValue) throws(Failure) -> Int? {
        switch values[index] {
        case .text(let name): return try columnPlace(name, of: table, named: index)
        case .function:
            // A column may be called as a function is: `date`.
            return table.column(text(of: index))
        default: throw wrongKind(index, .columnName)
        }
    }

    /// The place of the column that an argument names.
    package func columnPlace(_ index: Int, of table: TableValue) throws(Failure) -> Int {
        if let place = try columnOrFunction(index, of: table) { return place }
        return try columnPlace(text(of: index), of: table, named: index)
    }

    /// The places of the columns that an argument names, one or a list of them.
    package func columnPlaces(_ index: Int, of table: TableValue) throws(Failure) -> [Int] {
        guard case .list(let list) = values[index] else { return [try columnPlace(index, of: table)] }
        var places: [Int] = []
        for item in list.items {
            try poll()
            guard case .text(let name) = item else { throw wrongKind(item, .columnName, at: index) }
            places.append(try columnPlace(name, of: table, named: index))
        }
        return places
    }

    package func columnPlace(_ name: String, of table: TableValue, named index: Int) throws(Failure) -> Int {
        try evaluator.tables.place(of: name, in: table, span, nameSpan: spans[index])
    }

    /// The error for a bare name that was taken for a column's where there is no table: that of a name that means
    /// nothing, or else that it is no function.
    package func notFunction(_ index: Int) -> Failure {
        let state = evaluator.state
        let name = text(of: index)
        if case .text(name) = values[index] {
            let statement = evaluator.site.statementSpan ?? span
            let resolver = Resolver(state, source: evaluator.site.source, statement: statement, isChecking: false)
            do throws(Failure) { _ = try resolver.resolved(state.symbols.intern(name), spans[index]) } catch {
                return error
            }
        }
        return wrongKind(index, .function)
    }

    /// The line with one more argument in the call, in brackets where there were none: `read("a.csv", skip = 2)`.
    package func callWith(_ argument: String) -> String? {
        let written = evaluator.site.text(span)
        let whole =
            written.hasSuffix(")")
            ? "\(written.dropLast()), \(argument))" : "\(name)(\(evaluator.site.text(spans[0])), \(argument))"
        return evaluator.site.replacing(span, with: whole, in: span)
    }

    /// An amount with the date that it speaks of; one that speaks of a time already keeps that.
    package func dated(_ quantity: Quantity, on day: Day) -> Quantity {
        guard quantity.basis == .none else { return quantity }
        let isRate = units.kind(of: quantity.unit) == .rate
        var dated = quantity
        dated.basis = bases.intern(Basis(time: .date(day), kind: isRate ? .rate : .balance))
        return dated
    }
}
