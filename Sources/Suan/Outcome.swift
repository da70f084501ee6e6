/// What became of one statement.
public struct Outcome: Sendable {
    /// Whether the statement failed, or text could not be read as statements.
    public var failed: Bool
    /// The result as standard output shows it, lines separated by `\n` without a last one; nil where nothing is printed.
    public var text: String?
    /// Errors, warnings and notes rendered for people, in order. Notes that belong under a result are among them.
    public var diagnostics: [String]
    /// The object of `--json` for this statement, or nil where it has neither result nor failure.
    public var json: String?
}
