extension Answer {
    /// An error, a warning or a note.
    public struct Message: Sendable, Hashable {
        /// How grave a message is.
        public enum Severity: String, Sendable, Hashable {
            /// The statement failed.
            case error
            /// The value is there, and perhaps not what was meant.
            case warning
            /// What the value rests on: a rate, a reading that was taken.
            case note
        }

        /// A fact for a program, such as the rate of a conversion: `rate`, `7.17908`.
        public struct Fact: Sendable, Hashable {
            /// What it is: `rate`, `from`, `dates`.
            public let name: String
            /// As machine-readable output has it: numbers in plain decimal digits, days as `2025-09-30`.
            public let value: String
        }

        /// Whether the statement failed of it.
        public let severity: Severity
        /// What it tells, as a word that stays the same in later versions: `currency-mismatch`.
        public let code: String
        /// One sentence in plain words, without a final period. It may be reworded in later versions.
        public let text: String
        /// What the text that `line` counts in is called: the name of a file, `-` for what was asked; nil where the message
        /// speaks of no place.
        public let file: String?
        /// The line, counted from 1; nil where the message speaks of no place.
        public let line: Int?
        /// The places on that line, the main one first: columns counted from 1, both ends included, as cells of a terminal,
        /// where a Chinese character takes two.
        public let columns: [ClosedRange<Int>]
        /// A correction that can be typed as it stands; nil where none is sure.
        public let fix: String?
        /// In order; a name may come again.
        public let facts: [Fact]

        /// The values of a fact: none, one or several.
        public func facts(_ name: String) -> [String] { facts.filter { $0.name == name }.map(\.value) }
    }
}
