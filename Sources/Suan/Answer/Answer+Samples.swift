import Numbers

extension Answer {
    /// What an uncertain amount may be, in its unit and without a scale.
    public struct Samples: Sendable, Hashable {
        private let samples: Numbers.Samples

        init(_ samples: Numbers.Samples) { self.samples = samples }

        /// How many samples there are.
        public var count: Int { samples.presentCount }

        /// The samples, in the order of all uncertain amounts of the session: those at one place of two amounts belong
        /// together. Where `given` has left samples out, they are missing.
        public var values: [Double] { samples.present }

        /// The mean; nil where there is no sample.
        public var mean: Double? { samples.moments?.mean }

        /// The standard deviation; nil where there is no sample.
        public var deviation: Double? { samples.moments?.deviation }

        /// The value that a share of the samples lies below, 0 to 1; nil where there is no sample.
        public func percentile(_ share: Double) -> Double? {
            guard count > 0, share >= 0, share <= 1 else { return nil }
            return SampleOrder(samples).percentiles([share])[0]
        }

        public static func == (a: Samples, b: Samples) -> Bool {
            a.samples === b.samples || a.samples.count == b.samples.count && a.bits == b.bits
        }

        public func hash(into hasher: inout Hasher) { hasher.combine(samples.count) }

        private var bits: [UInt64] { samples.withValues { $0.map(\.bitPattern) } }
    }

    /// A condition that is true for some samples and false for others.
    public struct Event: Sendable, Hashable {
        /// How many samples it is true for, and how many there are.
        public let (holding, count): (Int, Int)

        init(_ event: Numbers.Event) { (holding, count) = event.tally }

        /// The share of the samples it is true for, 0 to 1; nil where there is none.
        public var chance: Double? { count == 0 ? nil : Double(holding) / Double(count) }
    }
}
