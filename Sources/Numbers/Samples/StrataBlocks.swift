/// Strata that come in ascending order and are put in an order of chance, in blocks of rows: over the whole of a long
/// column, to make such an order is mostly to wait for memory.
///
/// So many neighbouring strata as there are blocks make a group, and each block takes one of them, by chance which. So
/// every stratum is in one block, and every block has strata of the whole range. Each block is shuffled in the end.
struct StrataBlocks {
    /// How many rows a block has at the least: they lie in near memory.
    private static let rows = 1 << 12
    private static let most = 1 << 12

    private let buffer: UnsafeMutableBufferPointer<Double>
    /// How many blocks there are, and strata in a group, but for the last one: two to this power.
    private let power: Int
    /// By group, what turns the place of a stratum in it into the number of its block.
    private let turns: [UInt16]
    /// Where each block begins, and the end of the last one.
    private let starts: [Int]
    private let order: [UInt32]?
    private var generator: SampleGenerator
    private(set) var watch = ModerateWatch()

    /// - Parameters:
    ///   - buffer: a row for each stratum.
    ///   - order: where each stratum belongs, instead of an order of chance.
    init(_ buffer: UnsafeMutableBufferPointer<Double>, _ generator: SampleGenerator, _ order: [UInt32]?) {
        var (generator, power) = (generator, 0)
        if order == nil {
            while 1 << power < StrataBlocks.most, buffer.count >> power >= 2 * StrataBlocks.rows { power += 1 }
        }
        let whole = buffer.count >> power
        turns = (0...whole).map { _ in power == 0 ? 0 : UInt16(generator.below(1 << power)) }
        // The last group is short: some blocks have no stratum of it.
        let left = buffer.count - whole << power
        var starts = [0]
        for block in 0..<1 << power {
            starts.append(starts[block] + whole + (block ^ Int(turns[whole]) < left ? 1 : 0))
        }
        (self.buffer, self.power, self.starts, self.order) = (buffer, power, starts, order)
        self.generator = generator
    }

    /// Puts some of the strata.
    @inline(__always)
    mutating func put(_ strata: Range<Int>, _ value: (_ stratum: Int) -> Double) {
        var watch = watch
        defer { self.watch = watch }
        if let order {
            for stratum in strata {
                let value = value(stratum)
                watch.look(value)
                buffer[Int(order[stratum])] = value
            }
            return
        }
        let last = 1 << power &- 1
        turns.withUnsafeBufferPointer { turns in
            starts.withUnsafeBufferPointer { starts in
                for stratum in strata {
                    let value = value(stratum)
                    watch.look(value)
                    let group = stratum >> power
                    buffer[starts[stratum & last ^ Int(turns[group])] &+ group] = value
                }
            }
        }
    }

    /// Puts each block in an order of chance (R. Durstenfeld, Algorithm 235, 1964), once all are put.
    mutating func shuffle() {
        guard order == nil, let rows = buffer.baseAddress else { return }
        var generator = generator
        for block in starts.indices.dropLast() {
            let first = rows + starts[block]
            var last = starts[block + 1] - starts[block] - 1
            @inline(__always)
            func swap(_ bits: UInt64) {
                let place = SampleGenerator.part(of: last + 1, bits)
                (first[last], first[place]) = (first[place], first[last])
                last -= 1
            }
            while last > 1 {
                // Both halves of the bits serve.
                let bits = generator.next()
                swap(bits >> 32)
                swap(bits & 0xFFFF_FFFF)
            }
            if last == 1 { swap(generator.next() >> 32) }
        }
        self.generator = generator
    }
}
