import Numbers
import Reporting
import Resolution

/// How far one statement may go: what it makes, how deep it goes, and whether it was interrupted.
package final class Limits {
    /// The longest text that may be built, in bytes.
    package static let longestText = 10_000_000
    /// List items one statement may make.
    static let mostItems = 20_000_000
    /// Calls within calls.
    static let deepestCalls = 20_000

    let state: State
    let site: Site
    private var items = 0

    init(_ state: State, _ site: Site) { (self.state, self.site) = (state, site) }

    /// Begins anew.
    func reset() { items = 0 }

    /// Fails when the statement was interrupted.
    @inline(__always)
    package func poll(_ span: Span) throws(Failure) {
        state.memory.step()
        if state.interrupt.isUp { throw interrupted(span) }
    }

    func interrupted(_ span: Span) -> Failure { site.failure(Interrupted(), at: span) }

    /// Whether enough of the stack is left to go on.
    var hasStack: Bool {
        var here: UInt8 = 0
        return withUnsafeMutablePointer(to: &here) { UInt(bitPattern: $0) } >= state.stackLimit
    }

    /// Fails when little of the stack is left.
    @inline(__always)
    func checkStack(_ span: Span) throws(Failure) {
        if !hasStack { throw site.failure(LimitFinding.stack, at: span) }
    }

    /// Counts list items that are about to be made, and fails past what one statement may make.
    func count(items more: Int, _ span: Span) throws(Failure) {
        state.memory.prepare(for: more &* MemoryLayout<Value>.stride)
        try add(items: more, span)
    }

    private func add(items more: Int, _ span: Span) throws(Failure) {
        let (sum, overflow) = items.addingReportingOverflow(more)
        guard !overflow, sum <= Limits.mostItems else {
            throw site.failure(LimitFinding.items, at: span)
        }
        items = sum
        if state.interrupt.isUp { throw site.failure(Interrupted(), at: span) }
    }

    /// Charges a column that was made.
    func hold(_ number: Number, _ span: Span) throws(Failure) {
        guard let samples = number.samples else { return }
        state.memory.charge(samples.count &* MemoryLayout<Double>.stride)
        if state.interrupt.isUp { throw interrupted(span) }
    }

    // MARK: Values that hold values

    /// A list, within the bounds of what can be printed and walked.
    package func list(_ items: [Value], _ span: Span) throws(Failure) -> Value {
        state.memory.charge(items.count &* MemoryLayout<Value>.stride)
        try add(items: items.count, span)
        let list = List(items)
        guard list.size <= Limits.mostItems else {
            throw site.failure(LimitFinding.itemsInList, at: span)
        }
        guard list.depth <= Value.deepest else {
            throw site.failure(LimitFinding.nestedLists(deepest: Value.deepest), at: span)
        }
        return .list(list)
    }

    /// A table, within the same bounds.
    package func table(_ table: TableValue, _ span: Span) throws(Failure) -> Value {
        guard table.size <= Limits.mostItems else {
            throw site.failure(LimitFinding.itemsInTable, at: span)
        }
        guard table.depth <= Value.deepest else {
            throw site.failure(LimitFinding.nestedTables(deepest: Value.deepest), at: span)
        }
        return .table(table)
    }

    /// A new array of so many items.
    func copy(_ count: Int, _ span: Span, _ item: (Int) -> Value) throws(Failure) -> [Value] {
        var copied: [Value] = []
        copied.makeRoom(for: count)
        for index in 0..<count {
            if index & 1023 == 0 { try poll(span) }
            copied.append(item(index))
        }
        return copied
    }

    /// A function that keeps values, within the same bounds.
    func function(_ function: Function, _ span: Span) throws(Failure) -> Value {
        guard function.depth <= Value.deepest else {
            throw site.failure(LimitFinding.nestedFunctions(deepest: Value.deepest), at: span)
        }
        return .function(function)
    }
}
