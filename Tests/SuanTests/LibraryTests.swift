import Builtins
import Reporting
import TestSupport
import Testing

@testable import Suan

/// The functions that ship as text: found by name, loaded when one is asked for, and given way to a definition.
@Suite struct LibraryTests {
    @Test func everyFunctionIsThere() {
        let session = Session()
        #expect(ShippedLibrary.entries.count == 8)
        for entry in ShippedLibrary.entries {
            #expect(session.answer(entry.name) == "function \(entry.name)")
            #expect(!entry.summary.isEmpty && entry.signature.hasPrefix(entry.name + "("))
            // Neither a unit, nor a metric, nor a company, nor another function is called so.
            #expect(StandardFunctions.all.allSatisfy { $0.name != entry.name })
            #expect(session.state.lookUp(unit: entry.name) == nil)
            #expect(session.lookUp(metric: entry.name) == nil)
            #expect(session.lookUp(company: entry.name) == nil)
        }
    }

    @Test func nothingIsReadUntilItIsAskedFor() {
        let session = Session()
        for line in ["1 + 1", "minimax.cash", "x = 5 USD", "fn f(a) = a", "nothing_there"] {
            let _: String = session.answer(line)
            #expect(session.state.readFunctions.isEmpty, "\(line)")
        }
        // One's own name asks for nothing.
        let _: String = session.answer("fn runway(cash) = cash")
        #expect(session.answer("runway(3)") == "3")
        #expect(session.state.readFunctions.isEmpty)
        #expect(session.answer("rule_of_40(30%, 12%)") == "42%")
        #expect(session.state.readFunctions == ["rule_of_40"])
        #expect(session.answer("gordon(10 USD, 8%, 3%)") == "200.00 USD")
        #expect(session.state.readFunctions == ["gordon", "rule_of_40"])
        // Nor does that bring the companies in.
        let other = Session()
        let _: String = other.answer("rule_of_40(30%, 12%)")
        #expect(!other.state.hasCompanies)
    }

    @Test func itsNamesAreNoNamesOfTheSession() {
        let session = Session()
        let _: String = session.answer("rule_of_40(30%, 12%)")
        #expect(session.state.definedNames.isEmpty)
        #expect(!session.knows("runway"))
        #expect(session.answer("fn runway(cash) = 2 * cash") == "")
        #expect(session.state.definedNames == ["runway"])
        #expect(session.answer("runway(3)") == "6")
    }

    /// A file means its own function also above the place where it is defined.
    @Test func aFilesOwnFunctionComesFirst() {
        let session = Session()
        var said = ""
        _ = session.run(text: Array("runway(3)\nfn runway(cash) = 2 * cash\nrunway(3)\n".utf8), name: "-") { outcome in
            said += String(decoding: (outcome.text ?? []) + outcome.diagnostics, as: UTF8.self)
        }
        #expect(!said.utf8.contains("takes 2 to 3 arguments"))
    }

    @Test func aFailedStatementLeavesTheLibraryWhole() {
        let session = Session()
        #expect(session.answer("runway(1 USD, 0 USD/month)").utf8.contains("error[failed]"))
        #expect(session.answer("runway(10 USD, 2 USD/month)") == "5 month")
        #expect(session.answer("rule_of_40(30%, 12%)") == "42%")
    }

    /// The text that is shown can be typed back, each function alone.
    @Test(arguments: ShippedLibrary.entries.map(\.text)) func theTextCanBeTypedBack(text: String) {
        let session = Session()
        let isFine = session.run(text: Array((text + "\n").utf8), name: "-") { #expect(!$0.failed) }
        #expect(isFine && session.state.definedNames.count == 1)
    }
}
