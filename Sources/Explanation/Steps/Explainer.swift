import Companies
import Evaluation
import Numbers
import Quantities
import Reporting
import Resolution
import Syntax

/// Writes down the steps of an evaluation as a teacher would: names with their values and where these come from, the
/// expression with the values put in, and what its parts come to, until the result is left.
final class Explainer {
    let evaluator: Evaluator
    let state: State
    /// How many levels of formulas are opened.
    let depth: Int
    /// Whether formulas within formulas go straight to their result.
    let isShort: Bool
    var lines: [Derivation.Line] = []
    /// What was told already: figures, variables and calls are opened once.
    var told: Set<String> = []

    init(_ evaluator: Evaluator, depth: Int, isShort: Bool) {
        (self.evaluator, state) = (evaluator, evaluator.state)
        (self.depth, self.isShort) = (depth, isShort)
    }

    func add(_ indent: Int, _ lead: String, _ text: String, _ remark: Derivation.Remark = .none) {
        append(Derivation.Line(indent: indent, lead: lead, text: text, remark: remark))
    }

    /// A line that is put into words.
    func say(_ indent: Int, _ spoken: Derivation.Remark, _ remark: Derivation.Remark = .none) {
        append(Derivation.Line(indent: indent, text: "", remark: remark, spoken: spoken))
    }

    private func append(_ line: Derivation.Line) {
        if lines.count < 2_000 { lines.append(line) }
    }

    /// The whole: the expression as it was typed, and what leads to its result.
    func explain(_ root: Step) {
        let bare = bareName(root)
        add(0, "", Explainer.clipped(root.text), bare.map { origin(of: $0) } ?? .none)
        if let bare {
            told.insert(key(of: bare))
            if depth > 0 { open(bare, 0, depth) }
            return dropLast(of: root)
        }
        if let metrics = MetricSteps(root, self) { return metrics.tell() }
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
    func dropLast(of root: Step) {
        guard lines.count > 1, let last = lines.last, last.indent == 0, last.remark == .none, !last.lead.isEmpty,
            let value = root.value
        else { return }
        let texts = [brief(root), evaluator.text(value)].map { Explainer.lead($0).text }
        if texts.contains(last.text) { lines.removeLast() }
    }

    /// Where nothing but a name was typed, it is opened in the place of the expression.
    func bareName(_ step: Step) -> Step? {
        switch step.node.form {
        case .member, .ownFigure, .global, .index: step
        case .asOf(let figure, _): step.child(figure)
        default: nil
        }
    }

    /// The lines that lead from an expression, which stands on the board already, to its value.
    ///
    /// - Parameter result: the value's text where it is to be written too.
    func derive(_ step: Step, _ indent: Int, _ depth: Int, result: String?) {
        let face = face(step, indent, depth)
        var last = Explainer.oneLine(step.text)
        func write(_ remark: Derivation.Remark = .none) {
            let text = Explainer.oneLine(face.text())
            let (lead, plain) = Explainer.lead(text)
            // A line that says nothing new is none.
            guard !isSame(plain, last), plain != result.map({ Explainer.lead($0).text }) else { return }
            add(indent, lead, plain, remark)
            last = plain
        }
        // A branch stands in the place of its conditional before its names get their values.
        if face.step !== step { write() }
        for name in face.names { tell(name, indent + 1, depth) }
        face.visit { if $0.kind == .name { $0.shown = brief($0.step) } }
        write()
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
            var remarks: [Derivation.Remark] = []
            for part in ready {
                let remark = remark(part)
                if remark != .none, !remarks.contains(remark) { remarks.append(remark) }
                part.shown = brief(part.step)
            }
            rounds += 1
            let remark = remarks.count == 1 ? remarks[0] : .none
            if isShort && indent > 0 || rounds > 6 { continue }
            write(remark)
        }
        if let result {
            let (lead, text) = Explainer.lead(result)
            if text != last { add(indent, lead, text) }
        }
    }

    /// Whether two lines say the same, however they write a product.
    func isSame(_ one: String, _ other: String) -> Bool {
        one == other || one.replacing("*", with: "×") == other.replacing("*", with: "×")
    }

    /// Puts a remark on the last line, or beside a new one where there is one already.
    func remarkLast(_ remark: Derivation.Remark, _ indent: Int) {
        guard remark != .none else { return }
        if lines.count > 1, lines[lines.count - 1].remark == .none, lines[lines.count - 1].indent == indent {
            lines[lines.count - 1].remark = remark
        } else if lines.count == 1, lines[0].remark == .none {
            lines[0].remark = remark
        } else if lines.last?.remark != remark {
            say(indent + 2, remark)
        }
    }
}
