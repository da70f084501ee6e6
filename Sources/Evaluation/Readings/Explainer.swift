import Companies
import Numbers
import Quantities
import Reporting
import Syntax

/// Writes down the steps of an evaluation as a teacher would: names with their values and where these come from, the
/// expression with the values put in, and what its parts come to, until the result is left.
final class Explainer {
    private let machine: Machine
    private let world: World
    /// How many levels of formulas are opened.
    private let depth: Int
    /// Whether formulas within formulas go straight to their result.
    private let isShort: Bool
    private(set) var lines: [Derivation.Line] = []
    /// What was told already: figures, variables and calls are opened once.
    private var told: Set<String> = []

    init(_ machine: Machine, depth: Int, isShort: Bool) {
        (self.machine, world) = (machine, machine.world)
        (self.depth, self.isShort) = (depth, isShort)
    }

    private func add(_ indent: Int, _ lead: String, _ text: String, _ remark: String = "") {
        guard lines.count < 2_000 else { return }
        lines.append(Derivation.Line(indent: indent, lead: lead, text: text, remark: remark))
    }

    // MARK: Derivations

    /// The whole: the expression as it was typed, and what leads to its result.
    func explain(_ root: Step) {
        let bare = bareName(root)
        add(0, "", Explainer.clipped(root.text), bare.map { origin(of: $0) } ?? "")
        if let bare {
            told.insert(key(of: bare))
            if depth > 0 { open(bare, 0, depth) }
            return dropLast(of: root)
        }
        let face = Face(root, .operation)
        if depth > 0, face.isCall, opens(face) {
            // A call alone is opened in its own place.
            for name in self.face(root, 0, depth).names where name.step !== root { tell(name, 1, depth) }
            openCall(face, 0, depth, isWhole: true)
            return dropLast(of: root)
        }
        derive(root, 0, depth, result: nil)
        dropLast(of: root)
    }

    /// The result is written by others: a last line that says no more is taken away.
    private func dropLast(of root: Step) {
        guard lines.count > 1, let last = lines.last, last.indent == 0, last.remark.isEmpty, !last.lead.isEmpty,
            let value = root.value
        else { return }
        let texts = [brief(root), world.describe(value)].map { Explainer.lead($0).text }
        if texts.contains(last.text) { lines.removeLast() }
    }

    /// Where nothing but a name was typed, it is opened in the place of the expression.
    private func bareName(_ step: Step) -> Step? {
        switch step.code {
        case is Member, is OwnFigure, is Global, is Index: step
        default: nil
        }
    }

    /// The lines that lead from an expression, which stands on the board already, to its value.
    ///
    /// - Parameter result: the value's text where it is to be written too.
    private func derive(_ step: Step, _ indent: Int, _ depth: Int, result: String?) {
        let face = face(step, indent, depth)
        var last = Explainer.oneLine(step.text)
        func write(_ remark: String) {
            let text = Explainer.oneLine(face.text())
            let (lead, plain) = Explainer.lead(text)
            // A line that says nothing new is none.
            guard !isSame(plain, last), plain != result.map({ Explainer.lead($0).text }) else { return }
            add(indent, lead, plain, remark)
            last = plain
        }
        // A branch stands in the place of its conditional before its names get their values.
        if face.step !== step { write("") }
        for name in face.names { tell(name, indent + 1, depth) }
        face.visit { if $0.kind == .name { $0.shown = brief($0.step) } }
        write("")
        var rounds = 0
        while true {
            var ready: [Face] = []
            face.ready(into: &ready)
            guard !ready.isEmpty else { break }
            if let whole = ready.first, whole === face {
                let middle = halfway(whole)
                if let middle, middle.text != last { add(indent, middle.lead, middle.text, middle.remark) }
                remarkLast(remark(whole, isLast: middle != nil), indent)
                break
            }
            var remarks: [String] = []
            for part in ready {
                let remark = remark(part)
                if !remark.isEmpty, !remarks.contains(remark) { remarks.append(remark) }
                part.shown = brief(part.step)
            }
            rounds += 1
            let remark = remarks.count == 1 ? remarks[0] : ""
            if isShort && indent > 0 || rounds > 6 { continue }
            write(remark)
        }
        if let result {
            let (lead, text) = Explainer.lead(result)
            if text != last { add(indent, lead, text) }
        }
    }

