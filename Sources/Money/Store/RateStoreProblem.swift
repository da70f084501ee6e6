import Files

/// Why imported rates could not be read or changed.
package enum RateStoreProblem: Error, Hashable, Sendable {
    /// What is done with the file, or its folder.
    package enum Deed: Hashable, Sendable {
        case makeFolder, lock, read, write
    }

    /// The file does not hold what was written; it was renamed to `aside`, or stays where that failed.
    case damaged(path: String, aside: String?)
    /// The file was written by a later suan; it is left alone.
    case laterVersion(path: String)
    /// Another suan has been changing the rates for too long.
    case busy(path: String)
    /// The system refused it.
    case system(Deed, path: String, FileProblem)
    case unknownTable(String, known: [String])
    case badName(String)
    /// A table of that name is of another kind: one is the ECB's, the other is not.
    case otherKind(String)
    case tooLarge(String)
}
