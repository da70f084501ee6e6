/// How large an exact number may grow: about 100,000 decimal digits above and below the line.
enum SizeLimit {
    /// 10^100,000 has 332,193 bits; whole words are counted.
    static let bits = 5_191 * 64
    static let words = 5_191
    /// No number within the limit has more digits.
    static let digits = 100_010
    /// What is read may have so many bits more than what is computed: a number next to the limit that was rounded when
    /// it was printed can lie beyond it, and its decimals stand over a power of ten.
    static let readingBits = bits + 256
    /// No power of ten beyond this can be read.
    static let readingExponent = 100_100
}
