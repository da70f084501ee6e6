import TestSupport
import Testing

@testable import Suan

/// A correction is said only where it can stand in the place of what was typed.
@Suite("Corrections that are offered") struct FixTests {
    @Test(
        "What would be a mistake itself is not offered",
        arguments: ["5 unit(\"m\") + 5", "x + 3 USD"])
    func withheld(line: String) {
        let said = answer("m = 4", "x = 30 USD/unit(\"m\")", line)[2]
        #expect(said.hasPrefix("error") && !said.contains("try:"), "\(said)")
    }

    @Test(
        "What can stand is, all mistakes at once",
        arguments: [
            ("cash / burn", "minimax.cash / minimax.burn"), ("minimax.cash / burn", "minimax.cash / minimax.burn"),
            ("5 km + 5", "5 km + 5 km"), ("minimax.revenu", "minimax.revenue"),
        ])
    func offered(line: String, fix: String) {
        let said = answer(line)[0]
        #expect(said.contains("try: \(fix)"), "\(said)")
    }

    /// Trying changes nothing: no name, no answer, no note is left of it.
    @Test func tryingLeavesNothing() {
        let session = Session()
        let lines = ["alpha = 2", "ans2 = 7", "b = alpah * 2", "alpha", "b", "alpah"]
        let said: [String] = lines.map { session.answer($0) }
        #expect(said[2].contains("try: b = alpha * 2") && said[3] == "2")
        #expect(said[4].hasPrefix("error[unknown-name]") && said[5].hasPrefix("error[unknown-name]"))
        #expect(session.state.names.variables.filter { $0.value != nil }.count == 3)
    }
}
