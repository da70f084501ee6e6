import Companies
import Numbers
import Quantities
import Reporting
import Resolution
import Syntax

/// How an expression stands on the board: which of its parts are names, which give way to their values, and what is told of
/// branches, `where` and `with` before.
extension Explainer {
    func face(_ step: Step, _ indent: Int, _ depth: Int) -> Face {
        func faces(_ nodes: [Node]) -> [Face] {
            nodes.compactMap { node in step.child(node).map { face($0, indent, depth) } }
        }
        let node = step.node
        guard !node.isLiteral else { return Face(step, .literal) }
        switch node.form {
        case .constant, .qualifiedLiteral, .printed, .fiscalPeriod, .lambda: return Face(step, .literal)
        case .local, .global, .member, .ownFigure:
            switch step.value {
            case .function?, .company?: return Face(step, .literal)
            default: return Face(step, .name)
            }
        case .index: return Face(step, .name)
        case .asOf(let figure, _):
            return step.child(figure).map { face($0, indent, depth).standing(at: node.span) } ?? Face(step, .name)
        case .bindings(let bindings, let body):
            for binding in bindings { tell(binding, step, indent, depth) }
            return step.child(body).map { face($0, indent, depth) } ?? Face(step, .literal)
        case .with(let replacements, let body):
            tell(replacements, step, indent, depth)
            return step.child(body).map { face($0, indent, depth).standing(at: node.span) } ?? Face(step, .literal)
        case .conditional(let condition, let then, let otherwise):
            // Where it holds for some samples only, each of them took its own branch.
            if case .event? = step.child(condition)?.value { return Face(step, .operation, faces([condition])) }
            guard let branch = step.child(then) ?? step.child(otherwise) else { return Face(step, .literal) }
            tell(condition, isTrue: step.child(then) != nil, step, indent, depth)
            return face(branch, indent, depth).standing(at: node.span)
        case .orElse(let first, let second):
            guard let other = step.child(second) else { return faces([first]).first ?? Face(step, .literal) }
            say(indent + 1, .missing(Explainer.oneLine(step.source.text(first.span))))
            return face(other, indent, depth).standing(at: node.span)
        case .text, .list, .chain, .comparison, .closeness, .arithmetic, .junction, .negation, .not, .qualified:
            return Face(step, .operation, faces(node.parts))
        case .conversion(let operand, _), .based(let operand, _, _): return Face(step, .operation, faces([operand]))
        case .call(let call): return Face(step, .operation, inside(faces(call.arguments.map(\.node)), step))
        case .builtin(let call):
            // What is noted stands below the result.
            if call.builtin.name == "note", call.arguments.count == 2 {
                return faces([call.arguments[0].node]).first?.standing(at: node.span) ?? Face(step, .literal)
            }
            return Face(step, .operation, inside(faces(call.arguments.map(\.node)), step))
        case .range, .table, .solve, .sensitivity, .compare: return Face(step, .operation)
        }
    }

    /// A name of a `where`, with what it stands for.
    private func tell(_ binding: LocalBinding, _ step: Step, _ indent: Int, _ depth: Int) {
        guard let value = step.child(binding.value) else { return }
        let name = step.boundName(before: binding.value.span)
        if value.node.isLiteral {
            add(indent + 1, "", Explainer.named(name, describe(value)))
        } else {
            // Of a long conditional its own lines tell more than its text.
            let text = Explainer.clipped(value.text)
            add(indent + 1, "", text.hasSuffix("…") ? "\(name):" : "\(name) = \(text)")
            derive(value, indent + 2, depth, result: describe(value))
        }
    }

    /// Arguments in the order of the text: `x |> f(a)` has the first one before the function.
    func inside(_ faces: [Face], _ step: Step) -> [Face] {
        faces.filter { $0.span.start >= step.node.span.start && $0.span.end <= step.node.span.end }
            .sorted { $0.span.start < $1.span.start }
    }

    private func tell(_ replacements: [Replacement], _ step: Step, _ indent: Int, _ depth: Int) {
        for replacement in replacements {
            let place = Explainer.oneLine(step.source.text(replacement.span))
            guard let value = replacement.value.flatMap({ step.child($0) }) else {
                say(indent + 1, .scenario(place))
                continue
            }
            var old = ""
            switch replacement.place {
            case .variable(let name): old = state.names.value(of: name).map { evaluator.text($0) } ?? ""
            case .figure(let member, _, _):
                let metric = state.metric(member.metric)
                if let found = step.figures.first(where: { $0.path.metric == metric }),
                    case .quantity(let quantity)? = try? aside().figures.value(
                        of: found.figure, found.path, step.node.span)
                {
                    old = evaluator.text(
                        .quantity(Quantity(quantity.number, unit: quantity.unit, qualifiers: quantity.qualifiers)))
                }
            case .scenario: break
            }
            let remark: Derivation.Remark = old.isEmpty ? .none : .replaces(old)
            let text = Explainer.oneLine(value.text)
            add(
                indent + 1, "",
                value.node.isLiteral
                    ? "with \(place) = \(text)" : Explainer.named("with \(place) = \(text)", describe(value)), remark)
        }
    }

    private func tell(_ condition: Node, isTrue: Bool, _ step: Step, _ indent: Int, _ depth: Int) {
        guard let condition = step.child(condition) else { return }
        let face = face(condition, indent, depth)
        face.visit { if $0.kind == .name { $0.shown = brief($0.step) } }
        // What is compared is found first.
        for child in face.children where !child.isSettled { child.shown = brief(child.step) }
        let (written, put) = (Explainer.clipped(condition.text), Explainer.clipped(face.text()))
        say(indent + 1, .condition(written, isTrue, put == written ? nil : put), .branch(isTrue))
    }
}

extension Step {
    /// The name that stands before `=` and a value.
    fileprivate func boundName(before value: Span) -> String {
        let text = source.text(Span(Int(node.span.start), Int(value.start)))
        let words = text.split { " \n\t,=".contains($0) }
        return words.last.map(String.init) ?? "it"
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
    var isCall: Bool {
        step.node.invocation != nil || step.node.builtinCall != nil
    }
}
