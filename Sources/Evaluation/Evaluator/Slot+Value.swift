import Resolution

extension Slot {
    /// The value that a local name has now, for who looks on; nil for none.
    package func value(in evaluator: Evaluator) -> Value? { evaluator.locals[evaluator.base + index] }
}