    /// Whether two lines say the same, however they write a product.
    private func isSame(_ one: String, _ other: String) -> Bool {
        one == other || one.replacing("*", with: "×") == other.replacing("*", with: "×")
    }

    /// Puts a remark on the last line, or beside a new one where there is one already.
    private func remarkLast(_ remark: String, _ indent: Int) {
        guard !remark.isEmpty else { return }
        if lines.count > 1, lines[lines.count - 1].remark.isEmpty, lines[lines.count - 1].indent == indent {
            lines[lines.count - 1].remark = remark
        } else if lines.count == 1, lines[0].remark.isEmpty {
            lines[0].remark = remark
        } else if lines.last?.remark != remark {
            add(indent + 2, "", remark)
        }
    }

    // MARK: Faces

    private func face(_ step: Step, _ indent: Int, _ depth: Int) -> Face {
        func faces(_ codes: [Code]) -> [Face] {
            codes.compactMap { code in step.child(code).map { face($0, indent, depth) } }
        }
        switch step.code {
        case is Constant, is QualifiedLiteral, is Lambda: return Face(step, .literal)
        case let code where code.isLiteral: return Face(step, .literal)
        case is Local, is Global, is Member, is OwnFigure:
            if case .function? = step.value { return Face(step, .literal) }
            if case .company? = step.value { return Face(step, .literal) }
            return Face(step, .name)
        case is Index: return Face(step, .name)
        case let code as Bindings:
            for binding in code.bindings {
                guard let value = step.child(binding.value) else { continue }
                let name = boundName(before: binding.value.span, step)
                if value.code.isLiteral {
                    add(indent + 1, "", Explainer.named(name, describe(value)))
                } else {
                    // Of a long conditional its own lines tell more than its text.
                    let text = Explainer.clipped(value.text)
                    add(indent + 1, "", text.hasSuffix("…") ? "\(name):" : "\(name) = \(text)")
                    derive(value, indent + 2, depth, result: describe(value))
                }
            }
            return step.child(code.body).map { face($0, indent, depth) } ?? Face(step, .literal)
        case let code as With:
            tellOverrides(code, step, indent, depth)
            return step.child(code.body).map { face($0, indent, depth).standing(at: step.code.span) }
                ?? Face(step, .literal)
        case let code as Conditional:
            guard let branch = step.child(code.then) ?? step.child(code.otherwise) else {
                return Face(step, .literal)
            }
            tellCondition(code, step, indent, depth)
            return face(branch, indent, depth).standing(at: step.code.span)
        case let code as OrElse:
            guard let other = step.child(code.second) else { return faces([code.first]).first ?? Face(step, .literal) }
            add(
                indent + 1, "",
                "\(Explainer.oneLine(step.source.text(code.first.span))) is missing, so what follows `else` stands")
            return face(other, indent, depth).standing(at: step.code.span)
        case let code as TextCode:
            let codes = code.parts.compactMap { part in if case .code(let code) = part { code } else { nil } }
            return Face(step, .operation, faces(codes))
        case let code as BinaryCode: return Face(step, .operation, faces([code.left, code.right]))
        case let code as Conversion: return Face(step, .operation, faces([code.operand]))
        case let code as BasisCode: return Face(step, .operation, faces([code.operand]))
        case let code as Negation: return Face(step, .operation, faces([code.operand]))
        case let code as Not: return Face(step, .operation, faces([code.operand]))
        case let code as QualifiedCode: return Face(step, .operation, faces([code.operand]))
        case let code as Junction: return Face(step, .operation, faces([code.left, code.right]))
        case let code as ListCode: return Face(step, .operation, faces(code.items))
        case let code as Closeness: return Face(step, .operation, faces([code.left, code.right, code.tolerance]))
        case let code as Comparison: return Face(step, .operation, faces([code.first] + code.steps.map(\.code)))
        case let code as Call: return Face(step, .operation, inside(faces(code.arguments.map(\.code)), step))
        case let code as BuiltinCall where code.builtin.name == "note" && code.arguments.count == 2:
            // What is noted stands below the result.
            return faces([code.arguments[0].code]).first?.standing(at: step.code.span) ?? Face(step, .literal)
        case let code as BuiltinCall: return Face(step, .operation, inside(faces(code.arguments.map(\.code)), step))
        default: return Face(step, .operation)
        }
    }

