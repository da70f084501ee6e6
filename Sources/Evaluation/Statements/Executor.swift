import Calendars
import Companies
import Money
import Numbers
import Quantities
import Reporting
import Syntax

/// Carries statements out. It changes the world only through the journal, so that the caller can take a failure back.
package final class Executor {
    package let world: World
    package let machine: Machine
    /// Parsing and resolving only.
    package let isChecking: Bool
    /// Full paths of the files being imported, outermost first.
    var importing: [String] = []
    /// Values for the parameters of a script, by name, as they were written.
    package var arguments: [String: String] = [:]
    /// Functions of the file that are defined further down.
    package var ahead: Set<Int> = []
    /// Whether tables are wanted as a program reads them, where people get a report.
    package var wantsTables = false

    package init(_ world: World, machine: Machine, isChecking: Bool = false) {
        self.world = world
        self.machine = machine
        self.isChecking = isChecking
    }

    /// What a statement gives to be shown; nil where it prints nothing.
    package func execute(_ statement: Statement, _ source: Source) throws(Failure) -> Value? {
        switch statement.form {
        case .expression(let tree):
            let resolver = resolver(source, statement.span)
            let code = try resolver.code(tree)
            if isChecking { return nil }
            machine.reset(source, statement: statement.span, frameSize: resolver.frameSize)
            return try code.value(machine)
        case .assign(let name, let tree):
            try assign(name, tree, statement, source, why: nil)
        case .assume(let name, let tree, let why):
            try assign(name, tree, statement, source, why: why ?? "")
        case .function(let function):
            machine.reset(source, statement: statement.span, frameSize: 0)
            try define(function, statement.span, source)
        case .param(let name, let tree, let about):
            try parameter(name, tree, about, statement, source)
        case .scenario(let name, let title, let overrides):
            let resolver = resolver(source, statement.span)
            let codes = try resolver.codes(overrides)
            machine.reset(source, statement: statement.span, frameSize: resolver.frameSize)
            guard world.symbols.text(name.symbol) != Scenario.base else {
                throw machine.failure(
                    .duplicateName, "`base` is the present state, without any change", at: name.span)
            }
            world.set(
                scenario: Scenario(
                    title: title, source: source, span: statement.span, frameSize: resolver.frameSize, overrides: codes),
                named: name.symbol)
        case .write(let path, let span, let tree):
            try write(path, span, tree, statement, source)
        case .unit(let name, let also, let definition):
            machine.reset(source, statement: statement.span, frameSize: 0)
            try declareUnit(name, also, definition, statement.span, source)
        case .rate(let rate):
            try setRate(rate, statement.span, source)
        case .metric(let metric):
            machine.reset(source, statement: statement.span, frameSize: 0)
            try define(metric, source)
        case .company(let company):
            machine.reset(source, statement: statement.span, frameSize: 0)
            try define(company, statement.span, source)
        case .importFile(let path, let span):
            machine.reset(source, statement: statement.span, frameSize: 0)
            try importFile(path, span, source)
        case .assert(let tree):
            try assert(tree, statement.span, source)
        case .print(let trees):
            try print(trees, statement.span, source)
        case .explain, .bounds, .reconcile, .sources, .audit: return try read(statement, source)
        case .lesson(let lesson):
            machine.reset(source, statement: statement.span, frameSize: 0)
            try define(lesson, statement.span, source)
        case .setting(let setting):
            machine.reset(source, statement: statement.span, frameSize: 0)
            try change(setting, source)
        }
        return nil
    }

    /// Names of functions that a whole file defines, so that they can be used before they stand there.
    package func declareAhead(_ names: [Symbol]) {
        for name in names { ahead.insert(world.declare(name)) }
    }

    func resolver(_ source: Source, _ statement: Span) -> Resolver {
        let resolver = Resolver(world, source: source, statement: statement, isChecking: isChecking)
        resolver.ahead = ahead
        return resolver
    }

    // MARK: Variables and functions

    func assign(
        _ name: Name, _ tree: Tree, _ statement: Statement, _ source: Source, why: String?
    ) throws(Failure) {
        let resolver = resolver(source, statement.span)
        let code = try resolver.code(tree)
        machine.reset(source, statement: statement.span, frameSize: resolver.frameSize)
        let isNew = world.slot(name.symbol).map { world.globals[$0].value == nil } ?? true
        if isNew { try warnHidden(name, source) }
        if isChecking {
            _ = world.declare(name.symbol)
            return
        }
        let value = try code.value(machine)
        let slot = world.declare(name.symbol)
        let used = resolver.used.map { (slot: $0, variable: world.globals[$0]) }
        var variable = Variable(name: name.symbol, value: value, kind: why == nil ? .variable : .assumption)
        variable.rests = machine.rests
        variable.why = why
        variable.restsOnNewestRate = world.restsOnNewestRate
        variable.definition = Definition(code: code, source: source, frameSize: resolver.frameSize, used: used)
        world.set(slot, variable)
    }

    private func define(_ tree: FunctionTree, _ span: Span, _ source: Source) throws(Failure) {
        let slot = world.declare(tree.name.symbol)
        if world.globals[slot].value == nil { try warnHidden(tree.name, source) }
        let resolver = resolver(source, span)
        resolver.defining = slot
        let (code, _) = try resolver.function(tree.parameters, tree.body, span)
        let name = world.symbols.text(tree.name.symbol)
        let function = Function(name: name, body: .code(code))
        world.set(slot, Variable(name: tree.name.symbol, value: .function(function), kind: .function))
    }

    /// Defining a name that hides a unit or a company prints a warning.
    private func warnHidden(_ name: Name, _ source: Source) throws(Failure) {
        // `x` is a unit only directly after a digit.
        if name.symbol == world.words.times { return }
        let text = world.symbols.text(name.symbol)
        if world.company(name.symbol) != nil {
            try machine.warn(.hidesName, "`\(text)` now hides the company of that name", at: [(name.span, "")])
        } else if world.unit(name.symbol) != nil {
            try machine.warn(
                .hidesName, "`\(text)` now hides the unit of that name; unit(\"\(text)\") still gives it",
                at: [(name.span, "")])
        }
    }

    // MARK: Units and rates

    private func declareUnit(
        _ name: Name, _ also: [Name], _ definition: Tree?, _ span: Span, _ source: Source
    ) throws(Failure) {
        var defined: (factor: Number, unit: UnitID)?
        if let definition {
            let resolver = resolver(source, span)
            let code = try resolver.code(definition)
            machine.reset(source, statement: span, frameSize: resolver.frameSize)
            let quantity = try machine.quantity(code)
            guard quantity.number.sign > 0 else {
                throw machine.failure(.undefinedResult, "a unit is more than nothing", at: definition.span)
            }
            defined = (quantity.number, world.units.canonical(quantity.unit))
        }
        for name in [name] + also {
            guard let known = world.unit(name.symbol) else { continue }
            // The same definition again is none: a script may be run twice.
            if let defined, let declared = world.declaredUnits[name.symbol.index], declared,
                let factor = try? world.units.factor(from: known, to: defined.unit),
                Number.compare(factor, defined.factor) == 0
            {
                continue
            }
            if defined == nil, world.declaredUnits[name.symbol.index] == false { continue }
            throw machine.failure(
                .duplicateName, "there is a unit `\(world.symbols.text(name.symbol))` already", at: name.span)
        }
        let fresh = ([name] + also).filter { world.unit($0.symbol) == nil }
        guard !fresh.isEmpty else { return }
        world.declareUnit(fresh.map(\.symbol), definition: defined)
    }

    private func setRate(_ tree: RateTree, _ span: Span, _ source: Source) throws(Failure) {
        let resolver = resolver(source, span)
        var sides: (Code, Code)?
        var market: (UnitID, UnitID, Code)?
        switch tree.form {
        case .off:
            machine.reset(source, statement: span, frameSize: 0)
            if !isChecking { world.forgetRates() }
            return
        case .equation(let left, let right): sides = (try resolver.code(left), try resolver.code(right))
        case .market(let base, let quoted, let number):
            market = (try currency(base, source), try currency(quoted, source), try resolver.code(number))
        }
        let onCode: Code?
        if let on = tree.on { onCode = try resolver.code(on) } else { onCode = nil }
        machine.reset(source, statement: span, frameSize: resolver.frameSize)
        if isChecking { return }
        var (from, to, number) = ("", "", Number.one)
        if let (left, right) = sides {
            let (a, b) = (try machine.quantity(left), try machine.quantity(right))
            (from, to) = (try currencyCode(a.unit, left.span), try currencyCode(b.unit, right.span))
            guard a.number.sign > 0, b.number.sign > 0 else {
                let place = a.number.sign > 0 ? right.span : left.span
                throw machine.failure(.wrongArguments, "a rate is greater than zero", at: place)
            }
            number = try machine.number(span) { () throws(NumberError) in try b.number.divided(by: a.number) }
        } else if let (base, quoted, code) = market {
            let quantity = try machine.quantity(code)
            guard quantity.unit == .none, quantity.number.sign > 0 else {
                throw machine.failure(
                    .wrongArguments, "a rate in this notation is a plain number greater than zero", at: code.span)
            }
            (from, to, number) = (try currencyCode(base, span), try currencyCode(quoted, span), quantity.number)
        }
        guard from != to else {
            throw machine.failure(.wrongArguments, "a rate is between two different currencies", at: span)
        }
        guard let one = CurrencyCode(from), let other = CurrencyCode(to) else {
            throw machine.failure(.wrongArguments, "a rate is between two currencies", at: span)
        }
        var day: Day?
        if let onCode {
            let value = try onCode.value(machine)
            guard case .date(let stated) = value else {
                throw machine.wrongKind(value, wanted: "a date", at: onCode.span)
            }
            day = stated
        }
        if let known = machine.invertedRate(number, one, other, on: day) {
            let when = onCode.map { " on \(source.text($0.span))" } ?? ""
            throw machine.failure(
                .rateOffTable,
                "this is more than \(RateProblem.farOff) times off the table, where 1 \(from) was \(known) \(to)",
                at: span,
                fix: "rate 1 \(to) = \(number.shortText) \(from)\(when)")
        }
        if let day {
            world.add(rate: StatedRate(from: one, to: other, number: number, day: day, source: tree.from))
        } else {
            world.add(rate: SessionRate(from: one, to: other, number: number, source: tree.from))
        }
        if market != nil { machine.note(.rate, "rate 1 \(from) = \(number.shortText) \(to)", at: span) }
    }

    private func currency(_ name: Name, _ source: Source) throws(Failure) -> UnitID {
        guard let unit = world.unit(name.symbol), world.units.isMoney(unit) else {
            throw Failure(
                Diagnostic(
                    .error, .unknownUnit, "there is no currency `\(world.symbols.text(name.symbol))`",
                    labels: [Label(source, name.span)]))
        }
        return unit
    }

    private func currencyCode(_ unit: UnitID, _ span: Span) throws(Failure) -> String {
        let factors = world.units.factors(of: unit)
        guard let code = world.units.currency(of: unit), factors.count == 1, factors[0].exponent == 1 else {
            throw machine.failure(
                .wrongArguments, "a rate is between amounts of money", at: span, machine.dimension(unit))
        }
        return code
    }

    // MARK: Assertions, printing, settings

    private func assert(_ tree: Tree, _ span: Span, _ source: Source) throws(Failure) {
        let resolver = resolver(source, span)
        let code = try resolver.code(tree)
        machine.reset(source, statement: span, frameSize: resolver.frameSize)
        if isChecking { return }
        if try machine.truth(code) {
            // What holds needs no explanation; its warnings stay.
            machine.forgetNotes()
            return
        }
        var sides: [(Span, String)] = []
        var words: [String] = []
        var apart = ""
        let operands: [Code]
        switch code {
        case let comparison as Comparison: operands = [comparison.first] + comparison.steps.map(\.code)
        case let closeness as Closeness:
            operands = [closeness.left, closeness.right]
            let places = Places(whole: closeness.span, left: closeness.left.span, right: closeness.right.span)
            let (left, right) = (try machine.quantity(closeness.left), try machine.quantity(closeness.right))
            let distance = try machine.distance(left, right, places)
            apart = " are \(world.describe(.quantity(distance))) apart"
        default: operands = []
        }
        for operand in operands {
            let text = world.describe(try operand.value(machine))
            words.append(text)
            sides.append((operand.span, text))
        }
        if sides.isEmpty { sides = [(tree.span, "false")] }
        let said = words.isEmpty ? "" : ": \(words.joined(separator: " and "))\(apart)"
        throw machine.failure(.assertionFailed, "the assertion does not hold\(said)", at: sides)
    }

    private func print(_ trees: [Tree], _ span: Span, _ source: Source) throws(Failure) {
        let resolver = resolver(source, span)
        let codes = try resolver.codes(trees)
        machine.reset(source, statement: span, frameSize: resolver.frameSize)
        if isChecking { return }
        var words: [String] = []
        for code in codes {
            let value = try code.value(machine)
            switch value {
            case .text(let text): words.append(text)
            case .table: words.append(world.layOut(value))
            default: words.append(world.describe(value))
            }
        }
        machine.printed.append(words.joined(separator: " "))
    }

    private func change(_ setting: Setting, _ source: Source) throws(Failure) {
        if isChecking { return }
        switch setting {
        case .digits(let digits, let span):
            guard (1...50).contains(digits) else {
                throw machine.failure(.wrongArguments, "digits are 1 to 50", at: span)
            }
            world.changeSettings { $0.digits = digits }
        case .scale(let name):
            let word = world.symbols.text(name.symbol)
            switch word {
            case "M", "on": world.changeSettings { $0.scale = .latin }
            case "万": world.changeSettings { $0.scale = .chinese }
            case "off": world.changeSettings { $0.scale = .off }
            default:
                throw machine.failure(
                    .wrongArguments, "the scales are M, 万 and off", at: name.span,
                    fix: name.symbol == world.symbols.intern("亿") ? "scale 万" : "scale M")
            }
        case .group(let on): world.changeSettings { $0.groups = on }
        case .notes(let on): world.changeSettings { $0.notes = on }
        case .strict(let on): world.changeSettings { $0.isStrict = on }
        }
    }
}
