import Reporting
import Resolution

/// A call as it is written, and as it could be.
package struct WrittenCall {
    private let call: Call
    private var site: Site { call.evaluator.site }

    package init(_ call: Call) { self.call = call }

    /// Whether it is written by its name, and not by signs that stand for it.
    package var isNamed: Bool { site.text(call.span).utf8.starts(with: call.builtin.name.utf8) }

    /// The text of the line with another in the place of some arguments and what stands between them.
    package func replacing(from first: Int, through last: Int, with text: String) -> String {
        site.replacing(call.spans[first].joined(call.spans[last]), with: text, in: call.span)
    }

    /// An argument as it can be typed again, with its unit; as it was written where it is not exact.
    package func exactText(_ index: Int) -> String {
        let text = call.describe(call.values[index])
        return text.utf8.contains("≈".utf8) ? call.text(of: index) : text
    }
}
