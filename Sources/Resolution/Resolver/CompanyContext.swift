import Companies
import Numbers
import Quantities

/// The company whose block is being read.
package struct CompanyContext {
    package let company: Int
    /// The basis of the block; none outside blocks.
    package var time: Figure.Time
    /// What a plain number is multiplied with: `in thousand USD`.
    package var unit: BlockUnit?

    package init(company: Int, time: Figure.Time, unit: BlockUnit?) {
        (self.company, self.time, self.unit) = (company, time, unit)
    }
}

/// What a plain number in a block of a statement is multiplied with.
package struct BlockUnit {
    package let factor: Number
    package let unit: UnitID

    package init(factor: Number, unit: UnitID) { (self.factor, self.unit) = (factor, unit) }
}
