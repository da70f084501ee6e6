import Reporting
import Resolution

/// The arguments of a call that are tables, or name columns of them.
package struct ColumnArguments {
    private let call: Call
    private var evaluator: Evaluator { call.evaluator }

    init(_ call: Call) { self.call = call }

    package func table(_ index: Int) throws(Failure) -> TableValue {
        if case .table(let table) = call.values[index], !table.isRecord { return table }
        throw call.wrongKind(index, .table)
    }

    /// The place of the column that an argument names, in quotes or without; nil where the argument is a function of
    /// rows.
    package func placeOrFunction(_ index: Int, of table: TableValue) throws(Failure) -> Int? {
        switch call.values[index] {
        case .text(let name): return try place(name, of: table, named: index)
        case .function:
            // A column may be called as a function is: `date`.
            return table.column(call.text(of: index))
        default: throw call.wrongKind(index, .columnName)
        }
    }

    /// The place of the column that an argument names.
    package func place(_ index: Int, of table: TableValue) throws(Failure) -> Int {
        if let place = try placeOrFunction(index, of: table) { return place }
        return try place(call.text(of: index), of: table, named: index)
    }

    /// The places of the columns that an argument names, one or a list of them.
    package func places(_ index: Int, of table: TableValue) throws(Failure) -> [Int] {
        guard case .list(let list) = call.values[index] else { return [try place(index, of: table)] }
        var places: [Int] = []
        for item in list.items {
            try call.poll()
            switch item {
            case .text(let name): places.append(try place(name, of: table, named: index))
            // A column that is called as a function is.
            case .function(let function):
                guard let name = function.name else { throw call.wrongKind(item, .columnName, at: index) }
                places.append(try place(name, of: table, named: index))
            default: throw call.wrongKind(item, .columnName, at: index)
            }
        }
        return places
    }

    package func place(_ name: String, of table: TableValue, named index: Int) throws(Failure) -> Int {
        try Tables(evaluator).place(of: name, in: table, call.span, nameSpan: call.spans[index])
    }

    /// A table made by the function, within the bounds of what can be printed and walked.
    package func table(_ table: TableValue) throws(Failure) -> Value { try evaluator.limits.table(table, call.span) }

    /// To be called before so many values are made at once.
    package func prepare(values: Int) throws(Failure) { try evaluator.limits.count(items: values, call.span) }

    /// The error for a bare name that was taken for a column's where there is no table: that of a name that means
    /// nothing, or else that it is no function.
    package func notFunction(_ index: Int) -> Failure {
        let state = evaluator.state
        let name = call.text(of: index)
        if case .text(name) = call.values[index] {
            let statement = evaluator.site.statementSpan ?? call.span
            let resolver = Resolver(state, source: evaluator.site.source, statement: statement, isChecking: false)
            do throws(Failure) { _ = try resolver.resolved(state.symbols.intern(name), call.spans[index]) } catch {
                return error
            }
        }
        return call.wrongKind(index, .function)
    }
}
