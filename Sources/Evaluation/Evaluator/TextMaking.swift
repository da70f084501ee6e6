import Quantities
import Reporting
import Resolution

/// Makes a text with expressions in it.
struct TextMaking {
    private let evaluator: Evaluator
    private let span: Span

    init(_ evaluator: Evaluator, _ span: Span) { (self.evaluator, self.span) = (evaluator, span) }

    func text(_ pieces: [TextPiece]) throws(Failure) -> String {
        var text = ""
        for piece in pieces {
            switch piece {
            case .characters(let characters): text += characters
            case .node(let node):
                switch evaluator.lens.reading {
                case .plain: text += words(try evaluator.value(node))
                case .printedDigits(let doubt): text += try Widening(evaluator, doubt).words(of: node)
                }
            }
            guard text.utf8.count <= Limits.longestText else {
                throw evaluator.site.failure(.tooLarge, "the text would be longer than 10 MB", at: span)
            }
        }
        evaluator.state.memory.charge(text.utf8.count)
        return text
    }

    private func words(_ value: Value) -> String {
        switch value {
        case .text(let inner): inner
        case .quantity(let quantity) where evaluator.lens.tellsPlainly:
            evaluator.text(.quantity(Quantity(quantity.number, unit: quantity.unit)))
        default: evaluator.text(value)
        }
    }
}
