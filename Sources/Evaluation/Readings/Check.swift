import Companies
import Numbers
import Quantities
import Reporting
import Syntax

/// A check of a company's file as the evaluator keeps it: what should hold, and what it is where it does not.
final class CheckFormula: Formula {
    enum Condition {
        /// `A ≈ B`: as far as the printed digits allow.
        case reconciled(Code, Code)
        case holds(Code)
    }

    let condition: Condition
    let claim: Code
    let level: AuditLevel
    let why: Code?
    let note: Code?
    let span: Span
    let source: Source
    let frameSize: Int

    init(_ tree: CheckTree, _ resolver: Resolver, _ level: AuditLevel) throws(Failure) {
        if case .close(let left, let right, within: nil) = tree.condition.form {
            condition = .reconciled(try resolver.code(left), try resolver.code(right))
        } else {
            condition = .holds(try resolver.code(tree.condition))
        }
        claim = try resolver.code(tree.claim)
        why = try tree.why.map { (tree) throws(Failure) in try resolver.code(tree) }
        note = try tree.note.map { (tree) throws(Failure) in try resolver.code(tree) }
        (self.level, span, source, frameSize) = (level, tree.span, resolver.source, resolver.frameSize)
    }
}

/// How much a finding matters, the gravest first.
package enum AuditLevel: String, CaseIterable, Sendable {
    /// Rounding can't explain it.
    case contradiction
    /// What is printed may be meant otherwise: a remainder without a name, a wording.
    case suspect
    /// A choice that others would make differently: one rate for a flow, unequal periods.
    case convention
    /// What is not printed: a source, a date.
    case gap
    /// Nothing is wrong.
    case holds

    /// As the head of its part of a report.
    package var title: String {
        switch self {
        case .contradiction: "contradictions"
        case .suspect: "suspect"
        case .convention: "conventions"
        case .gap: "gaps"
        case .holds: "holds"
        }
    }
}

/// One line of an audit.
package struct Finding {
    package let level: AuditLevel
    /// What is claimed.
    package let claim: String
    /// What was found: both sides.
    package let found: String
    /// What is to be said of it.
    package let remark: String
}
