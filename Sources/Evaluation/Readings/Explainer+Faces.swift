import Companies
import Numbers
import Quantities
import Reporting
import Syntax

/// How an expression stands on the board: which of its parts are names, which give way to their values, and what is told of
/// branches, `where` and `with` before.
extension Explainer {
    func face(_ step: Step, _ indent: Int, _ depth: Int) -> Face {
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
        case let code as Invocation: return Face(step, .operation, inside(faces(code.arguments.map(\.code)), step))
        case let code as BuiltinCall where code.builtin.name == "note" && code.arguments.count == 2:
            // What is noted stands below the result.
            return faces([code.arguments[0].code]).first?.standing(at: step.code.span) ?? Face(step, .literal)
        case let code as BuiltinCall: return Face(step, .operation, inside(faces(code.arguments.map(\.code)), step))
        default: return Face(step, .operation)
        }
    }

    /// Arguments in the order of the text: `x |> f(a)` has the first one before the function.
    func inside(_ faces: [Face], _ step: Step) -> [Face] {
        faces.filter { $0.span.start >= step.code.span.start && $0.span.end <= step.code.span.end }
            .sorted { $0.span.start < $1.span.start }
    }

    /// The name that stands before `=` and a value.
    func boundName(before value: Span, _ step: Step) -> String {
        let text = step.source.text(Span(Int(step.code.span.start), Int(value.start)))
        let words = text.split { " \n\t,=".contains($0) }
        return words.last.map(String.init) ?? "it"
    }

    func tellOverrides(_ code: With, _ step: Step, _ indent: Int, _ depth: Int) {
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

    func tellCondition(_ code: Conditional, _ step: Step, _ indent: Int, _ depth: Int) {
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
    var isCall: Bool { step.code is Invocation || step.code is BuiltinCall }
}
