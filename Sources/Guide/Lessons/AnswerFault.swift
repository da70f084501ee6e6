import Resolution

/// What is wrong with an answer, as far as it can be told. Units are as they are printed, empty for a plain number.
enum AnswerFault: Equatable {
    /// The line gives no value.
    case noValue
    /// None of the words to choose from; there are so many.
    case noChoice(count: Int)
    /// Another of the words to choose from.
    case otherChoice
    /// No amount, which is wanted in a unit.
    case notAnAmount(wanted: String, given: ValueKind)
    /// The answer to another part of the question, which is called so.
    case otherPart(String)

    // Units.
    case unitMissing(String)
    case plainNumber(wanted: String)
    case wrongCurrency(given: String, wanted: String)
    case upsideDown(given: String, wanted: String)
    case wrongDimension(given: String, wanted: String)
    /// The right amount in another unit than has to be written.
    case writtenUnit(String)

    /// Another time than the question speaks of.
    case wrongPeriod(given: String, wanted: String)

    // Values.
    case wrongSign
    /// One over the answer.
    case inverted
    case oneMore, oneLess
    /// Off by a power of ten, which may be negative, and what it may come from.
    case powerOfTen(Int, Slip)
    /// Off by the length of a period: so many months in the place of so many.
    case periodLength(Int, over: Int, isMore: Bool)
    /// Twice the answer, or half of it.
    case double(isMore: Bool)
    /// Within a hundredth.
    case almost
    /// Off by this share.
    case apart(String, isMore: Bool)
    /// Off by more than twenty times.
    case farOff(isMore: Bool)
    /// Nothing that is known.
    case elsewhere

    /// What a power of ten too many or too few comes from.
    enum Slip {
        /// A scale, where the answer has a unit: K, M, B.
        case scale
        /// A Chinese scale, where such are spoken of: 万, 亿.
        case chineseScale
        /// A percentage's sign, where the answer is a share.
        case share
        /// Nothing that is known: the decimal point.
        case point
    }
}
