/// What is wrong with the bad tokens and texts of a statement: the value of such a token is the place of its problem
/// here.
struct ProblemList {
    private var problems: [SyntaxError] = []

    /// Most problems that are kept; the parser takes each as it comes.
    private static let most = 1_000

    /// Keeps a problem, and answers its place; -1 where too many were kept.
    mutating func keep(_ problem: SyntaxError) -> Int {
        guard problems.count < Self.most else { return -1 }
        problems.append(problem)
        return problems.count - 1
    }

    /// The token that begins at a place and has the problem.
    mutating func badToken(_ problem: SyntaxError, at start: Int) -> Token {
        var token = Token(.bad, start, problem.failedAt)
        token.value = keep(problem)
        return token
    }

    /// The problem of a token; nil where it has none, or none was kept.
    func problem(of token: Token) -> SyntaxError? {
        problems.indices.contains(token.value) ? problems[token.value] : nil
    }

    mutating func forget() {
        if !problems.isEmpty { problems.removeAll(keepingCapacity: true) }
    }
}
