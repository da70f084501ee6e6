import Files

/// Why imported rates could not be read or changed.
package enum RateStoreProblem: Error, Hashable, Sendable {
    /// The file does not hold what was written; it was renamed to `aside`, or stays where that failed.
    case damaged(path: String, aside: String?)
    /// The file was written by a later suan; it is left alone.
    case laterVersion(path: String)
    /// Another suan has been changing the rates for too long.
    case busy(path: String)
    /// The system refused to `read`, `write`, ….
    case system(String, path: String, FileProblem)
    case unknownTable(String, known: [String])
    case badName(String)
    /// A table of that name is of another kind: one is the ECB's, the other is not.
    case otherKind(String)
    case tooLarge(String)
}

extension RateStoreProblem {
    /// One sentence in plain words, without a final period.
    package var message: String {
        switch self {
        case .damaged(let path, let aside):
            "the imported rates in \(path) are damaged, so none of them was read; "
                + (aside.map {
                    "the file was set aside as \($0): import them again, or delete it to go on without them"
                } ?? "the file could not be set aside, move it away and import them again")
        case .laterVersion(let path): "the imported rates in \(path) were written by a later version of suan"
        case .busy(let path): "another suan is changing the imported rates (it holds \(path)); nothing was changed"
        case .system(let what, let path, let problem): "cannot \(what) \(path): \(problem.words)"
        case .unknownTable(let name, let known):
            "there are no imported rates named \(name)"
                + (known.isEmpty ? "; none are imported" : "; there are \(known.joined(separator: ", "))")
        case .badName(let name):
            "\"\(RateFileProblem.shown(name))\" cannot name imported rates: a name has 1 to 64 letters, "
                + "digits, spaces or -_."
        case .otherKind(let name):
            name == "ECB"
                ? "the name ECB is for the bank's own files"
                : "the imported rates named \(name) are of another kind; import these under another name"
        case .tooLarge(let name): "the imported rates named \(name) would be too large for their file"
        }
    }
}
