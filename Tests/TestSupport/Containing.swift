extension String.UTF8View {
    /// Whether the text holds another one.
    package func contains(_ other: String) -> Bool {
        let (bytes, wanted) = (Array(self), Array(other.utf8))
        guard !wanted.isEmpty, bytes.count >= wanted.count else { return wanted.isEmpty }
        return (0...(bytes.count - wanted.count)).contains { start in
            bytes[start] == wanted[0] && bytes[start..<(start + wanted.count)].elementsEqual(wanted)
        }
    }
}