    /// Arguments in the order of the text: `x |> f(a)` has the first one before the function.
    private func inside(_ faces: [Face], _ step: Step) -> [Face] {
        faces.filter { $0.span.start >= step.code.span.start && $0.span.end <= step.code.span.end }
            .sorted { $0.span.start < $1.span.start }
    }

    /// The name that stands before `=` and a value.
    private func boundName(before value: Span, _ step: Step) -> String {
        let text = step.source.text(Span(Int(step.code.span.start), Int(value.start)))
        let words = text.split { " \n\t,=".contains($0) }
        return words.last.map(String.init) ?? "it"
    }

    private func tellOverrides(_ code: With, _ step: Step, _ indent: Int, _ depth: Int) {
        for override in code.overrides {
            let place = Explainer.oneLine(step.source.text(override.span))
            guard let value = override.value.flatMap({ step.child($0) }) else {
                add(indent + 1, "", "with the scenario \(place)")
                continue
            }
            var old = ""
            switch override.place {
            case .variable(let slot): old = world.globals[slot].value.map { world.describe($0) } ?? ""
            case .figure(let member, _):
                let metric = world.metric(member.metric)
                if let found = step.figures.first(where: { $0.path.metric == metric }),
                    case .quantity(let quantity)? = try? aside().value(of: found.figure, found.path, code.span)
                {
                    old = world.describe(
                        .quantity(Quantity(quantity.number, unit: quantity.unit, qualifiers: quantity.qualifiers)))
                }
            case .scenario: break
            }
            let remark = old.isEmpty ? "" : "in the place of \(old)"
            let text = Explainer.oneLine(value.text)
            add(
                indent + 1, "",
                value.code.isLiteral
                    ? "with \(place) = \(text)" : Explainer.named("with \(place) = \(text)", describe(value)), remark)
        }
    }

    private func tellCondition(_ code: Conditional, _ step: Step, _ indent: Int, _ depth: Int) {
        guard let condition = step.child(code.condition) else { return }
        let face = face(condition, indent, depth)
        face.visit { if $0.kind == .name { $0.shown = brief($0.step) } }
        // What is compared is found first.
        for child in face.children where !child.isSettled { child.shown = brief(child.step) }
        let isTrue = step.child(code.then) != nil
        let (written, put) = (Explainer.clipped(condition.text), Explainer.clipped(face.text()))
        let values = put == written ? "" : ": \(put)"
        add(
            indent + 1, "", "\(written) is \(isTrue)\(values)",
            isTrue ? "so what follows `then`" : "so what follows `else`")
    }

    // MARK: Names

    private func key(of step: Step) -> String {
        if let (figure, _) = step.figures.last { return "\(ObjectIdentifier(figure).hashValue)" }
        if step.code is Local { return "" }
        return Explainer.oneLine(step.text)
    }

    /// A line for a name, or a call, and below it what it was made of.
    private func tell(_ face: Face, _ indent: Int, _ depth: Int) {
        let step = face.step
        if face.isCall {
            guard depth > 0 else { return }
            openCall(face, indent, depth)
            return
        }
        if step.code is Local { return }
        if let index = step.code as? Index, index.base is Local { return }
        guard told.insert(key(of: step)).inserted else { return }
        add(indent, "", Explainer.named(label(step), describe(step)), origin(of: step))
        guard depth > 0 else { return }
        open(step, indent + 1, depth)
    }

    /// Whose name is asked for in full: a figure's, with the basis where another is meant by the name alone.
    private func label(_ step: Step) -> String {
        guard let (figure, path) = step.figures.last else { return Explainer.oneLine(step.text) }
        let company = world.companies.companies[path.company]
        let isChosen = Machine.chosenFigure(company, path.metric) === figure
        return machine.name(of: path) + (isChosen || figure.time == .none ? "" : "[\(figure.time.name)]")
    }

    /// The words and the source of a figure, or why something was assumed.
    private func origin(of step: Step) -> String {
        if let (figure, path) = step.figures.last { return origin(figure, path) }
        if let global = step.code as? Global, let why = world.globals[global.slot].why {
            return why.isEmpty ? "assumed" : "assumed: \(why)"
        }
        return ""
    }

