import Files

/// What a statement printed. A long text is remembered by its length and a hash only, which is enough to tell whether
/// another is the same.
enum PrintedResult: Equatable {
    case nothing
    case text([UInt8])
    case long(count: Int, hash: UInt64)

    private static let longest = 16_384

    init(_ text: [UInt8]?) {
        guard let text else {
            self = .nothing
            return
        }
        if text.count <= PrintedResult.longest {
            // A copy of its own: the text may stand in a buffer with room for much more.
            self = .text(text.withUnsafeBufferPointer { Array($0) })
            return
        }
        self = .long(count: text.count, hash: text.withUnsafeBytes { ByteHash($0).value })
    }
}
