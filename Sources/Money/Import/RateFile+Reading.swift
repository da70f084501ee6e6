import Files

extension RateFile {
    /// Reads a file, or what comes out of a pipe. One that is too large, or no text, is refused.
    ///
    /// - Throws: `RateFileProblem`, of a file that cannot be read `unreadable`.
    package init(path: String) throws(RateFileProblem) {
        let bytes: [UInt8]
        do throws(FileProblem) {
            bytes = try WholeFile.read(path, largest: Self.largest, orStreamUntil: { false }).bytes
        } catch {
            throw RateFileProblem(.unreadable(path: path, error))
        }
        try self.init(bytes)
    }
}
