import Builtins
import Files
import Resolution
import Suan
import TestSupport
import Testing

/// The examples that are declared give what their declaration says.
@Suite struct ExampleTests {
    static let examples = StandardFunctions.all.flatMap { builtin in
        builtin.examples.map { "\(builtin.name)(\($0.joined(separator: ", ")))" }
    }

    /// One that has the files that examples speak of.
    static func session() -> Session {
        let session = Session()
        session.state.files.shelf = FileShelf(
            folder: "/examples/",
            files: ["prices.csv": TestFiles.read("Tests/Golden/files/prices.csv") ?? []])
        return session
    }

    static func builtin(of call: String) throws -> Builtin {
        try #require(StandardFunctions.all.first { call.hasPrefix($0.name + "(") })
    }

    @Test(arguments: examples) func examplesGiveSomething(_ call: String) {
        let answer: String = ExampleTests.session().answer(call)
        #expect(answer.hasPrefix("error") == call.hasPrefix("fail("), "\(answer)")
        #expect(!answer.isEmpty)
    }

    /// The unit of the result is that of the argument it is declared to have, or none.
    @Test(arguments: examples) func unitsAreAsDeclared(_ call: String) throws {
        let builtin = try ExampleTests.builtin(of: call)
        guard let example = builtin.examples.first(where: { call == "\(builtin.name)(\($0.joined(separator: ", ")))" })
        else { return }
        let session = ExampleTests.session()
        func holds(_ condition: String) {
            let answer: String = session.answer("(\(condition))")
            #expect(answer.hasPrefix("true") || answer.hasPrefix("false"), "\(call) is not \(builtin.units): \(answer)")
        }
        func unit(_ place: Int) -> String {
            // One that is given by its name is looked at without it.
            let argument = example[place].split(separator: " = ", maxSplits: 1).last.map(String.init) ?? ""
            return argument.hasPrefix("[") || builtin.counts.upperBound == .max && example.count == 1
                ? "first(\(argument))" : "(\(argument))"
        }
        switch builtin.units {
        case .plain: holds("\(call) + 1 > 0 and unit(\"m\") * (\(call)) >= 0 m")
        case .percent:
            let text: String = session.answer(call)
            #expect(text.split(separator: "\n").first?.utf8.contains(UInt8(ascii: "%")) == true, "\(call): \(text)")
        case .same(let place):
            let isList = (session.answer(call) as String).hasPrefix("[")
            holds("\(isList ? "first(\(call))" : call) >= \(unit(place))")
        case .product(let a, let b): holds("\(call) >= \(unit(a)) * \(unit(b))")
        case .quotient(let a, let b): holds("\(call) >= \(unit(a)) / \(unit(b))")
        case .root(let place): holds("(\(call))^2 >= \(unit(place))")
        case .named(let name): holds("\(call) >= unit(\"\(name)\")")
        case .open, .none: break
        }
    }

    /// What drops the times of its arguments gives an amount that speaks of none.
    @Test func timesAreAsDeclared() {
        let session = ExampleTests.session()
        for builtin in StandardFunctions.all {
            for example in builtin.examples where builtin.units != .none && builtin.units != .open {
                let answer: String = session.answer("dated(\(builtin.name)(\(example.joined(separator: ", "))))")
                switch builtin.times {
                case .none: #expect(answer.hasPrefix("false"), "\(builtin.name): \(answer)")
                case .own:
                    #expect(
                        answer.hasPrefix("true") || ["grow", "growth"].contains(builtin.name), "\(example): \(answer)")
                case .same, .combined, .open: break
                }
            }
        }
    }

    /// Arguments by their names mean the same.
    @Test(arguments: StandardFunctions.all.map(\.name)) func argumentsMayBeNamed(_ name: String) throws {
        let builtin = try #require(StandardFunctions.all.first { $0.name == name })
        guard builtin.counts.upperBound == builtin.parameters.count, name != "fail",
            !builtin.parameters.contains(where: { $0.name == "to" })
        else { return }
        // The word `cents` stands in its place only.
        for example in builtin.examples where example.last != "cents" {
            let named = zip(builtin.parameters, example).map { parameter, text in
                text.firstIndex(of: "=") == nil || text.utf8.contains("->") || text.first == "\""
                    ? "\(parameter.name) = \(text)" : text
            }
            let (one, other): (String, String) = (
                ExampleTests.session().answer("\(name)(\(example.joined(separator: ", ")))"),
                ExampleTests.session().answer("\(name)(\(named.reversed().joined(separator: ", ")))")
            )
            #expect(one == other)
        }
    }

    /// What a function opens into comes to what the function gives: else `explain` would show the result alone.
    @Test(arguments: examples) func openingsAgree(_ call: String) throws {
        let builtin = try ExampleTests.builtin(of: call)
        guard builtin.opensByItself, !call.utf8.contains("due = \"start\""), !call.utf8.contains("\"start\")") else {
            return
        }
        let lines: [Substring] = Session().answer("explain " + call).split(separator: "\n")
        #expect(lines.count > 2, "\(call) is not opened: \(lines)")
    }
}
