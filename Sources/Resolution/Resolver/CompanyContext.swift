import Companies
import Numbers
import Quantities

/// The company whose block is being read.
package struct CompanyContext {
    package let company: Int
    /// The basis of the block; none outside blocks.
    package var time: Figure.Time
    /// What plain numbers are multiplied with, each those of its dimension: `in thousand USD, share`.
    package var units: [BlockUnit]

    package init(company: Int, time: Figure.Time, units: [BlockUnit] = []) {
        (self.company, self.time, self.units) = (company, time, units)
    }
}

/// What a plain number in a block of a statement is multiplied with.
package struct BlockUnit {
    package let factor: Number
    package let unit: UnitID
    /// As it is typed: `thousand USD`.
    package let text: String

    package init(factor: Number, unit: UnitID, text: String) {
        (self.factor, self.unit, self.text) = (factor, unit, text)
    }

    /// Whether plain numbers are multiplied with one of it, so that a number written with the unit is the same.
    package var isOne: Bool { Number.compare(factor, .one) == 0 }
}
