import Testing

@testable import Syntax

@Suite struct ExpressionTests {
    @Test(arguments: [
        ("42.3 * 8 + 42", "(+ (* 423e-1 8) 42)"),
        ("1 + 2 * 3 ^ 2 ^ 2", "(+ 1 (* 2 (^ 3 (^ 2 2))))"),
    ])
    func parses(_ text: String, _ tree: String) {
        #expect(Reading(text).dump == tree)
    }
}