    private func origin(_ figure: Figure, _ path: Path) -> String {
        let words = figure.words.map { "“\($0)”" }
        let source = figure.assumption == nil ? figure.source : machine.origin(of: figure, path)
        return [words, source].compactMap { $0 }.joined(separator: ", ")
    }

    /// What a name was made of: a figure's formula, a variable's definition.
    private func open(_ step: Step, _ indent: Int, _ depth: Int) {
        if let (figure, _) = step.figures.last {
            guard let formula = figure.formula as? FigureFormula,
                let inner = step.children.last(where: { $0.code === formula.code }) ?? recorded(figure, step)
            else { return }
            openExpression(inner, indent, depth, describe(step))
        } else if let global = step.code as? Global {
            let variable = world.globals[global.slot]
            if let inner = step.children.last { return openExpression(inner, indent, depth, describe(step)) }
            guard let definition = variable.definition, let value = variable.value,
                let inner = recorded(definition, is: value)
            else { return }
            openExpression(inner, indent, depth, describe(step))
        } else if step.code is Index, let inner = step.children.first(where: { $0.code is Global }) {
            // An item of a list: what the list was made of.
            guard told.insert(key(of: inner)).inserted else { return }
            add(indent, "", Explainer.named(label(inner), describe(inner)))
            open(inner, indent + 1, depth)
        }
    }

    private func openExpression(_ inner: Step, _ indent: Int, _ depth: Int, _ result: String) {
        guard !inner.code.isLiteral, !(inner.code is Lambda) else { return }
        let text = Explainer.clipped(Face(inner, .operation, signs(inner)).text())
        // Of a long conditional its own lines tell more than its text.
        let isBranched = inner.code is Conditional || inner.code is Bindings
        if !isBranched || !text.hasSuffix("…") { add(indent, "=", text) }
        derive(inner, indent, depth - 1, result: indent == 0 ? nil : result)
    }

    /// The parts of an expression, to write its signs as a board has them.
    private func signs(_ step: Step) -> [Face] {
        step.children.filter { inner in
            inner.source === step.source && inner.code.span.start >= step.code.span.start
                && inner.code.span.end <= step.code.span.end && inner.code.span != step.code.span
        }.map { Face($0, .operation, signs($0)) }
    }

    // MARK: Opening again

    private func aside() -> Machine {
        let machine = Machine(world, source: self.machine.source)
        machine.isWatchingOthers = false
        return machine
    }

    /// The steps of a formula that was looked up before they were recorded.
    private func recorded(_ figure: Figure, _ step: Step) -> Step? {
        guard let (_, path) = step.figures.last else { return nil }
        let (machine, recorder) = (aside(), StepRecorder())
        machine.observer = recorder
        guard (try? machine.value(of: figure, path, step.code.span)) != nil else { return nil }
        return recorder.root
    }

    /// The steps of a variable's definition, where they still lead to the value it has.
    private func recorded(_ definition: Definition, is value: Value) -> Step? {
        let (machine, recorder) = (aside(), StepRecorder())
        machine.observer = recorder
        guard let found = try? machine.value(of: definition), world.describe(found) == world.describe(value) else {
            return nil
        }
        return recorder.root
    }

    // MARK: Calls

    /// Whether there is something to show of what a call does.
    private func opens(_ face: Face) -> Bool {
        if let call = face.step.code as? Call {
            guard case .function(let function)? = face.step.child(call.callee)?.value,
                case .code(let code) = function.body
            else { return false }
            return face.step.children.contains { $0.code === code.body }
        }
        guard let call = face.step.code as? BuiltinCall else { return false }
        return !openings(call, face.step).isEmpty || call.arguments.contains { $0.code is Lambda }
    }

    private func openings(_ call: BuiltinCall, _ step: Step) -> [BuiltinFormula.Opening] {
        guard let result = step.value else { return [] }
        let arguments = call.arguments.map { step.child($0.code)?.value }
        let names = call.arguments.map { argument in argument.name.map { world.symbols.text($0) } }
        return BuiltinFormula.openings(call.builtin, arguments, names, result, step, machine)
    }

