import Testing

@testable import Finance

@Test func errorsAreData() {
    if case .lengths(let a, let b) = FinanceError.lengths(2, 3) { #expect((a, b) == (2, 3)) }
}
