import Reporting
import Testing

@testable import Syntax

/// The table of words: what it says of each is what the parser does.
@Suite struct KeywordTests {
    @Test func tableIsInOrder() {
        #expect(Keyword.table.map(\.word) == Word.allCases)
        for keyword in Keyword.table {
            #expect(keyword.text == "\(keyword.word)")
            #expect(!keyword.places.isEmpty)
            #expect(keyword.meaning(in: keyword.places).hasSuffix(".") == false)
        }
        #expect(Set(Keyword.table.map(\.text)).count == Keyword.table.count)
        #expect(Keyword.words([.statement, .operand, .infix]).count > 40)
    }

    /// For each word and each of its places a text in which `{}` stands for the word.
    private static let samples: [(Word, Keyword.Places, String)] = [
        (.if, .operand, "{} a then b"), (.then, .infix, "if a {} b"), (.else, .infix, "a {} b"),
        (.else, .definition, "company c { check a ≈ b \"t\" {} suspect }"),
        (.and, .infix, "a {} b"), (.or, .infix, "a {} b"), (.not, .operand, "{} a"), (.mod, .infix, "a {} b"),
        (.in, .infix, "a {} USD"), (.in, .company, "company c { {} USD { a = 5 } }"),
        (.in, .compare, "compare [a] {} USD by b"), (.to, .infix, "a {} USD"),
        (.to, .compare, "compare [a] {} USD by b"), (.of, .infix, "a {} b"),
        (.of, .definition, "lesson l \"t\" { given r = one {} 1, 2 }"), (.on, .infix, "a {} b"),
        (.on, .setting, "group {}"), (.on, .definition, "rate 1 USD = 7 CNY {} 2025-09-30"), (.off, .infix, "a {} b"),
        (.off, .setting, "group {}"), (.within, .infix, "a ≈ b {} 1%"),
        (.within, .question, "lesson l \"t\" { ask \"q\" { answer 5; {} 1% } }"), (.where, .infix, "a {} b = 1"),
        (.with, .operand, "{} a = 1: b"), (.with, .compare, "compare [a] by b {} median"),
        (.with, .definition, "reconcile a {} b"), (.true, .operand, "{}"), (.false, .operand, "{}"),
        (.missing, .operand, "{}"),
        (.then, .question, "lesson l \"t\" { ask \"q\" { answer 5; {} \"end\" } }"),
        (.per, .infix, "a {} b"), (.step, .infix, "1..2 {} 1"), (.at, .suffix, "a in USD {} 2025-09-30"),
        (.at, .qualifier, "{} least 5"), (.at, .company, "company c { {} 2025-09-30 { a = 5 } }"),
        (.over, .suffix, "a in USD {} FY2024"), (.over, .company, "company c { {} FY2024 { a = 5 } }"),
        (.annualized, .suffix, "a @ FY2024 {}"), (.from, .definition, "company c { a = 5 {} b \"t\" }"),
        (.also, .definition, "unit a {} b"),
        (.also, .question, "lesson l \"t\" { ask \"q\" { answer 5; {} 6 \"w\" } }"),
        (.fn, .statement, "{} f(x) = x"), (.unit, .statement, "{} a"),
        (.unit, .question, "lesson l \"t\" { ask \"q\" { answer 5; {} USD } }"), (.rate, .statement, "{} off"),
        (.metric, .statement, "{} a : flow"), (.metric, .company, "company c { {} a : flow }"),
        (.company, .statement, "{} a { }"), (.assume, .statement, "{} a = 5"),
        (.assume, .company, "company c { {} a = 5 }"), (.import, .statement, "{} \"f\""), (.assert, .statement, "{} a"),
        (.print, .statement, "{} a"), (.digits, .statement, "{} 5"), (.scale, .statement, "{} M"),
        (.group, .statement, "{} on"), (.notes, .statement, "{} on"), (.strict, .statement, "{} on"),
        (.as, .statement, "{} of off"), (.samples, .statement, "{} 500"), (.seed, .statement, "{} 7"),
        (.correlate, .statement, "{} [a, b] by 0.5"),
        (.source, .company, "company c { {} a \"t\" }"), (.fiscal, .company, "company c { {} year ends 06-30 }"),
        (.year, .definition, "company c { fiscal {} ends 06-30 }"),
        (.ends, .definition, "company c { fiscal year {} 06-30 }"), (.about, .qualifier, "{} 5"),
        (.least, .qualifier, "at {} 5"), (.most, .qualifier, "at {} 5"), (.expected, .qualifier, "{} 5"),
        (.reportedly, .qualifier, "{} 5"), (.exactly, .qualifier, "{} 5"), (.explain, .statement, "{} a"),
        (.bounds, .statement, "{} a"), (.bounds, .option, "explain --{} a"), (.reconcile, .statement, "{} a with b"),
        (.sources, .statement, "{} a"), (.audit, .statement, "{} a"),
        (.check, .company, "company c { {} a ≈ b \"t\" }"), (.lesson, .statement, "{} l \"t\" { }"),
        (.compare, .operand, "{} [a] by b"), (.scenario, .statement, "{} s { a = 1 }"),
        (.scenarios, .compare, "compare {} [a] by b"), (.by, .compare, "compare [a] {} b"),
        (.of, .compare, "compare [a] as {} 2025-09-30 by b"), (.as, .compare, "compare [a] {} of 2025-09-30 by b"),
        (.where, .compare, "compare [a] {} b > 1 by b"), (.sort, .compare, "compare [a] by b {} by b"),
        (.descending, .compare, "compare [a] by b sort by b {}"),
        (.screen, .operand, "{} [a] by b"), (.all, .compare, "screen {} by b"), (.top, .compare, "screen a by b {} 5"),
        (.chart, .compare, "compare [a] by b {}"), (.rates, .operand, "{} USD/CNY over FY2024"),
        (.param, .statement, "{} a = 5"), (.write, .statement, "{} \"f\""),
        (.read, .operand, "{} \"f\""),
        (.say, .lesson, "lesson l \"t\" { {} \"w\" }"), (.show, .lesson, "lesson l \"t\" { {} a }"),
        (.given, .lesson, "lesson l \"t\" { {} r = one of 1, 2 }"),
        (.one, .definition, "lesson l \"t\" { given r = {} of 1, 2 }"),
        (.ask, .lesson, "lesson l \"t\" { {} \"q\" { answer 5 } }"),
        (.answer, .question, "lesson l \"t\" { ask \"q\" { {} 5 } }"),
        (.choose, .question, "lesson l \"t\" { ask \"q\" { {} \"a\", \"b\" } }"),
        (.mistake, .question, "lesson l \"t\" { ask \"q\" { answer 5; {} 6 \"w\" } }"),
        (.hint, .question, "lesson l \"t\" { ask \"q\" { answer 5; {} \"h\" } }"),
        (.note, .definition, "company c { check a ≈ b \"t\" {} \"n\" }"), (.depth, .option, "explain --{} 2 a"),
        (.md, .option, "explain --{} a"),
        (.K, .scale, "5 {} USD"), (.k, .scale, "5 {} USD"), (.M, .scale, "5 {} USD"), (.MM, .scale, "5 {} USD"),
        (.B, .scale, "5 {} USD"), (.T, .scale, "5 {} USD"), (.mn, .scale, "5 {} USD"), (.bn, .scale, "5 {} USD"),
        (.hundred, .scale, "5 {} USD"), (.quadrillion, .scale, "5 {} USD"), (.quintillion, .scale, "5 {} USD"),
        (.dozen, .scale, "5 {} USD"), (.gross, .scale, "5 {} USD"), (.tn, .scale, "5 {} USD"),
        (.thousand, .scale, "5 {} USD"), (.million, .scale, "5 {} USD"),
        (.billion, .scale, "5 {} USD"), (.trillion, .scale, "5 {} USD"), (.m, .scale, "5 {} USD"),
        (.mm, .scale, "5 {} USD"), (.mio, .scale, "5 {} USD"), (.mln, .scale, "5 {} USD"), (.b, .scale, "5 {} USD"),
        (.lakh, .scale, "5 {} INR"), (.crore, .scale, "5 {} INR"),
    ]

