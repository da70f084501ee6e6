import Testing

@testable import Numbers

private func read(_ count: Int, _ exponent: Int) throws -> Number {
    try Number(digits: [UInt8](repeating: 7, count: count), exponent: exponent)
}

@Test func nothingFarPastTheLimitIsRead() throws {
    #expect(throws: NumberError.tooLarge) { try read(100_200, 0) }
    #expect(throws: NumberError.tooLarge) { try read(1, 100_200) }
    #expect(throws: NumberError.tooLarge) { try read(1, -100_200) }
    #expect(throws: NumberError.tooLarge) { try read(50_000, 60_000) }
    #expect(throws: NumberError.tooLarge) { try read(1, .max) }
    #expect(throws: NumberError.tooLarge) { try read(1, .min) }
    // What is behind the point of a whole number is not counted twice.
    #expect(try read(100_000, -100_000).isExact)
}

/// The largest and the smallest numbers there are, as they are printed.
@Test(arguments: [6, 18])
func whatIsPrintedNextToTheLimitIsRead(significant: Int) throws {
    let largest = try Number(2).raised(to: Number(332_223))
    let most = try largest.adding(largest.subtracting(.one))
    let smallest = try Number.one.divided(by: most)
    for number in [most, smallest] {
        let text = number.decimal(significant: significant)
        let again = try Number(digits: text.digits, exponent: text.exponent - text.count)
        let shown = again.decimal(significant: significant)
        #expect(shown.digits == text.digits && shown.exponent == text.exponent)
    }
    #expect(throws: NumberError.tooLarge) { try most.adding(.one) }
    #expect(throws: NumberError.tooLarge) { try smallest.divided(by: Number(2)) }
    // Its digits in full too.
    let digits = try #require(most.numeratorAndDenominator?.0).utf8.map { $0 - 48 }
    #expect(try Number.exactlyOrdered(Number(digits: digits, exponent: 0), most) == 0)
}
