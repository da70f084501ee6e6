import Reporting

/// Items of lists, and errors that name them.
extension Evaluator {
    /// The error for an item that is no quantity.
    func odd(_ item: Value, _ index: Int, _ span: Span) -> Failure {
        named(site.wrongKind(item, wanted: "a quantity", at: span), item: index)
    }

    /// An error inside a list, with the item it was met at.
    func named(_ failure: Failure, item index: Int) -> Failure {
        guard failure.diagnostic.code != .interrupted else { return failure }
        var failure = failure
        failure.diagnostic.finding = ItemFinding(index: index, cause: Cause(failure.diagnostic.finding))
        failure.diagnostic.fix = nil
        return failure
    }

    /// A new list of so many items.
    func copy(_ count: Int, _ span: Span, _ item: (Int) -> Value) throws(Failure) -> [Value] {
        var copied: [Value] = []
        copied.makeRoom(for: count)
        for index in 0..<count {
            if index & 1023 == 0 { try limits.poll(span) }
            copied.append(item(index))
        }
        return copied
    }
}
