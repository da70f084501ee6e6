import Companies
import Reporting
import Syntax

/// A figure's formula as the evaluator keeps it.
package final class FigureFormula: Formula {
    package let resolved: Resolved

    package init(_ resolved: Resolved) { self.resolved = resolved }
}

/// A check of a company's file as the evaluator keeps it: what should hold, and what it is where it does not.
package final class CheckFormula: Formula {
    package enum Condition {
        /// `A ≈ B`: as far as the printed digits allow.
        case reconciled(Resolved, Resolved)
        case holds(Resolved)
    }

    package let condition: Condition
    package let claim: Resolved
    package let level: AuditLevel
    package let why: Resolved?
    package let note: Resolved?
    package let span: Span
    /// The frame of all its expressions.
    package let frame: Frame

    package init(_ tree: CheckTree, _ resolver: Resolver, _ level: AuditLevel) throws(Failure) {
        if case .close(let left, let right, within: nil) = tree.condition.form {
            condition = .reconciled(try resolver.resolved(left), try resolver.resolved(right))
        } else {
            condition = .holds(try resolver.resolved(tree.condition))
        }
        claim = try resolver.resolved(tree.claim)
        why = try tree.why.map { (tree) throws(Failure) in try resolver.resolved(tree) }
        note = try tree.note.map { (tree) throws(Failure) in try resolver.resolved(tree) }
        (self.level, span, frame) = (level, tree.span, resolver.frame)
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
}
