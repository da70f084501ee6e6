/// The tokens of a statement as the parser took them, with what only it knows: which texts have no expressions in them,
/// and which signs stand between two operands. Kept where a parser is asked for it.
struct TakenTokens {
    struct Item {
        var token: Token
        /// Whether it is an operator between two operands.
        var isInfix = false
    }

    private(set) var items: [Item] = []

    mutating func add(_ token: Token) { items.append(Item(token: token)) }

    /// The token taken last turned out to be longer.
    mutating func replaceLast(_ token: Token) {
        guard !items.isEmpty else { return }
        items[items.count - 1].token = token
    }

    /// The token taken last turned out to be a remark.
    mutating func replaceLast(asText token: Token) {
        var token = token
        token.kind = .text
        replaceLast(token)
    }

    /// The token taken last is an operator between two operands.
    mutating func markInfix() {
        guard !items.isEmpty else { return }
        items[items.count - 1].isInfix = true
    }

    mutating func removeAll() { if !items.isEmpty { items.removeAll() } }
}
