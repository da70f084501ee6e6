/// What a session is told when it starts.
public struct Configuration: Sendable {
    /// The folder of the user's own company files, or nil for none.
    public var companyFolder: String?
    /// The folder of the user's imported rates, or nil for none.
    public var dataFolder: String?
    /// After a failed statement of a file, go on with the next.
    public var keepsGoing = false
    /// Keep what was run and the way back from it, for `:save` and `:undo`. Costs time and memory that a script need
    /// not spend.
    public var remembers = false
    /// Bytes of stack there are for evaluation on the thread that runs the session: what goes deeper is an error.
    /// The default suits any thread.
    public var stackSize = 384 * 1024
    /// How results and messages are written.
    public var presentation = PresentationOptions()

    public init() {}
}

/// How results and messages are written.
public struct PresentationOptions: Sendable {
    /// Messages in colour.
    public var colour = false
    /// Cells a line has.
    public var width = 80
    /// Make an object of machine-readable output for each statement.
    public var json = false

    public init() {}
}
