import Reporting

/// What became of the results of a script since another day.
package struct ResultComparison: Sendable {
    package enum Change: Sendable {
        case moved(from: ScriptResult, to: ScriptResult)
        case new(ScriptResult)
        /// It was there, and is no more.
        case gone(ScriptResult)
    }

    /// In the order of the script as it is; what is gone, at the end.
    package private(set) var changes: [Change] = []
    /// How many are as they were.
    package private(set) var same = 0

    /// Results belong together that have one name and part, or are of one expression and part; of several, each to the
    /// one that comes in its turn.
    package init(_ old: [ScriptResult], _ new: [ScriptResult]) {
        var waiting: [String: ArraySlice<Int>] = [:]
        for (index, result) in old.enumerated() { waiting[result.key, default: []].append(index) }
        var isFound = [Bool](repeating: false, count: old.count)
        for result in new {
            guard let index = waiting[result.key]?.popFirst() else {
                changes.append(.new(result))
                continue
            }
            isFound[index] = true
            if result.isLike(old[index]) { same += 1 } else { changes.append(.moved(from: old[index], to: result)) }
        }
        for (index, result) in old.enumerated() where !isFound[index] { changes.append(.gone(result)) }
    }
}

extension ResultComparison.Change {
    /// How far a number has moved: in percent of what it was, of percent in points; empty where that means nothing.
    package var move: String {
        guard case .moved(let old, let new) = self, let before = SavedNumber(old.value),
            let after = SavedNumber(new.value)
        else { return "" }
        if before.unit == "%", after.unit == "%" { return Self.signed(after.value - before.value) + " pp" }
        return after.change(from: before).map { Self.signed($0) + "%" } ?? ""
    }

    /// Two decimals at the most; what is less than that is said to be so.
    private static func signed(_ value: Double) -> String {
        let sign = value < 0 ? "-" : "+"
        let size = abs(value)
        guard size >= 0.005 else { return value == 0 ? "0" : sign + "<0.01" }
        guard size < 1e12 else { return sign + "\(size)" }
        let hundredths = Int((size * 100).rounded())
        let (whole, rest) = (hundredths / 100, hundredths % 100)
        return sign
            + (rest == 0
                ? "\(whole)" : rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole).\(rest < 10 ? "0" : "")\(rest)")
    }
}
