import Numbers
import Quantities
import Resolution
import Syntax

/// One answer of a question, its values found: what is right, what else is, and which mistakes are known.
struct WantedAnswer {
    struct Case {
        let value: Value
        let words: LocalText
    }

    let value: Value
    /// What counts as right.
    let range: Tolerance
    /// The unit that has to be written; nil where any of the dimension will do.
    let unit: UnitID?
    let unitText: String
    let also: [Case]
    let mistakes: [Case]
    /// The lengths of the periods that the answer is made of, in months, the longest first; none where it has no length.
    let months: [Int]

    /// How near an answer has to come.
    enum Tolerance {
        /// So much to each side, in the answer's unit.
        case distance(Number)
        /// Everything from one amount to another, in the answer's unit.
        case range(Number, Number)
    }
}
