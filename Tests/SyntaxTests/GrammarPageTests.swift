import Reporting
import TestSupport
import Testing

@testable import Syntax

/// The guide's page on the grammar says what the parser does.
@Suite struct GrammarPageTests {
    private static func text(_ path: String) -> String {
        String(decoding: TestFiles.read(path) ?? [], as: UTF8.self)
    }

    private let page = GrammarPage(Self.text("Sources/Suan/Suan.docc/Grammar.md"))

    /// A form with its letters replaced.
    private func sentence(_ form: String, _ replacement: (Character) -> String?) -> String {
        var result = ""
        let letters = Array(form)
        for (place, letter) in letters.enumerated() {
            func isPart(_ index: Int) -> Bool {
                letters.indices.contains(index) && (letters[index].isLetter || letters[index] == "_")
            }
            let isAlone = !isPart(place - 1) && !isPart(place + 1)
            result += letter.isLetter && isAlone ? replacement(letter) ?? String(letter) : String(letter)
        }
        return result
    }

    private func isFine(_ text: String) -> Bool {
        let reading = Reading(text)
        return reading.failures.isEmpty && reading.lines.count == 1
    }

    // MARK: Forms

    private let values = [
        "x", "3", "2.5 USD", "f(y)", "[1, 2]", "a.b", "(p + q)", "\"t {z}\"", "a.b[FY2024]", "missing", "-4", "5%",
    ]

    private func randomSentence(_ form: String, _ random: inout RobustnessTests.Random) -> String {
        var names = ["alpha", "beta", "收入", "g1"].shuffled(using: &random)
        var name: [Character: String] = [:]
        return sentence(form) { letter in
            switch letter {
            case "A", "B": return values.randomElement(using: &random)
            // A bracket after some words makes a call of them.
            case "C": return values.filter { !$0.hasPrefix("(") }.randomElement(using: &random)
            case "n", "m":
                if name[letter] == nil { name[letter] = names.popLast() }
                return name[letter]
            case "F": return ["f", "round", "annualize"].randomElement(using: &random)
            case "U": return ["USD", "USD/month", "%", "亿 CNY"].randomElement(using: &random)
            case "P": return ["FY2024", "2025H1", "9M2025", "2025M03"].randomElement(using: &random)
            case "D": return "2025-09-30"
            case "T": return ["words", "报告", ""].randomElement(using: &random)
            default: return nil
            }
        }
    }

    @Test func everyFormOfTheTablesParses() {
        #expect(page.levels.count == Level.allCases.count && page.statements.count > 20 && page.items.count == 9)
        var random = RobustnessTests.Random(state: 11)
        for _ in 0..<20 {
            for form in page.levels.flatMap(\.forms) {
                // Before a power or a bracket the values of some forms would be something else.
                let text = "v = " + randomSentence(form, &random)
                #expect(isFine(text) || isRefused(text), "\(text)")
            }
            for form in page.statements.flatMap(\.forms) {
                let text = randomSentence(form, &random)
                #expect(isFine(text), "\(text)")
            }
            for form in page.items.flatMap(\.forms) {
                let text = "company c { " + randomSentence(form, &random) + " }"
                #expect(isFine(text), "\(text)")
            }
        }
    }

    /// What the grammar refuses on purpose in place of some values: a unit after a power, and a conversion of a bare name
    /// by an arrow, which makes a lambda of it.
    private func isRefused(_ text: String) -> Bool {
        text.hasPrefix("v = x -> ") || Reading(text).failures.allSatisfy { $0.code == .unitAfterExpression }
    }

