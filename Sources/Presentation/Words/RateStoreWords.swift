import Files
import Money

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
        case .system(let what, let path, let problem): "cannot \(what.words) \(path): \(problem.words)"
        case .unknownTable(let name, let known):
            "there are no imported rates named \(name)"
                + (known.isEmpty ? "; none are imported" : "; there are \(known.joined(separator: ", "))")
        case .badName(let name):
            "\"\(excerpt(name))\" cannot name imported rates: a name has 1 to 64 letters, "
                + "digits, spaces or -_."
        case .otherKind(let name):
            name == "ECB"
                ? "the name ECB is for the bank's own files"
                : "the imported rates named \(name) are of another kind; import these under another name"
        case .tooLarge(let name): "the imported rates named \(name) would be too large for their file"
        }
    }
}

extension RateStoreProblem.Deed {
    fileprivate var words: String {
        switch self {
        case .makeFolder: "make the folder"
        case .lock: "lock"
        case .read: "read"
        case .write: "write"
        }
    }
}
