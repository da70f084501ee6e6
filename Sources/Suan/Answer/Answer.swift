/// What one statement gives: its value, what it prints, and what is to be said of it.
///
///     let session = Session()
///     let answer = session.answer(to: "minimax.cash / minimax.burn")
///     answer.number?.double       // 37.4982…
///     answer.unit                 // "month"
///     answer.basis                // .date(2025-09-30)
///
/// An answer is made whole and holds nothing of the session: it stays as it is whatever the session does next.
public struct Answer: Sendable {
    /// The value; nil where the statement has none (a definition, a setting, `print`), and where it failed.
    public let value: Value?
    /// The value as the prompt shows it with the session's present settings, rounded and marked `≈` where it is rounded:
    /// `53.437M USD @ 9M2025`; empty without a value.
    public let description: String
    /// What `print` said, a line each.
    public let printed: [String]
    /// The lines of an `explain`, as they stand above its value; empty for other statements.
    public let steps: [String]
    /// Errors, then warnings, then notes.
    public let messages: [Message]

    /// Whether the statement failed, or could not be read. What failed has changed nothing in the session.
    public var failed: Bool { messages.first?.severity == .error }

    /// The error it failed with; the first one where a text has several that cannot be read.
    public var error: Message? { messages.first.flatMap { $0.severity == .error ? $0 : nil } }

    /// The messages of a code, such as `currency-mismatch` or `rate`.
    public func messages(_ code: String) -> [Message] { messages.filter { $0.code == code } }

    init(
        value: Value? = nil, description: String = "", printed: [String] = [], steps: [String] = [],
        messages: [Message] = []
    ) {
        self.value = value
        self.description = description
        self.printed = printed
        self.steps = steps
        self.messages = messages
    }
}

extension Answer: CustomStringConvertible {}
