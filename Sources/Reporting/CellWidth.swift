/// How many cells of a terminal text takes.
///
/// Source: Unicode Standard Annex 11, East Asian Width, and the Unicode Character Database 17.0.0:
/// - two cells: East_Asian_Width W and F, which holds what is shown as emoji, and the unassigned places kept for
///   ideographs;
/// - none: categories Mn, Mc, Me, Zl, Zp and Cf (without the soft hyphen and the prepended marks of the Arabic,
///   Syriac and Kaithi scripts, which are seen), Hangul vowels and finals that join the syllable before, Hangul
///   fillers, and unassigned places kept for what is not shown;
/// - one: all else, also what is ambiguous. A regional indicator is one, so that a flag, a pair of them, is two.
package enum CellWidth {
    /// 0, 1 or 2. A control character counts as the one cell of the sign shown for it.
    ///
    /// Complexity: constant for ASCII, Latin and common ideographs, else a binary search.
    package static func of(_ scalar: Unicode.Scalar) -> Int {
        let value = scalar.value
        if value < 0x300 { return 1 }
        if 0x4E00...0x9FFF ~= value { return 2 }
        if contains(zeroRanges, value) { return 0 }
        return contains(wideRanges, value) ? 2 : 1
    }

    /// The sum over its scalars, which is what terminals do for all but the newest joined emoji.
    package static func of(_ text: some StringProtocol) -> Int {
        var width = 0
        for scalar in text.unicodeScalars { width += of(scalar) }
        return width
    }

    private static func contains(_ ranges: [UInt32], _ value: UInt32) -> Bool {
        var (low, high) = (0, ranges.count / 2)
        while low < high {
            let middle = (low + high) / 2
            if ranges[2 * middle + 1] < value { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count / 2 && ranges[2 * low] <= value
    }
}