    /// - Parameter isWhole: whether the call stands on the board already, and its result is written by others.
    private func openCall(_ face: Face, _ indent: Int, _ depth: Int, isWhole: Bool = false) {
        let step = face.step
        guard told.insert(Explainer.oneLine(step.text)).inserted else { return }
        let place = isWhole ? indent : indent + 1
        if let call = step.code as? Call {
            guard case .function(let function)? = step.child(call.callee)?.value, case .code(let code) = function.body,
                let body = step.children.last(where: { $0.code === code.body })
            else { return }
            if !isWhole { add(indent, "", Explainer.named(Explainer.clipped(step.text), describe(step))) }
            openExpression(body, place, depth, describe(step))
            return
        }
        guard let call = step.code as? BuiltinCall else { return }
        let openings = openings(call, step)
        guard !openings.isEmpty else { return openItems(step, call, indent, isWhole) }
        if !isWhole { add(indent, "", Explainer.named(Explainer.clipped(step.text), describe(step))) }
        tellFigures(step, place)
        for opening in openings {
            guard let inner = recorded(opening) else { continue }
            let text = Face(inner, .operation, signs(inner)).text()
            let expected = opening.expected.map { world.describe($0) } ?? ""
            if opening.isCheck {
                add(place, "", opening.title + ":", opening.remark)
                add(place, "=", text)
                derive(inner, place, 0, result: nil)
                add(place, "≈", "0", "so this is the rate")
            } else if opening.title.isEmpty {
                add(place, "=", text, opening.remark)
                derive(inner, place, 0, result: isWhole ? nil : expected)
            } else {
                add(place, "", "\(opening.title) = \(text)", opening.remark)
                derive(inner, place + 1, 0, result: expected)
            }
        }
    }

    /// The figures that a function has looked up by itself.
    private func tellFigures(_ step: Step, _ indent: Int) {
        for (figure, path) in step.figures {
            guard told.insert("\(ObjectIdentifier(figure).hashValue)").inserted,
                let value = try? aside().value(of: figure, path, step.code.span)
            else { continue }
            let name = machine.name(of: path) + (figure.time == .none ? "" : "[\(figure.time.name)]")
            add(indent + 1, "", Explainer.named(name, world.describe(value)), origin(figure, path))
        }
    }

    /// Where a function is called with every item of a list: what it gives of each.
    private func openItems(_ step: Step, _ call: BuiltinCall, _ indent: Int, _ isWhole: Bool) {
        guard let lambda = call.arguments.compactMap({ $0.code as? Lambda }).first else { return }
        let items = step.children.filter { $0.code === lambda.function.body }
        guard !items.isEmpty else { return }
        if !isWhole { add(indent, "", Explainer.clipped(step.text)) }
        for item in items.prefix(8) {
            let face = face(item, indent, 0)
            face.visit { if $0.kind == .name { $0.shown = brief($0.step) } }
            let (text, result) = (face.text(), brief(item))
            let (lead, plain) = Explainer.lead(result)
            add(indent + 1, "", text == result ? text : "\(text) \(lead) \(plain)")
        }
        if items.count > 8 { add(indent + 1, "", "… and \(items.count - 8) more") }
    }

    /// The steps of a function's formula with the arguments put in, where it gives what the function gave.
    private func recorded(_ opening: BuiltinFormula.Opening) -> Step? {
        guard let step = try? BuiltinFormula.steps(opening, world) else { return nil }
        guard case .quantity(let found)? = step.value else { return nil }
        if opening.isCheck { return step }
        guard case .quantity(let wanted)? = opening.expected,
            let number = try? machine.converted(found, to: wanted.unit, step.code.span)
        else { return nil }
        let (a, b) = (number.doubleValue, wanted.number.doubleValue)
        return (a - b).magnitude <= 1e-9 * max(a.magnitude, b.magnitude) ? step : nil
    }

    // MARK: Values and remarks

