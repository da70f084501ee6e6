import Companies
import Evaluation
import Numbers
import Quantities
import Reporting
import Resolution

/// What became of an amount that was filed again.
package enum Revision: Sendable, Hashable {
    /// It is the same.
    case none
    /// The printed digits of both allow one amount: one was rounded further.
    case rounding
    /// It is another, as it was restated, or a part of it stands elsewhere now.
    case otherAmount
}

extension Revision {
    /// Compares two versions of a figure within their printed digits, as `reconcile` does; nil where they have no amounts
    /// of one kind.
    package static func of(_ old: Figure, _ new: Figure, inCompany company: Int, _ state: State) -> Revision? {
        guard let first = (old.formula as? FigureFormula)?.resolved,
            let second = (new.formula as? FigureFormula)?.resolved,
            let result = try? Reconciliation.of(
                first, second, second.span, Evaluator(state, source: second.source), tellsTimes: false)
        else { return nil }
        if result.difference.number.isZero { return Revision.none }
        return result.isConsistent ? .rounding : .otherAmount
    }

    /// Compares two amounts that are known to half a unit of their last printed digits.
    ///
    /// - Parameter halves: half a unit of the last digit of the first, and of the second.
    package static func between(
        _ old: Number, _ new: Number, halves: (Number, Number)
    ) throws(NumberError) -> Revision {
        let apart = try old.subtracting(new).magnitude()
        if apart.isZero { return .none }
        return Number.compare(apart, try halves.0.adding(halves.1)) <= 0 ? .rounding : .otherAmount
    }
}
