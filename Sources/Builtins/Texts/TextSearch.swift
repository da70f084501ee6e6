import Evaluation
import Resolution

/// Finds a text in others, byte by byte: of two texts in UTF-8 one stands in the other where its bytes do.
struct TextSearch {
    private let call: Call
    let part: [UInt8]
    /// By the byte under the part's last: how far it may move on (R. N. Horspool, 1980).
    private var steps: [Int]

    init(_ call: Call, _ text: String) {
        (self.call, part) = (call, Array(text.utf8))
        steps = [Int](repeating: max(part.count, 1), count: 256)
        for (place, byte) in part.dropLast().enumerated() { steps[Int(byte)] = part.count - 1 - place }
    }

    /// Where it stands first from a place on; nil where it does not, and of an empty text.
    func first(in text: [UInt8], from start: Int) throws(Failure) -> Int? {
        guard let last = part.last else { return nil }
        var (place, tries) = (start, 0)
        while place <= text.count - part.count {
            tries += 1
            if tries & 1023 == 0 { try call.poll() }
            let under = text[place + part.count - 1]
            if under == last, matches(text, place) { return place }
            place += steps[Int(under)]
        }
        return nil
    }

    private func matches(_ text: [UInt8], _ place: Int) -> Bool {
        for offset in part.indices where text[place + offset] != part[offset] { return false }
        return true
    }
}
