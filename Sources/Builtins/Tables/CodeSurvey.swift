/// What in a column of numbers may be codes, or sizes of another kind: one look at each of them.
struct CodeSurvey {
    /// The rows in which something stands for the first time.
    private(set) var firstZero: Int?
    private var firstPower: Int?
    private var firstPlus: Int?
    private var firstScale: Int?
    private var firstLetter: Int?
    private var firstLong: Int?
    private var hasPlainPower = false
    private var hasNegative = false
    /// A number with nothing beside it.
    private(set) var firstBare: Int?
    private var isAllLong = true

    /// Fewer digits are no code of a card or an account.
    private static let leastLong = 16

    mutating func meet(_ number: NumberText, _ mark: AmountReading.Mark, _ row: Int) {
        if number.hasLeadingZeros, firstZero == nil { firstZero = row }
        if number.isNegative { hasNegative = true }
        let isLong = number.mark == .none && mark.isNothing && number.length >= CodeSurvey.leastLong
        if !isLong { isAllLong = false } else if firstLong == nil { firstLong = row }
        if number.power == .plain { hasPlainPower = true }
        guard mark.unit == .none else { return }
        if mark.isLetter, firstLetter == nil { firstLetter = row }
        if mark.scale == 0 {
            if firstBare == nil { firstBare = row }
            if number.power == .bare, firstPower == nil { firstPower = row }
            if number.hasPlus, number.mark == .none, firstPlus == nil { firstPlus = row }
        } else if firstScale == nil {
            firstScale = row
        }
    }

    /// The first cell for which the column is no plain one of numbers, and why; nil where none is.
    ///
    /// - Parameters:
    ///   - hasUnit: whether the heading or the call says what the numbers are of.
    ///   - isMoney: whether that is money.
    func doubt(hasUnit: Bool, isMoney: Bool) -> (row: Int, reason: ReadRemark.CodeReason)? {
        if let firstZero { return (firstZero, .zero) }
        if !isMoney, let firstLetter { return (firstLetter, .letter) }
        if hasUnit { return nil }
        if let firstPower, !hasPlainPower { return (firstPower, .power) }
        if let firstPlus, !hasNegative { return (firstPlus, .plus) }
        if let firstScale, firstBare != nil { return (firstScale, .scale) }
        if let firstLong, isAllLong { return (firstLong, .long) }
        return nil
    }
}
