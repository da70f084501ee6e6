import Files

/// Why an archive, or an entry of it, cannot be unpacked.
package enum ZipProblem: Error, Equatable, Sendable {
    case file(FileProblem)
    /// No archive, or one whose end is missing.
    case cutShort
    /// What its directory says does not go together.
    case damaged
    /// In several parts, which is read nowhere.
    case severalParts
    case encrypted
    /// Packed in another way than by deflate, by its number.
    case unknownMethod(Int)
    /// It says that it has more bytes than are unpacked.
    case tooLarge(limit: Int)
    /// More came out of it than it says.
    case expands
    /// Its checksum is another.
    case wrongSum
}