    /// A value as it stands in an expression: without the time it speaks of and the words it was printed with.
    private func brief(_ step: Step) -> String {
        guard let value = step.value else { return step.text }
        var text: String
        switch value {
        case .quantity(let quantity): text = world.describe(.quantity(Quantity(quantity.number, unit: quantity.unit)))
        case .list(let list) where list.items.count > 12:
            let head = List(Array(list.items.prefix(3)))
            text = String(world.describe(.list(head)).dropLast()) + ", … \(list.items.count) items]"
        case .list(let list):
            let items = list.items.map { item -> Value in
                guard case .quantity(let quantity) = item else { return item }
                return .quantity(Quantity(quantity.number, unit: quantity.unit))
            }
            text = world.describe(.list(List(items)))
        case .function, .company: text = Explainer.oneLine(step.text)
        case .table(let table): text = table.isRecord ? "(a record)" : "(a table of \(table.rowCount) rows)"
        default: text = world.describe(value)
        }
        if text.utf8.count > 400 { text = String(text.prefix(200)) + "…" }
        return text
    }

    private func describe(_ step: Step) -> String {
        guard let value = step.value else { return "" }
        switch value {
        case .quantity: return world.describe(value)
        default: return brief(step)
        }
    }

    /// A conversion of money with its rate written as a factor, before it is found.
    private func halfway(_ face: Face) -> Derivation.Line? {
        guard face.step.code is Conversion, let rate = face.step.rate, let operand = face.children.first,
            let open = rate.firstRange(of: " (")
        else { return nil }
        let amount = rate.dropFirst(3)[..<open].replacing("≈ ", with: "")
        let pair = amount.split(separator: " ").last.map(String.init) ?? ""
        guard case .quantity(let from)? = operand.step.value, let own = world.units.currency(of: from.unit) else {
            return nil
        }
        let sign = pair.hasSuffix("/\(own)") ? "×" : "/"
        let reason = rate[open...].dropFirst(2).dropLast()
        return Derivation.Line(
            indent: 0,
            lead: rate.unicodeScalars.contains("≈") || operand.text().unicodeScalars.contains("≈") ? "≈" : "=",
            text: "\(Explainer.lead(operand.text()).text) \(sign) \(amount)",
            remark: String(reason))
    }

    /// What a reduction shows: units that cancel, the factor of a conversion, its rate.
    private func remark(_ face: Face, isLast: Bool = false) -> String {
        if let conversion = face.step.code as? Conversion {
            if let rate = face.step.rate { return isLast ? "" : rate }
            guard let operand = face.children.first, case .quantity(let x)? = operand.step.value,
                let unit = conversion.unit, x.unit != .none,
                let one = try? aside().converted(
                    Quantity(.one, unit: world.units.canonical(x.unit)), to: unit, face.span)
            else { return "" }
            guard Number.compare(one, .one) != 0 else { return "" }
            var (a, b) = (Quantity(.one, unit: world.units.canonical(x.unit)), Quantity(one, unit: unit))
            if Number.compare(one, .one) < 0, let inverse = try? Number.one.divided(by: one) {
                (a, b) = (Quantity(.one, unit: unit), Quantity(inverse, unit: a.unit))
            }
            return Explainer.named(world.describe(.quantity(a)), world.describe(.quantity(b)))
        }
        guard face.isProduct, case .quantity(let result)? = face.step.value else { return "" }
        return units(of: face, result)
    }

    /// `USD / (USD/month) = month`, where units of several operands meet.
    private func units(of face: Face, _ result: Quantity) -> String {
        var text = ""
        var count = 0
        func append(_ part: Face, _ sign: String) {
            guard case .quantity(let quantity)? = part.step.value, quantity.unit != .none,
                !world.units.isPercentLike(quantity.unit)
            else { return }
            let unit = world.units.text(of: world.units.canonical(quantity.unit))
            count += 1
            let bracketed = unit.utf8.contains(UInt8(ascii: "/")) && count > 1 ? "(\(unit))" : unit
            text += text.isEmpty ? (sign == "/" ? "1 / \(bracketed)" : bracketed) : " \(sign) \(bracketed)"
        }
        func walk(_ part: Face, _ sign: String) {
            guard let left = part.children.first, part.goesOn(from: left) || part === face else {
                return append(part, sign)
            }
            if part.goesOn(from: left) { walk(left, "×") } else { append(left, "×") }
            if part.children.count > 1 { append(part.children[1], part.step.code is Quotient ? "/" : "×") }
        }
        walk(face, "×")
        guard count > 1 else { return "" }
        let unit = result.unit == .none ? "" : world.units.text(of: world.units.canonical(result.unit))
        return unit.isEmpty ? "\(text) cancels" : "\(text) = \(unit)"
    }