    @Test func everyStatementIsRead() {
        for row in page.statements {
            for form in row.forms where row.name != "value" {
                #expect(form.utf8.starts(with: row.name.utf8), "\(form)")
                var random = RobustnessTests.Random(state: 12)
                let dump = Reading(randomSentence(form, &random)).dump
                #expect(dump.hasPrefix("(") && !dump.hasPrefix("(call"), "\(dump)")
            }
        }
        let told = Set(page.statements.map(\.name))
        for keyword in Keyword.words(.statement) { #expect(told.contains(keyword.text), "\(keyword.text)") }
        let items = Set(page.items.map(\.name))
        for keyword in Keyword.words(.company) { #expect(items.contains(keyword.text), "\(keyword.text)") }
    }

    // MARK: Levels

    @Test func levelsAreThoseOfTheTable() {
        #expect(page.levels.map(\.name) == Level.allCases.map { "\($0)" })
        for (kind, level) in OperatorTable.rows {
            let forms = page.levels.first { $0.name == "\(level)" }?.forms ?? []
            let isTold = forms.contains { form in
                TokenList(sentence(form) { _ in "x" }).tokens.contains { $0.kind == kind }
            }
            #expect(isTold, "\(kind)")
        }
    }

    private func plain(_ form: String, _ names: String) -> String {
        let of: [Character: String] = [
            "A": "\(names)1", "B": "\(names)2", "C": "\(names)3", "F": "f\(names)", "U": "USD", "P": "FY2024",
            "D": "2025-09-30", "n": "n\(names)", "m": "m\(names)",
        ]
        return sentence(form) { of[$0] }
    }

    /// A form of one level stands in one of the next looser level without brackets as it does with them; the other way
    /// round it does not. (What begins with a name and `->` is a lambda where a value begins.)
    @Test func neighboursBindAsTold() {
        var count = 0
        for (loose, tight) in zip(page.levels, page.levels.dropFirst()) {
            let (outer, inner) = (loose.forms.filter(isTold), tight.forms.filter(isTold))
            for form in outer {
                for slot in ["A", "B", "C"] where form.hasPrefix(slot) || form.hasSuffix(slot) {
                    for value in inner { count += check(form, slot, plain(value, "y"), isSame: true) }
                }
            }
            for form in inner {
                // Only what stands at the left of an operator, or after a sign, tells.
                let slot =
                    form.hasPrefix("A") || form == "-A" || form == "not A" ? "A" : form.hasPrefix("F") ? "F" : "n"
                guard slot != "n" || form.hasPrefix("n[") || form.hasPrefix("n.") else { continue }
                for value in outer where value.last.map({ "ABC".contains($0) }) == true {
                    count += check(form, slot, plain(value, "y"), isSame: false)
                }
            }
        }
        #expect(count > 250)
    }

    /// What cuts off a distribution takes the whole range behind it.
    private func isTold(_ form: String) -> Bool { !form.utf8.contains("->".utf8) && !form.hasPrefix("A within") }

    /// Gives how many it checked.
    private func check(_ outer: String, _ slot: String, _ value: String, isSame: Bool) -> Int {
        func text(_ value: String) -> String {
            let marked = sentence(outer) { String($0) == slot ? "\u{1}" : nil }
            return "v = "
                + plain(marked, "x").split(separator: "\u{1}", omittingEmptySubsequences: false)
                .joined(separator: value)
        }
        let (bare, bracketed) = (Reading(text(value)), Reading(text("(\(value))")))
        guard bracketed.failures.isEmpty else { return 0 }
        let same = bare.failures.isEmpty && bare.dump == bracketed.dump
        #expect(same == isSame, "\(text(value)): \(bare.dump), with brackets \(bracketed.dump)")
        return 1
    }

    // MARK: Words

    /// Every word that the notation of the grammar quotes is in the table.
    @Test func theNotationHasNoOtherWords() {
        let known = Set(Keyword.table.map(\.text))
        let notation = Self.text("Sources/Syntax/Parser/Grammar.swift")
        #expect(notation.utf8.count > 1_000)
        var count = 0
        for line in notation.split(separator: "\n") where line.hasPrefix("///  ") {
            let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
            for place in stride(from: 1, to: parts.count, by: 2) where parts[place].allSatisfy(\.isLetter) {
                count += 1
                #expect(known.contains(String(parts[place])), "\(parts[place])")
            }
        }
        #expect(count > 50)
    }
}
