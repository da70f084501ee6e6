/// A natural number of any size, on words of its own.
struct Natural: Sendable, Equatable {
    /// The words, least significant first, the last not 0; none for 0.
    private(set) var words: [UInt]

    static let zero = Natural(words: [])
    static let one = Natural(1)

    init(_ word: UInt) {
        words = word == 0 ? [] : [word]
    }

    /// From words that may have zeros on top.
    init(words: [UInt]) {
        self.words = words
        while self.words.last == 0 { self.words.removeLast() }
    }

    /// A copy of `count` words, which may have zeros on top.
    init(_ source: Limbs.Source, _ count: Int) {
        words = Array(UnsafeBufferPointer(start: source, count: Limbs.trimmed(source, count)))
    }

    /// Room for `capacity` words, filled by `body`, which returns how many there are, zeros on top included.
    init(capacity: Int, _ body: (Limbs.Target) -> Int) {
        words = [UInt](unsafeUninitializedCapacity: capacity) { buffer, initialized in
            guard let target = buffer.baseAddress else { return }
            initialized = Limbs.trimmed(target, body(target))
        }
    }

    var count: Int { words.count }
    var isZero: Bool { words.isEmpty }
    var isOne: Bool { words.count == 1 && words[0] == 1 }
    var isOdd: Bool { lowWord & 1 == 1 }

    /// The least significant word.
    var lowWord: UInt { words.first ?? 0 }

    var bitWidth: Int {
        guard let last = words.last else { return 0 }
        return words.count * 64 - last.leadingZeroBitCount
    }

    /// How many twos it has as factors; 0 for 0.
    var trailingZeroBitCount: Int {
        guard let place = words.firstIndex(where: { $0 != 0 }) else { return 0 }
        return place * 64 + words[place].trailingZeroBitCount
    }

    /// The value where a word holds it.
    var asWord: UInt? { words.count <= 1 ? lowWord : nil }

    /// Calls `body` with the words where they stand.
    @inline(__always)
    func withLimbs<Result>(_ body: (Limbs.Source, Int) -> Result) -> Result {
        words.withUnsafeBufferPointer { buffer in
            // An empty array has an address too, or none that is ever read.
            body(buffer.baseAddress ?? Natural.nothing, buffer.count)
        }
    }

    /// An address for no words at all.
    private static var nothing: Limbs.Source {
        UnsafePointer(bitPattern: MemoryLayout<UInt>.alignment).unsafelyUnwrapped
    }
}

extension Natural: Comparable {
    static func < (a: Natural, b: Natural) -> Bool { order(a, b) < 0 }

    /// −1, 0 or 1 as `a` is less than, equal to or greater than `b`.
    static func order(_ a: Natural, _ b: Natural) -> Int {
        a.withLimbs { x, m in b.withLimbs { y, n in Limbs.order(x, m, y, n) } }
    }
}
