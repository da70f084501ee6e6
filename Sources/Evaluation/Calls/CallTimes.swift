import Calendars
import Quantities
import Reporting
import Resolution

/// Flows, paces and figures of a call, as the functions of time take them.
package struct CallTimes {
    private let call: Call
    private var evaluator: Evaluator { call.evaluator }
    private var span: Span { call.span }
    private var times: Annualizing { Annualizing(evaluator) }

    package init(_ call: Call) { self.call = call }

    /// A flow scaled to twelve months.
    package func annualized(_ index: Int) throws(Failure) -> Quantity {
        try times.annualized(call.quantity(index), call.spans[index])
    }

    /// The length of the period of the first argument, a flow, in a unit of time, which is the second.
    package func length(of flow: Quantity, in unit: Quantity) throws(Failure) -> Quantity {
        try times.length(of: flow, call.spans[0], in: unit, call.spans[1], call.name)
    }

    package func length(of period: Period, countedIn unit: UnitID) throws(Failure) -> Quantity {
        try times.length(of: period, countedIn: unit, span)
    }

    /// The same time, of another kind.
    package func rebased(_ basis: BasisID, kind: Basis.Kind) -> BasisID { times.rebased(basis, kind: kind) }

    /// The date an amount stands at, or on which its period ends; nil where there is none, or several.
    package func date(of amount: Quantity) -> Day? {
        switch call.bases[amount.basis]?.time {
        case .date(let day): day
        case .period(let period): period.last
        default: nil
        }
    }

    // MARK: Figures, named by expressions

    package func growth(from old: Node, to new: Node) throws(Failure) -> Quantity {
        let (first, second) = (try evaluator.quantity(new), try evaluator.quantity(old))
        try evaluator.arithmetic.refuseThermometer(
            first, second, Places(whole: span, left: new.span, right: old.span))
        let growth = try times.growth(first, second, at: (new.span, old.span), span)
        try ArgumentAudit(
            call.with([.quantity(first), .quantity(second)]), [new, old], .quantity(growth), hasUnits: false
        )
        .check()
        if call.wantsNotes, first.basis.shown == .none || second.basis.shown == .none {
            let finding = DoubtFinding.newAndOld(call.describe(first), call.describe(second))
            evaluator.report.noteOnce(finding, at: span)
        }
        return growth
    }

    /// The growth of a metric on the year before; nil where the expression names none.
    package func yearOnYear(_ code: Node) throws(Failure) -> Quantity? {
        try Knowledge(evaluator).yearOnYear(code, span)
    }

    /// The last twelve months of a metric; nil where the expression names none.
    package func lastTwelveMonths(_ code: Node) throws(Failure) -> Quantity? {
        try Knowledge(evaluator).lastTwelveMonths(code, span)
    }
}
