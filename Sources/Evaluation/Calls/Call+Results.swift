import Formatting
import Numbers
import Quantities
import Reporting
import Resolution

/// What a function gives, and the arithmetic that leads to it.
extension Call {
    /// An operation on numbers, its error given the place of the call.
    @inline(__always)
    package func number(_ operation: () throws(NumberError) -> Number) throws(Failure) -> Number {
        try evaluator.site.number(span, operation)
    }

    package func plain(_ number: Number) -> Value { Call.plain(number) }
    package func plain(_ whole: Int) -> Value { Call.plain(whole) }
    static func plain(_ number: Number) -> Value { .quantity(Quantity(number)) }
    static func plain(_ whole: Int) -> Value { .quantity(Quantity(Number(whole))) }

    /// A plain number as a percentage.
    package func percent(_ number: Number) throws(Failure) -> Quantity {
        try evaluator.arithmetic.percent(number, span)
    }

    package func percentage(_ number: Number) throws(Failure) -> Value { .quantity(try percent(number)) }

    /// A list made by the function, counted among those of the statement.
    package func list(_ items: [Value]) throws(Failure) -> Value { try evaluator.limits.list(items, span) }

    /// Some items of the first argument in an order of their own: of a table, a table.
    package func picked(_ places: [Int], _ items: [Value]) throws(Failure) -> Value {
        if case .table(let table) = values[0] {
            let (cells, overflow) = places.count.multipliedReportingOverflow(by: table.columns.count)
            try evaluator.limits.count(items: overflow ? .max : cells, span)
            return .table(table.picking(places))
        }
        return try list(try copy(places.count) { items[places[$0]] })
    }

    /// A new array of so many items.
    func copy(_ count: Int, _ item: (Int) -> Value) throws(Failure) -> [Value] {
        try evaluator.limits.copy(count, span, item)
    }

    // MARK: Arithmetic on quantities

    package func sum(_ x: Quantity, _ y: Quantity, negative: Bool = false, _ places: Places) throws(Failure) -> Quantity
    {
        try evaluator.arithmetic.sum(x, y, negative: negative, places)
    }

    package func product(_ x: Quantity, _ y: Quantity, _ places: Places) throws(Failure) -> Quantity {
        try evaluator.arithmetic.product(x, y, places)
    }

    package func quotient(_ x: Quantity, _ y: Quantity, _ places: Places) throws(Failure) -> Quantity {
        try evaluator.arithmetic.quotient(x, y, places)
    }

    package func power(_ x: Quantity, _ y: Quantity, _ places: Places) throws(Failure) -> Quantity {
        try evaluator.arithmetic.power(x, y, places)
    }

    /// What is left of one value without another, as `-` has it: of two dates the days between.
    package func difference(_ a: Value, _ b: Value) throws(Failure) -> Value {
        try evaluator.operations.combined(.subtract, a, b, inside)
    }

    /// A text made by the function, charged to the statement's memory.
    package func text(_ bytes: [UInt8]) -> Value {
        evaluator.state.memory.charge(bytes.count)
        return .text(String(decoding: bytes, as: UTF8.self))
    }

    /// An amount as a text, in a format.
    package func written(_ quantity: Quantity, in format: NumberFormat) -> String {
        ValueText(evaluator.state).string(quantity, in: format)
    }

    /// The range from one argument to another, by steps of a third; each is 1 where it is none.
    package func range(from low: Int?, to high: Int, step: Int?) throws(Failure) -> Value {
        func node(_ place: Int?) -> Node {
            place.map { .constant(spans[$0], values[$0]) } ?? .constant(span, .quantity(Quantity(.one)))
        }
        return try Ranges(evaluator, node(low), node(high), span).value(step: node(step))
    }

    /// The number that a quantity has in another unit of its dimension.
    package func converted(_ x: Quantity, to unit: UnitID, at place: Int? = nil) throws(Failure) -> Number {
        try evaluator.arithmetic.converted(x, to: unit, place.map { spans[$0] } ?? span)
    }

    /// Whether `°C` or `°F` is in a unit, so that it tells points of a scale.
    package func isThermometer(_ unit: UnitID) -> Bool { evaluator.state.units.isThermometer(unit) }

    /// A unit of time by its name.
    package func timeUnit(_ name: String) throws(Failure) -> UnitID {
        try evaluator.operations.dates.timeUnit(name, span)
    }

    // MARK: Functions that were given

    package func apply(_ function: Function, to value: Value) throws(Failure) -> Value {
        try evaluator.apply(function, to: value, span)
    }

    /// What a function gives of each item.
    package func apply(_ function: Function, toEach items: [Value]) throws(Failure) -> [Value] {
        try Repetition(evaluator, of: function, span).results(of: items)
    }

    /// A function of the result so far and the next item, called with each item.
    ///
    /// - Parameter step: told of every result.
    package func fold(
        _ items: [Value], from start: Value, _ function: Function, _ step: (Value) -> Void
    ) throws(Failure) -> Value {
        try Repetition(evaluator, of: function, span).folded(items, from: start, step)
    }

    /// The items in ascending order.
    ///
    /// - Parameter place: the argument that errors are of; else they are of the whole call.
    package func sorted(_ items: [Value], at place: Int? = nil) throws(Failure) -> [Value] {
        if evaluator.state.draws > 0, let sorted = try SampledItems(self, items)?.ascending() { return sorted }
        let order = try evaluator.sorter.order(of: items, place.map { spans[$0] } ?? span)
        return try copy(order.count) { items[order[$0]] }
    }

    /// The positions of the items in ascending order.
    package func order(of items: [Value]) throws(Failure) -> [Int] { try evaluator.sorter.order(of: items, span) }

    /// -1, 0 or 1; an error where two values have no order.
    package func order(_ a: Value, _ b: Value, at places: (Span, Span)) throws(Failure) -> Int {
        try evaluator.ordering.order(a, b, at: places, whole: span)
    }

    package func areEqual(_ a: Value, _ b: Value) throws(Failure) -> Bool {
        try evaluator.ordering.equal(a, b, at: (span, span), whole: span)
    }

    /// Whether a function that is to give true or false gives true.
    package func holds(_ function: Function, _ item: Value, place: Int) throws(Failure) -> Bool {
        let value = try apply(function, to: item)
        if case .truth(let truth) = value { return truth }
        if case .event(let event) = value, let answer = try Conditions(evaluator).seen(event, span).answer {
            return answer
        }
        throw Conditions(evaluator).notTrue(value, spans[place])
    }
}
