import Numbers
import Reporting
import Resolution

/// Where an evaluation stands: the text that the nodes being run were read from. Places in it become labels, and
/// corrections are made of its words.
package final class Site {
    /// The text that the nodes being run were read from.
    package private(set) var source: Source
    /// Tells texts apart without a hold on them.
    private(set) var identity: ObjectIdentifier
    /// Where the statement being run stands, to quote it whole in corrections.
    private var statement: (source: Source, span: Span)?

    /// The statement being run, where it stands in the present text.
    var statementSpan: Span? { statement.flatMap { $0.source === source ? $0.span : nil } }

    /// Files that the statement has read as tables, so that each is read once.
    var readTables: [String: TableValue] = [:]

    init(_ source: Source) {
        self.source = source
        identity = ObjectIdentifier(source)
    }

    /// Goes on in another text.
    func move(to source: Source) {
        self.source = source
        identity = ObjectIdentifier(source)
    }

    /// Begins a statement.
    func begin(_ source: Source, statement span: Span) {
        if self.source !== source { move(to: source) }
        if !readTables.isEmpty { readTables = [:] }
        if statement?.source === source { statement?.span = span } else { statement = (source, span) }
    }

    package func text(_ span: Span) -> String { source.text(span) }

    // MARK: Failures

    // Kept out of the paths that it ends, whose frames would grow by it.
    @inline(never)
    package func failure(
        _ finding: some Reporting.Finding, at span: Span, _ text: String = "", fix: String? = nil
    ) -> Failure {
        Failure(Diagnostic(.error, finding, labels: [Label(source, span, text)], fix: fix))
    }

    @inline(never)
    package func failure(
        _ finding: some Reporting.Finding, at places: [(Span, String)], fix: String? = nil
    ) -> Failure {
        Failure(Diagnostic(.error, finding, labels: places.map { Label(source, $0.0, $0.1) }, fix: fix))
    }

    /// The error for a name, with those that are near in its place.
    func failure(_ finding: some Reporting.Finding, at span: Span, near: [String], in whole: Span? = nil) -> Failure {
        var failure = failure(finding, at: span)
        let fixes = near.map { replacing(span, with: $0, in: whole ?? span) }
        failure.diagnostic.fix = fixes.first
        failure.diagnostic.otherFixes = Array(fixes.dropFirst())
        return failure
    }

    package func failure(_ error: NumberError, at span: Span) -> Failure {
        failure(NumberFinding(error: error), at: span)
    }

    /// An operation on numbers, its error given a place.
    @inline(__always)
    package func number(_ span: Span, _ operation: () throws(NumberError) -> Number) throws(Failure) -> Number {
        do { return try operation() } catch { throw failure(error, at: span) }
    }

    /// The same of what is no number.
    func numbers<Result>(
        _ span: Span, _ operation: () throws(NumberError) -> Result
    ) throws(Failure) -> Result {
        do { return try operation() } catch { throw failure(error, at: span) }
    }

    /// The error for a value that is of another kind than the place wants.
    package func wrongKind(_ value: Value, _ wanted: KindFinding.Wanted, at span: Span) -> Failure {
        if case .missing(let missing) = value { return missingFailure(missing, at: span) }
        return failure(KindFinding(wanted: wanted, given: value.kind), at: span)
    }

    package func missingFailure(_ missing: Missing, at span: Span) -> Failure {
        failure(
            FigureFinding.missing(
                name: missing.name, available: missing.available, hint: missing.hint, later: missing.later), at: span)
    }

    /// The error for an item of a list that is no quantity.
    func odd(_ item: Value, _ index: Int, _ span: Span) -> Failure {
        named(wrongKind(item, .quantity, at: span), item: index)
    }

    /// An error inside a list, with the item it was met at.
    func named(_ failure: Failure, item index: Int) -> Failure {
        guard failure.diagnostic.code != .interrupted else { return failure }
        var failure = failure
        failure.diagnostic.finding = ItemFinding(index: index, cause: Cause(failure.diagnostic.finding))
        failure.diagnostic.fix = nil
        return failure
    }

    // MARK: Corrections

    /// The whole statement with one place changed; where the place is in another text, the part of that text.
    package func replacing(_ place: Span, with text: String, in whole: Span) -> String {
        let around = statement.flatMap { $0.source === source ? $0.span : nil }
        return source.replacing(place, with: text, in: around ?? whole)
    }

    /// The statement with something more at one place; nil as with `correcting`.
    func inserting(_ text: String, at place: Int) -> String? { correcting(Span(place, place), with: text) }

    /// The statement with one place changed; nil where the place is in another text, or the statement is too long to be
    /// written out.
    func correcting(_ place: Span, with text: String) -> String? {
        guard let statement, statement.source === source else { return nil }
        let whole = source.replacing(place, with: text, in: statement.span)
        return whole == text ? nil : whole
    }

    /// The text of an operand of `+` or `-`, in brackets where it is itself a sum or a conversion.
    func bracketed(_ operand: Span) -> String {
        let text = source.text(operand)
        var depth = 0
        var before: UInt8 = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: "+"), UInt8(ascii: "-"):
                if depth == 0, before != 0, before | 0x20 != UInt8(ascii: "e") { return "(\(text))" }
            default: break
            }
            before = byte
        }
        return text.utf8.contains(" in ".utf8) || text.utf8.contains(" to ".utf8) ? "(\(text))" : text
    }

    /// Whether a place is a plain number as it was typed.
    func isNumeral(_ span: Span) -> Bool {
        source.text(span).utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2C }
    }
}

extension String {
    /// Without one pair of round brackets that stands round the whole of it.
    package var withoutBrackets: String {
        guard first == "(", last == ")" else { return self }
        var open = 0
        for (offset, character) in enumerated() {
            if character == "(" { open += 1 }
            if character == ")" { open -= 1 }
            if open == 0, offset != count - 1 { return self }
        }
        return String(dropFirst().dropLast())
    }

    /// In round brackets where an operator stands in it, so that a suffix speaks of the whole.
    var bracketed: String {
        let operators = [" + ", " - ", " * ", " / ", "^", " in ", " per ", " where ", " mod ", "|>"]
        return operators.contains { utf8.contains($0.utf8) } ? "(\(self))" : self
    }
}
