import Companies
import Numbers
import Quantities
import Reporting
import Resolution
import Syntax

/// Calls: a function of the session opens into its own text, a built-in one into its formula.
extension Explainer {
    /// Whether there is something to show of what a call does.
    func opens(_ face: Face) -> Bool {
        switch face.step.node.form {
        case .call(let call):
            guard case .function(let function)? = face.step.child(call.callee)?.value,
                case .code(let code) = function.body
            else { return false }
            return face.step.children.contains { $0.node === code.body }
        case .builtin(let call): return !openings(call, face.step).isEmpty || call.lambda != nil
        default: return false
        }
    }

    func openings(_ call: BuiltinCall, _ step: Step) -> [Opened] {
        guard let opened = OpenedCall(call, step, evaluator) else { return [] }
        switch call.builtin.opening {
        case .none: return []
        case .formula(let text): return opened.one(text)
        case .made(let make): return make(opened)
        case .shipped: return ((try? state.formula(call.builtin))?.result).map { opened.one($0) } ?? []
        }
    }

    /// - Parameters:
    ///   - isWhole: whether the call stands on the board already, and its result is written by others.
    ///   - part: of a call that gives a record, the part that is asked for: what it does not rest on is left out.
    func openCall(_ face: Face, _ indent: Int, _ depth: Int, isWhole: Bool = false, part: String? = nil) {
        let step = face.step
        guard told.insert(Explainer.oneLine(step.text)).inserted else { return }
        let place = isWhole ? indent : indent + 1
        if let call = step.node.invocation {
            guard case .function(let function)? = step.child(call.callee)?.value, case .code(let code) = function.body,
                let body = step.children.last(where: { $0.node === code.body })
            else { return }
            if !isWhole { add(indent, "", Explainer.named(Explainer.clipped(step.text), describe(step))) }
            openExpression(body, place, depth, describe(step))
            return
        }
        guard let call = step.node.builtinCall else { return }
        let openings = openings(call, step).needed(for: part)
        guard !openings.isEmpty else { return openItems(step, call, indent, isWhole) }
        if !isWhole { add(indent, "", Explainer.named(Explainer.clipped(step.text), describe(step))) }
        tellFigures(step, place)
        for opening in openings {
            guard let inner = opening.proof(evaluator, step.node.span) else { continue }
            let text = Face(inner, .operation, signs(inner)).text()
            let expected = opening.expected.map { evaluator.text($0) } ?? ""
            let remark: Derivation.Remark = opening.remark == .none ? .none : .opening(opening.remark)
            if let rate = opening.rateTried {
                say(place, .presentValue(at: rate), remark)
                add(place, "=", text)
                derive(inner, place, 0, result: nil)
                add(place, "≈", "0", .foundRate)
            } else if opening.title.isEmpty {
                add(place, "=", text, remark)
                derive(inner, place, 0, result: isWhole ? nil : expected)
            } else {
                add(place, "", "\(opening.title) = \(text)", remark)
                derive(inner, place + 1, 0, result: expected)
            }
        }
    }

    /// The figures that a function has looked up by itself.
    func tellFigures(_ step: Step, _ indent: Int) {
        for (figure, path) in step.figures {
            guard told.insert("\(ObjectIdentifier(figure))").inserted,
                let value = try? aside().figures.value(of: figure, path, step.node.span)
            else { continue }
            let name = state.name(of: path) + (figure.time == .none ? "" : "[\(figure.time.name)]")
            add(indent + 1, "", Explainer.named(name, evaluator.text(value)), origin(figure, path))
        }
    }

    /// Where a function is called with every item of a list: what it gives of each.
    func openItems(_ step: Step, _ call: BuiltinCall, _ indent: Int, _ isWhole: Bool) {
        guard let lambda = call.lambda else { return }
        let items = step.children.filter { $0.node === lambda.body }
        guard !items.isEmpty else { return }
        if !isWhole { add(indent, "", Explainer.clipped(step.text)) }
        for item in items.prefix(8) {
            let face = face(item, indent, 0)
            face.visit { if $0.kind == .name { $0.shown = brief($0.step) } }
            let (text, result) = (face.text(), brief(item))
            let (lead, plain) = Explainer.lead(result)
            add(indent + 1, "", text == result ? text : "\(text) \(lead) \(plain)")
        }
        if items.count > 8 { say(indent + 1, .moreItems(items.count - 8)) }
    }
}

extension BuiltinCall {
    /// The function that is written out among its arguments.
    fileprivate var lambda: FunctionCode? {
        arguments.lazy.compactMap { $0.node.lambda }.first
    }
}
