/// What a session is told when it starts.
public struct Configuration: Sendable {
    /// Company files given with `--companies`, read after the user's own folder.
    public var companyFiles: [String] = []
    /// The folder of the user's own company files, or nil for none.
    public var companyFolder: String?
    /// After a failed statement of a file, go on with the next.
    public var keepsGoing = false

    public init() {}
}
