@testable import Numbers

/// Marsaglia's xorshift: the same numbers on every machine, and in generate-naturals.py.
struct Xorshift: RandomNumberGenerator {
    var state: UInt64

    init(seed: UInt64) {
        state = 88_172_645_463_325_252 ^ (seed &* 2_654_435_761)
        if state == 0 { state = 1 }
    }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}

/// A number of so many words that tries carries: random, all ones, all zeros but the first, and mixtures. As in
/// generate-naturals.py.
func natural(_ kind: Int, _ count: Int, _ seed: Int) -> Natural {
    var generator = Xorshift(seed: UInt64(seed))
    var words = (0..<count).map { i -> UInt in
        let word = UInt(generator.next())
        switch kind {
        case 0: return word
        case 1: return .max
        case 2: return [0, .max, 1, 1 << 63][Int(word >> 62)]
        case 3: return 0
        case 4: return i >= count / 2 ? .max : 0
        case 5: return i >= count / 2 ? 0 : .max
        case 6: return i > 0 ? .max : .max - word % 3
        default: return i == count - 1 ? 1 << 63 : word % 2
        }
    }
    if words[count - 1] == 0 { words[count - 1] = 1 }
    return Natural(words: words)
}

private let prime: UInt128 = (1 << 61) - 1

/// Bit length, rest by 2^61 − 1 and lowest word of a number, as generate-naturals.py tells them.
func told(_ number: Natural) -> String {
    let rest = number.words.reversed().reduce(0 as UInt128) { (($0 << 64) | UInt128($1)) % prime }
    return "\(number.bitWidth):\(String(rest, radix: 16)):\(String(number.lowWord, radix: 16))"
}

/// How many digits there are, and their value to an odd base by 2^61 − 1.
func toldText(_ digits: [UInt8]) -> String {
    let value = digits.reduce(0 as UInt128) { ($0 * 1_000_003 + UInt128($1)) % prime }
    return "\(digits.count):\(String(value, radix: 16))"
}
