import CEmbeddedData

/// The lessons that ship, each a text of its own.
enum ShippedLessons {
    static let names = ["periods", "points", "dates", "runway", "multiples", "rounds", "ranges"]

    static func bytes(_ name: String) -> [UInt8]? {
        guard let index = names.firstIndex(of: name) else { return nil }
        let text = suan_lesson(index)
        return Array(UnsafeBufferPointer(start: text.bytes, count: text.count))
    }
}
