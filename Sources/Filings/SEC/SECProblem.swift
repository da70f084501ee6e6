import Records
import Reporting

/// Why a file is not what the SEC has of a company, and where.
package struct SECProblem: Error, Equatable, Sendable {
    package enum Kind: Equatable, Sendable {
        case json(JSONProblem.Kind)
        /// It has no such field at its top: `facts`.
        case lacks(String)
        /// A fact has no such field.
        case factLacks(String)
        /// No day of the years 1 to 9999, as `2025-09-30`.
        case badDate(String)
        /// A number of more digits than are kept.
        case longNumber(digits: Int)
        /// A tag, a taxonomy, a unit, a form or an accession number of other characters than such have.
        case badName(String)
        /// The company has no name, or one with characters that a terminal obeys.
        case badTitle
        /// There is no fact in it.
        case nothing
    }

    package let kind: Kind
    /// The byte, counted from 0.
    package let offset: Int

    init(_ kind: Kind, at offset: Int) { (self.kind, self.offset) = (kind, offset) }

    init(_ problem: JSONProblem) { self.init(.json(problem.kind), at: problem.offset) }

    /// The line and the byte in it, both from 1 on.
    package func place(in bytes: some Collection<UInt8>) -> (line: Int, column: Int) {
        JSONProblem(.more, at: offset).place(in: bytes)
    }
}
