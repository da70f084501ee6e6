/// Orders of strata for several columns that lie evenly together: by pairs, threes and more they fill what is possible far
/// more evenly than orders of chance, and results are nearer by as much.
///
/// Sources: I. Sobol, "On the Distribution of Points in a Cube", 1967, with the direction numbers of S. Joe and F. Kuo,
/// "Constructing Sobol Sequences with Better Two-Dimensional Projections", 2008; scrambled as A. Owen has it, by the hash of
/// B. Burley, "Practical Hash-based Owen Scrambling", 2020.
enum EvenOrder {
    /// More rows than that are even enough by chance, and an order of chance is found sooner.
    static let most = 1 << 17
    /// How many columns may lie evenly together.
    static let dimensions = directions.count

    /// Which row each stratum of a column belongs to.
    ///
    /// - Parameters:
    ///   - dimension: from 0 to below `dimensions`; another for each column.
    ///   - seed: what the order is scrambled by.
    ///   - count: 1 to `most`.
    static func rows(dimension: Int, seed: UInt32, count: Int) -> [UInt32] {
        // In so many points, a power of two, each part of as many equal ones of the span has one point.
        let bits = max(1, Int.bitWidth - (count - 1).leadingZeroBitCount)
        var cells = [UInt32](repeating: .max, count: 1 << bits)
        let directions = EvenOrder.directions[dimension]
        var point: UInt32 = 0
        for row in 0..<count {
            cells[Int(scrambled(point, seed) >> (32 - UInt32(bits)))] = UInt32(row)
            // The next one in the order of a Gray code.
            point ^= directions[(~row).trailingZeroBitCount]
        }
        return cells.filter { $0 != .max }
    }

    /// Swaps the halves of the span or leaves them, and those of each half, and so on, all by chance.
    private static func scrambled(_ point: UInt32, _ seed: UInt32) -> UInt32 {
        var x = reversed(point)
        x &+= seed
        x ^= x &* 0x6c50_b47c
        x ^= x &* 0xb82f_1e52
        x ^= x &* 0xc7af_e638
        x ^= x &* 0x8d22_f6e6
        return reversed(x)
    }

    private static func reversed(_ value: UInt32) -> UInt32 {
        var x = value.byteSwapped
        x = (x & 0x0F0F_0F0F) << 4 | x >> 4 & 0x0F0F_0F0F
        x = (x & 0x3333_3333) << 2 | x >> 2 & 0x3333_3333
        return (x & 0x5555_5555) << 1 | x >> 1 & 0x5555_5555
    }

    /// A primitive polynomial by its degree and its inner coefficients, and the first direction numbers.
    private typealias Polynomial = (degree: Int, inner: UInt32, first: [UInt32])

    private static let polynomials: [Polynomial] = [
        (1, 0, [1]), (2, 1, [1, 3]), (3, 1, [1, 3, 1]), (3, 2, [1, 1, 1]), (4, 1, [1, 1, 3, 3]), (4, 4, [1, 3, 5, 13]),
        (5, 2, [1, 1, 5, 5, 17]), (5, 4, [1, 1, 5, 5, 5]), (5, 7, [1, 1, 7, 11, 19]), (5, 11, [1, 1, 5, 1, 1]),
        (5, 13, [1, 1, 1, 3, 11]), (5, 14, [1, 3, 5, 5, 31]), (6, 1, [1, 3, 3, 9, 7, 49]),
        (6, 13, [1, 1, 1, 15, 21, 21]),
        (6, 16, [1, 3, 1, 13, 27, 49]), (6, 19, [1, 1, 1, 15, 7, 5]), (6, 22, [1, 3, 1, 15, 13, 25]),
        (6, 25, [1, 1, 5, 5, 19, 61]), (7, 1, [1, 3, 7, 11, 23, 15, 103]), (7, 4, [1, 3, 7, 13, 13, 15, 69]),
    ]

    /// For each dimension what each bit of a point's number turns.
    private static let directions: [[UInt32]] =
        [(0..<32).map { 1 << (31 - UInt32($0)) }]
        + polynomials.map { polynomial in
            let (degree, inner, first) = polynomial
            var numbers = first.enumerated().map { $1 << (31 - UInt32($0)) }
            for bit in degree..<32 {
                var number = numbers[bit - degree] ^ numbers[bit - degree] >> UInt32(degree)
                for step in 1..<max(degree, 1) where inner >> UInt32(degree - 1 - step) & 1 == 1 {
                    number ^= numbers[bit - step]
                }
                numbers.append(number)
            }
            return numbers
        }
}
