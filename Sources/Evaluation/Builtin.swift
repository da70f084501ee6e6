import Numbers
import Quantities
import Reporting

/// A function of the language itself.
package final class Builtin: Sendable {
    /// The values a call was given, and where each stands.
    struct Arguments {
        let values: [Value]
        let spans: [Span]
        let span: Span
        let name: String
    }

    enum Body: Sendable {
        case values(@Sendable (Machine, Arguments) throws(Failure) -> Value)
        /// Looks at its arguments as expressions: `growth(minimax.revenue)`.
        case codes(@Sendable (Machine, [Code], Span) throws(Failure) -> Value)
    }

    package let name: String
    /// As help shows it: `round(x, places = 0)`.
    package let signature: String
    package let summary: String
    /// Names by which arguments may be given, in order.
    package var parameters: [String] { parts.map { String($0.split(separator: "=")[0].filter { $0 != " " }) } }
    let counts: ClosedRange<Int>
    let body: Body
    /// How many arguments may be given by their place; those after them by name only.
    let positional: Int

    /// Stands for an argument that was passed over.
    static let passedOver = Missing(name: nil, available: [])

    init(
        _ signature: String, _ summary: String, _ counts: ClosedRange<Int>, positional: Int = .max,
        _ body: @escaping @Sendable (Machine, Arguments) throws(Failure) -> Value
    ) {
        name = Builtin.name(in: signature)
        self.positional = positional
        self.signature = signature
        self.summary = summary
        self.counts = counts
        self.body = .values(body)
    }

    init(
        path signature: String, _ summary: String, _ counts: ClosedRange<Int>,
        _ body: @escaping @Sendable (Machine, [Code], Span) throws(Failure) -> Value
    ) {
        name = Builtin.name(in: signature)
        positional = .max
        self.signature = signature
        self.summary = summary
        self.counts = counts
        self.body = .codes(body)
    }

    /// What stands before the bracket, by bytes: characters take longer, and every function is named at the start.
    private static func name(in signature: String) -> String {
        String(Substring(signature.utf8.prefix { $0 != UInt8(ascii: "(") }))
    }

    /// The parameters as the signature has them, with their initial values: read off when they are asked for, since
    /// there are many functions and most lines need none.
    private var parts: [Substring] {
        let list = signature.dropFirst(name.count + 1).dropLast()
        return list.split(separator: ",")
    }

    func call(_ arguments: [ArgumentCode], _ span: Span, _ machine: Machine) throws(Failure) -> Value {
        try call(codes(arguments, span, machine), span, machine)
    }

    /// The arguments in the order of the parameters.
    func codes(_ arguments: [ArgumentCode], _ span: Span, _ machine: Machine) throws(Failure) -> [Code] {
        guard counts.contains(arguments.count) || counts.upperBound == Int.max && arguments.count >= counts.lowerBound
        else {
            throw countFailure(arguments.count, span, machine)
        }
        return try ordered(arguments, span, machine)
    }

    func call(_ codes: [Code], _ span: Span, _ machine: Machine) throws(Failure) -> Value {
        switch body {
        case .codes(let body): return try body(machine, codes, span)
        case .values(let body):
            var values: [Value] = []
            values.reserveCapacity(codes.count)
            for code in codes {
                try machine.poll(span)
                values.append(try code.value(machine))
            }
            let arguments = Arguments(values: values, spans: codes.map(\.span), span: span, name: name)
            if let doubt = machine.widening,
                let wide = try machine.byEnds(self, arguments, doubt, body)
            {
                return wide
            }
            return try body(machine, arguments)
        }
    }

    func apply(_ values: [Value], _ span: Span, _ machine: Machine) throws(Failure) -> Value {
        guard counts.contains(values.count) else { throw countFailure(values.count, span, machine) }
        guard values.count <= positional else { throw unnamed(span, machine) }
        switch body {
        case .codes(let body): return try body(machine, values.map { Node.constant(span, $0) }, span)
        case .values(let body):
            let spans = Array(repeating: span, count: values.count)
            return try body(machine, Arguments(values: values, spans: spans, span: span, name: name))
        }
    }

    /// Named arguments put in their places.
    private func ordered(_ arguments: [ArgumentCode], _ span: Span, _ machine: Machine) throws(Failure) -> [Code] {
        if arguments.count > positional, let place = arguments[positional...].first(where: { $0.name == nil }) {
            throw unnamed(place.code.span, machine)
        }
        guard arguments.contains(where: { $0.name != nil }) else { return arguments.map(\.code) }
        let parts = parts
        let parameters = parameters
        var places: [Code?] = Array(repeating: nil, count: max(parameters.count, arguments.count))
        var position = 0
        for argument in arguments {
            var index = position
            if let name = argument.name {
                let text = machine.world.symbols.text(name)
                guard let found = parameters.firstIndex(of: text) else {
                    throw machine.failure(
                        .wrongArguments, "\(self.name) has no parameter `\(text)`: \(signature)", at: argument.code.span
                    )
                }
                index = found
            } else {
                position += 1
            }
            guard places[index] == nil else {
                throw machine.failure(
                    .wrongArguments, "this parameter of \(self.name) is given twice", at: argument.code.span)
            }
            places[index] = argument.code
        }
        while let last = places.last, last == nil { places.removeLast() }
        var given: [Code] = []
        for (index, place) in places.enumerated() {
            if let place {
                given.append(place)
            } else if index < parts.count, parts[index].utf8.contains(UInt8(ascii: "=")) {
                given.append(Node.constant(span, .missing(Builtin.passedOver)))
            } else {
                let name = index < parameters.count ? "`\(parameters[index])`" : "before the named one"
                throw machine.failure(
                    .wrongArguments, "the argument \(name) is not given: \(signature)", at: span)
            }
        }
        return given
    }

    private func unnamed(_ span: Span, _ machine: Machine) -> Failure {
        let name = parameters[min(positional, parameters.count - 1)]
        return machine.failure(
            .wrongArguments, "\(self.name) wants its parts by name, so that none is taken for another: \(name) = …",
            at: span)
    }

    private func countFailure(_ given: Int, _ span: Span, _ machine: Machine) -> Failure {
        machine.failure(
            .wrongArguments, "\(name) does not take \(given == 1 ? "1 argument" : "\(given) arguments"): \(signature)",
            at: span)
    }
}