    @Test func everyPlaceHasASample() {
        for keyword in Keyword.table {
            for place in Keyword.Places.all where keyword.places.contains(place) {
                let isShown = Self.samples.contains { $0.0 == keyword.word && $0.1 == place }
                #expect(isShown, "\(keyword.text) in place \(place.rawValue)")
            }
        }
        for (word, place, _) in Self.samples { #expect(Keyword.keyword(word).places.contains(place), "\(word)") }
    }

    /// With the word the sample is read, and not as it is with any other name in its place.
    @Test(arguments: samples.indices)
    func isReadInItsPlace(index: Int) {
        let (word, _, sample) = Self.samples[index]
        let symbols = Symbols()
        let other = String(repeating: "z", count: "\(word)".utf8.count)
        func read(_ text: String) -> String? {
            let parts = sample.split(separator: "{}", omittingEmptySubsequences: false)
            var parser = Parser(Source(name: "-", text: parts.joined(separator: text)), symbols: symbols)
            guard case .statement(let statement, _)? = parser.next(), parser.next() == nil else { return nil }
            return "\(statement)"
        }
        let name = "\(symbols.intern(other))"
        let with = read("\(word)")
        #expect(with != nil, "\(sample)")
        let without = read(other)?.split(separator: name, omittingEmptySubsequences: false)
            .joined(separator: "\(word.symbol)")
        #expect(with != without, "\(sample)")
    }

    /// A word that is not reserved is an ordinary name, also where it begins a statement.
    @Test(arguments: Keyword.table.map(\.text))
    func isANameOutsideItsPlaces(text: String) {
        let isReserved = Symbols().intern(text).isReserved
        #expect(Reading("\(text) = 5").failures.map(\.code) == (isReserved ? [.reservedWord] : []))
        guard !isReserved else { return }
        #expect(Reading("x = \(text)(1) + \(text).a").failures.isEmpty)
        // `per` alone divides.
        if text != "per" { #expect(Reading("\(text) + 1").failures.isEmpty) }
    }
}
