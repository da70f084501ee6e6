/// A currency's code, three capital letters, in one word: no allocation, and ordered as its letters are.
package struct CurrencyCode: Hashable, Comparable, Sendable {
    /// The letters in ASCII, the first in the highest of the lower three bytes.
    let letters: UInt32

    package static let euro = CurrencyCode(letters: 0x45_5552)

    init(letters: UInt32) { self.letters = letters }

    /// Nil unless the text is three letters from A to Z.
    package init?(_ text: String) {
        self.init(utf8: text.utf8)
    }

    /// Nil unless the bytes are three letters from A to Z.
    @inline(__always)
    init?(utf8 bytes: some Sequence<UInt8>) {
        var letters: UInt32 = 0
        var count = 0
        for byte in bytes {
            guard 65...90 ~= byte, count < 3 else { return nil }
            letters = letters << 8 | UInt32(byte)
            count += 1
        }
        guard count == 3 else { return nil }
        self.letters = letters
    }

    package var text: String {
        String(decoding: bytes, as: UTF8.self)
    }

    var bytes: [UInt8] {
        [UInt8(letters >> 16 & 0xFF), UInt8(letters >> 8 & 0xFF), UInt8(letters & 0xFF)]
    }

    package static func < (a: CurrencyCode, b: CurrencyCode) -> Bool {
        a.letters < b.letters
    }

    /// Where the market's order puts it: 0 to 4 for EUR, GBP, AUD, NZD, USD; 5 for the others, which are alphabetical.
    private var rank: UInt32 {
        switch letters {
        case 0x45_5552: 0
        case 0x47_4250: 1
        case 0x41_5544: 2
        case 0x4E_5A44: 3
        case 0x55_5344: 4
        default: 5
        }
    }

    /// Whether the market quotes this currency as the base of a pair with the other: EUR before GBP, AUD, NZD and USD,
    /// then by the alphabet.
    package func isBase(with other: CurrencyCode) -> Bool {
        (rank, letters) < (other.rank, other.letters)
    }
}

/// Two currencies as a rate speaks of them: so many units of `quote` for one of `base`.
package struct CurrencyPair: Hashable, Sendable {
    package let base: CurrencyCode
    package let quote: CurrencyCode

    package init(base: CurrencyCode, quote: CurrencyCode) {
        self.base = base
        self.quote = quote
    }

    /// The pair the other way round.
    var reversed: CurrencyPair { CurrencyPair(base: quote, quote: base) }

    /// The same two currencies in the market's quotation.
    var inMarketOrder: CurrencyPair { base.isBase(with: quote) ? self : reversed }
}

extension CurrencyCode: CustomStringConvertible {
    package var description: String { text }
}

extension CurrencyPair: CustomStringConvertible {
    /// As a unit is written: `CNY/USD` for yuan to the dollar.
    package var description: String { "\(quote)/\(base)" }
}
