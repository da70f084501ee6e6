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
        try append(pieces[...], to: &text)
        return text
    }

    /// Adds pieces to a text, which grows where it is if nobody else has it.
    func append(_ pieces: ArraySlice<TextPiece>, to text: inout String) throws(Failure) {
        let before = text.utf8.count
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
                throw evaluator.site.failure(LimitFinding.text, at: span)
            }
        }
        evaluator.state.memory.charge(text.utf8.count - before)
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
