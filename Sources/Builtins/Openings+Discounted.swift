import Numbers
import Resolution

/// How `dcf` opens.
extension Openings {
    @Sendable static func dcf(_ call: OpenedCall) -> [Opened] {
        guard let count = call.count("flows"), case .table(let record) = call.result, record.isRecord else { return [] }
        func part(_ name: String) -> Value? { record.column(name).map { record.cell(0, $0) } }
        guard let ofFlows = part("flows_value"), let ofEnd = part("terminal_value"), let whole = part("value") else {
            return []
        }
        let discounts = Discounts(call)
        let flows = (1...count).map { "flows[\($0)]\(discounts.ofFlow($0))" }.joined(separator: " + ")
        let base = call.value("exit_on") == nil ? "flows[\(count)]" : "exit_on"
        let end =
            call.value("exit_multiple") != nil
            ? "\(base) * exit_multiple\(discounts.ofEnd(count))"
            : "flows[\(count)] * (1 + g) / (\(discounts.rate(count)) - g)\(discounts.ofFlow(count))"
        var opened = [
            Opened(title: "flows_value", names: call.given, text: flows, expected: ofFlows),
            Opened(title: "terminal_value", names: call.given, text: end, expected: ofEnd),
            Opened(
                title: "value",
                names: [("flows_value", OpenedCall.plain(ofFlows)), ("terminal_value", OpenedCall.plain(ofEnd))],
                text: "flows_value + terminal_value", expected: whole),
        ]
        var last = ("value", whole)
        if let equity = part("equity") {
            let claims = call.written.map(\.name).filter { $0 == "debt" || $0 == "cash" }
            let text = "value" + claims.map { $0 == "debt" ? " - debt" : " + cash" }.joined()
            opened.append(
                Opened(
                    title: "equity",
                    names: [("value", OpenedCall.plain(whole))] + call.given.filter { claims.contains($0.name) },
                    text: text, expected: equity))
            last = ("equity", equity)
        }
        if let share = part("per_share"), let shares = call.value("shares") {
            opened.append(
                Opened(
                    title: "per_share", names: [(last.0, OpenedCall.plain(last.1)), ("shares", shares)],
                    text: "\(last.0) / shares", expected: share))
        }
        return opened
    }

    /// What flows are divided by, written out.
    private struct Discounts {
        let isPath: Bool
        let isMid: Bool
        /// Whether the first period is no whole year.
        let isStub: Bool

        init(_ call: OpenedCall) {
            if case .list? = call.value("wacc") { isPath = true } else { isPath = false }
            if case .truth(let truth)? = call.value("mid_year") { isMid = truth } else { isMid = false }
            isStub = call.value(Parameter.first) != nil
        }

        func rate(_ year: Int) -> String { isPath ? "wacc[\(year)]" : "wacc" }

        func ofEnd(_ year: Int) -> String {
            if !isPath, !isStub { return " / (1 + wacc)^\(year)" }
            return (1...year).map { " / (1 + \(rate($0)))" + ($0 == 1 && isStub ? "^first" : "") }.joined()
        }

        func ofFlow(_ year: Int) -> String {
            guard isMid else { return ofEnd(year) }
            if !isPath, !isStub { return " / (1 + wacc)^\(year - 1).5" }
            let half = " / (1 + \(rate(year)))^" + (year == 1 && isStub ? "(first / 2)" : "0.5")
            return (year == 1 ? "" : ofEnd(year - 1)) + half
        }
    }
}
