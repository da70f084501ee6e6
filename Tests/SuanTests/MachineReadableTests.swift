import Suan
import TestSupport
import Testing

/// What machine-readable output tells of definitions, of warnings and of errors.
@Suite struct MachineReadableTests {
    private func objects(_ text: String, arguments: [String: String] = [:], streams: Bool = false) -> [String] {
        var configuration = Configuration()
        configuration.presentation.json = true
        configuration.keepsGoing = true
        let session = Session(configuration)
        var objects: [String] = []
        func deliver(_ outcome: borrowing Outcome) {
            #expect(outcome.diagnostics.isEmpty)
            if let json = outcome.json { objects.append(String(decoding: json, as: UTF8.self)) }
        }
        if streams {
            _ = session.feed(Array(text.utf8), finish: true, deliver: deliver)
        } else {
            _ = session.run(text: Array(text.utf8), name: "a", arguments: arguments, deliver: deliver)
        }
        return objects
    }

    @Test(arguments: [
        ("x = 2", "x", "2"), ("assume x = 2 \"why\"", "x", "2"), ("param x = 2", "x", "2"), ("x := 1 + 1", "x", ""),
        ("fn f(a) = a", "f", ""), ("unit wafer", "wafer", ""),
        ("metric wafers \"Wafers\" : flow of Number", "wafers", ""),
        ("company acme { }", "acme", ""), ("minimax.revenue = 1 USD @ FY2020", "minimax.revenue", ""),
        ("scenario bear { minimax.burn = 40M USD/month }", "bear", ""),
    ])
    func theNameThatALineDefines(line: String, name: String, text: String) throws {
        let object = try #require(objects(line).first)
        #expect(object.utf8.contains(#""ok":true,"defines":"\#(name)""#), "\(object)")
        #expect(object.utf8.contains(#""text":"\#(text)""#), "\(object)")
        #expect(object.utf8.contains(#""value":"#) == !text.isEmpty, "\(object)")
    }

    @Test(arguments: ["digits 4", "rate 1 USD = 7 CNY"]) func whatDefinesNothingIsSilent(line: String) {
        #expect(objects(line).isEmpty)
    }

    @Test func warningsOfDefinitionsAreInTheObject() {
        #expect(objects("param g = 100 + 5%").first?.utf8.contains(#""warnings":[{"code":"percent-of-plain""#) == true)
        let given = objects("param minimax = 2", arguments: ["minimax": "3"])
        #expect(given.first?.utf8.contains(#""text":"3","warnings":[{"code":"hides-name""#) == true, "\(given)")
    }

    @Test(arguments: [false, true]) func anErrorOfGrammarHasItsWholeStatement(streams: Bool) {
        let long = (100..<900).map { "a_rather_long_name_\($0)" }.joined(separator: " + ")
        for line in ["1 +* 2 + foo(3)", "\(long) +* 2"] {
            let object = objects("1; \(line)\n2", streams: streams).first { $0.utf8.contains(#""ok":false"#) }
            #expect(object?.utf8.contains(#""source":"\#(line)""#) == true)
        }
    }

    @Test(arguments: [false, true]) func mistakesOfOneStatementAreInOneObject(streams: Bool) {
        let text = "company acme {\n  over FY2024 {\n    revenue = 1 +* 2\n    cost = 3 */ 4\n  }\n}\n"
        let failed = objects(text, streams: streams)
        #expect(failed.count == 1)
        #expect(failed.first.map { $0.utf8.count { $0 == UInt8(ascii: "[") } } ?? 0 >= 5, "\(failed)")
    }

    @Test func resultsAreNotCut() throws {
        let long = (100..<900).map { "1000000000\($0)" }.joined(separator: " + ")
        let object = try #require(objects(long).first)
        #expect(object.utf8.contains(#""source":"\#(long)""#))
    }
}