    // MARK: Text

    static func oneLine(_ text: String) -> String {
        let words = text.split { " \n\t\r".contains($0) }
        return words.joined(separator: " ").withoutOuterBrackets
    }

    /// On one line, and cut where it is too long to be read there.
    static func clipped(_ text: String) -> String {
        let line = oneLine(text)
        guard line.count > 150 else { return line }
        return String(line.prefix(147)) + "…"
    }

    /// `name = value`, or `name ≈ value`.
    static func named(_ name: String, _ value: String) -> String {
        value.hasPrefix("≈ ") ? "\(name) ≈ \(value.dropFirst(2))" : "\(name) = \(value)"
    }

    /// A text without `≈` before its numbers, and the sign that its line begins with.
    static func lead(_ text: String) -> (sign: String, text: String) {
        guard text.unicodeScalars.contains("≈") else { return ("=", text) }
        var (plain, isRounded) = (String.UnicodeScalarView(), false)
        let scalars = Array(text.unicodeScalars)
        var place = 0
        while place < scalars.count {
            // Between two amounts it compares them.
            let before = plain.last { $0 != " " }
            let compares =
                before.map { $0.properties.isAlphabetic || "0123456789)]%\"".unicodeScalars.contains($0) } ?? false
            if scalars[place] == "≈", !compares, place + 1 < scalars.count, scalars[place + 1] == " " {
                isRounded = true
                place += 2
            } else {
                plain.append(scalars[place])
                place += 1
            }
        }
        return (isRounded ? "≈" : "=", String(plain))
    }
}

extension Code {
    /// Whether there is nothing in it to find: a number, its negative, a list of such.
    var isLiteral: Bool {
        switch self {
        case is Constant, is QualifiedLiteral: true
        case let code as Negation: code.operand.isLiteral
        case let code as QualifiedCode: code.operand.isLiteral
        case let code as BasisCode: code.operand.isLiteral && code.basis.isLiteral
        case let code as ListCode: code.items.allSatisfy(\.isLiteral)
        default: false
        }
    }
}

extension Face {
    /// The names and calls in it, in the order they stand.
    var names: [Face] {
        var names: [Face] = []
        visit { if $0.kind == .name || $0.isCall { names.append($0) } }
        return names
    }

    /// Whether it calls a function.
    var isCall: Bool { step.code is Call || step.code is BuiltinCall }
}

extension String {
    /// Without brackets that are round the whole of it.
    fileprivate var withoutOuterBrackets: String {
        guard utf8.first == UInt8(ascii: "("), utf8.last == UInt8(ascii: ")") else { return self }
        var depth = 0
        for (place, byte) in utf8.enumerated() {
            if byte == UInt8(ascii: "(") { depth += 1 }
            if byte == UInt8(ascii: ")") { depth -= 1 }
            if depth == 0, place < utf8.count - 1 { return self }
        }
        var inner = dropFirst().dropLast()
        while inner.first == " " { inner.removeFirst() }
        while inner.last == " " { inner.removeLast() }
        return String(inner)
    }
}

extension StringProtocol {
    /// The text with every occurrence of a part replaced; without Foundation.
    fileprivate func replacing(_ part: String, with other: String) -> String {
        var (result, rest) = ("", self[...])
        while let place = rest.firstRange(of: part) {
            result += rest[..<place]
            result += other
            rest = rest[place...].dropFirst(part.count)
        }
        return result + rest
    }

    /// Where a part begins.
    fileprivate func firstRange(of part: String) -> Index? {
        guard let first = part.first else { return nil }
        var place = startIndex
        while let next = self[place...].firstIndex(of: first) {
            if self[next...].hasPrefix(part) { return next }
            place = index(after: next)
        }
        return nil
    }
}

extension Machine {
    /// What a definition gives, its names meaning what they meant then.
    func value(of made: Definition) throws(Failure) -> Value {
        reset(made.source, statement: made.code.span, frameSize: made.frameSize)
        variation = Variation()
        definition = made
        return try made.code.value(self)
    }
}
