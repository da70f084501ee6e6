import Formatting
import Presentation
import Reporting
import Resolution
import Syntax

/// A result whose text may be larger than it is itself: it is written a piece at a time.
struct LargeResult {
    let value: Value
    let source: Source
    let span: Span
    let printed: [String]
    /// The name that the statement gives it.
    let defines: String?
    let warnings: [Diagnostic]
    let notes: [Diagnostic]
}

extension Presenter {
    /// Items of a list or a table from which on they are written so.
    private static let largeSize = 50_000

    /// Whether a value is written a piece at a time.
    func isLarge(_ value: Value) -> Bool {
        guard writesLargeResults, executor.attachment == nil else { return false }
        switch value {
        case .list(let list): return list.size > Presenter.largeSize
        case .table(let table): return options.json && table.cells.count > Presenter.largeSize
        default: return false
        }
    }

    /// Writes the result of an outcome that is large: what would be its text, or its object, without a last newline.
    func writeLargeResult(_ write: ([UInt8]) -> Void) {
        guard let large else { return }
        self.large = nil
        guard options.json else {
            for line in large.printed { write(Array(line.utf8) + [0x0A]) }
            return ValueText(state).pieces(of: large.value, write)
        }
        withoutActuallyEscaping(write) { write in
            var json = head(large.source, large.span, isFine: true, defines: large.defines, JSONWriter(drain: write))
            json.name("value")
            ValueJSON(state, isStoppable: false).write(large.value, to: &json)
            json.name("text")
            json.text { add in
                for line in large.printed { add(Array(line.utf8) + [0x0A]) }
                ValueText(state).pieces(of: large.value, add)
            }
            self.write(large.warnings, "warnings", of: large.source, to: &json)
            self.write(large.notes, "notes", of: large.source, to: &json)
            json.endObject()
            json.flush()
        }
    }
}