extension Builtin.Arguments {
    func quantity(_ index: Int, _ machine: Machine) throws(Failure) -> Quantity {
        if case .quantity(let quantity) = values[index] { return quantity }
        throw machine.wrongKind(values[index], wanted: "a quantity", at: spans[index])
    }

    /// A plain number: percentages count as their number.
    func number(_ index: Int, _ machine: Machine) throws(Failure) -> Number {
        let quantity = try quantity(index, machine)
        if quantity.unit == .none { return quantity.number }
        guard machine.world.units.isDimensionless(quantity.unit) else {
            throw machine.failure(
                .dimensionMismatch, "\(name) wants a plain number here", at: spans[index],
                machine.dimension(quantity.unit))
        }
        return try machine.scaled(quantity.number, from: quantity.unit, spans[index])
    }

    func whole(_ index: Int, _ machine: Machine) throws(Failure) -> Int {
        let quantity = try quantity(index, machine)
        guard quantity.unit == .none, let whole = quantity.number.asInt else {
            throw machine.failure(.wrongKind, "\(name) wants a whole number here", at: spans[index])
        }
        return whole
    }

    func list(_ index: Int, _ machine: Machine) throws(Failure) -> List {
        if case .list(let list) = values[index] { return list }
        if case .table(let table) = values[index], !table.isRecord {
            return List(try machine.rows(table, spans[index]))
        }
        throw machine.wrongKind(values[index], wanted: "a list", at: spans[index])
    }

    /// Some items of the first argument in an order of their own: of a table, a table.
    func picked(_ places: [Int], _ items: [Value], _ machine: Machine) throws(Failure) -> Value {
        if case .table(let table) = values[0] {
            try machine.count(items: places.count * table.columns.count, span)
            return .table(table.picking(places))
        }
        return try machine.list(try machine.copy(places.count, span) { items[places[$0]] }, span)
    }

    func function(_ index: Int, _ machine: Machine) throws(Failure) -> Function {
        if case .function(let function) = values[index] { return function }
        throw machine.wrongKind(values[index], wanted: "a function", at: spans[index])
    }

    /// The items of a single list, or the arguments themselves.
    func items(_ machine: Machine) throws(Failure) -> [Value] {
        if values.count == 1 {
            if case .list(let list) = values[0] { return list.items }
            if case .table(let table) = values[0], !table.isRecord { return try machine.rows(table, spans[0]) }
            if case .missing = values[0] { throw machine.wrongKind(values[0], wanted: "a list", at: spans[0]) }
        }
        return values
    }

    func places(_ a: Int, _ b: Int) -> Places { Places(whole: span, left: spans[a], right: spans[b]) }

    /// Both sides of an operation inside a list: the whole call.
    var inside: Places { Places(whole: span, left: spans.first ?? span, right: spans.first ?? span) }
}
