import Builtins
import TestSupport
import Testing

/// What is declared of a function is whole, and everybody knows of it.
@Suite struct DeclarationTests {
    @Test func namesAreGivenOnce() {
        let names = StandardFunctions.all.map(\.name) + ShippedLibrary.entries.map(\.name)
        #expect(Set(names).count == names.count)
    }

    @Test(arguments: StandardFunctions.all.map(\.name)) func declarationsAreWhole(_ name: String) throws {
        let builtin = try #require(StandardFunctions.all.first { $0.name == name })
        #expect(!builtin.summary.isEmpty && builtin.summary.last != ".")
        #expect(!builtin.examples.isEmpty, "there is no example of \(name)")
        #expect(Set(builtin.parameters.map(\.name)).count == builtin.parameters.count)
        #expect(builtin.signature.hasPrefix(name + "("))
        #expect(builtin.counts.lowerBound <= builtin.counts.upperBound)
        for example in builtin.examples { #expect(builtin.counts.contains(example.count), "\(example)") }
        // What has to be given stands before what may be left out.
        let required = builtin.parameters.map(\.isRequired)
        #expect(required == required.filter { $0 } + required.filter { !$0 })
    }

    /// A formula says of each parameter what it is; else it would be taken for anything.
    @Test func formulasSayWhatTheyTake() {
        let formulas = StandardFunctions.all.filter { $0.text != nil }
        #expect(formulas.count == 18)
        for builtin in formulas {
            #expect(builtin.isTold, "`# takes` of \(builtin.name) does not name its parameters in order")
            #expect(builtin.text?.hasPrefix("# " + builtin.summary) == true)
        }
        for entry in ShippedLibrary.entries { #expect(entry.isTold, "`# takes` of \(entry.name)") }
    }

    /// The page of all functions in the guide is made from the declarations.
    @Test func theGuideListsEveryFunction() {
        var lines = [
            "# Every function", "",
            "All functions of the language by theme, as `:functions` lists them; `:help npv` has more of each.",
        ]
        func add(_ signature: String, _ summary: String) {
            lines.append("- `\(signature)`: \(summary.replacing("|", with: "\\|"))")
        }
        for theme in StandardFunctions.themes {
            lines += ["", "## \(theme.title.prefix(1).uppercased() + theme.title.dropFirst())", ""]
            for function in theme.functions { add(function.signature, function.summary) }
        }
        lines += ["", "## Operating measures", ""]
        for entry in ShippedLibrary.entries { add(entry.signature, entry.summary) }
        let (page, path) = (
            Array((lines.joined(separator: "\n") + "\n").utf8), "Sources/Suan/Suan.docc/EveryFunction.md"
        )
        guard TestFiles.environment("SUAN_RECORD") == nil, TestFiles.read(path) == page else {
            TestFiles.write(page, to: path)
            Issue.record("\(path) was recorded: read it, then run the tests again")
            return
        }
    }

    /// What says how its bounds follow is among the functions whose bounds are checked against drawn figures.
    @Test func endRulesAreChecked() {
        let script = String(decoding: TestFiles.read("Scripts/check-bounds") ?? [], as: UTF8.self)
        for builtin in StandardFunctions.all where builtin.ends != nil {
            #expect(script.utf8.contains(builtin.name + "("), "Scripts/check-bounds has no \(builtin.name)")
        }
    }
}
