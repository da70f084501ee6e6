/// How large an exact number may grow: about 100,000 decimal digits above and below the line.
enum SizeLimit {
    static let digits = 100_000
    /// 10^100,000 has 332,193 bits; whole words are counted.
    static let bits = 5_191 * 64
}
