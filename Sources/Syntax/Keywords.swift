/// The words that mean something to the grammar, in the order of `Keyword.table`, which tells all about them. `Symbols`
/// interns them first and in this order, so that a word's raw value is the index of its symbol and a word is recognised
/// by comparing numbers.
package enum Word: Int32, CaseIterable, Sendable {
    // Reserved everywhere; `Token.Kind` has the same words in the same order.
    case `if`, then, `else`, and, or, not, mod, `in`, to, of, on, off, within, `where`, with, `true`, `false`, missing
    // Keywords in their own construct, ordinary names elsewhere.
    case per, step, at, over, annualized, from, also
    case fn, unit, rate, metric, company, assume, `import`, assert, print, digits, scale, group, notes, strict
    case source, fiscal, year, ends
    case about, least, most, expected, reportedly, exactly
    // Readings of an expression, of a company, and lessons.
    case explain, bounds, reconcile, sources, audit, check, lesson
    // What-if, tables and scripts with arguments.
    case compare, scenario, scenarios, by, `as`, sort, descending, param, write, read, screen, all, top, chart, rates
    // Uncertain quantities.
    case samples, seed, correlate
    // What stands in lessons, in checks, and after `explain`.
    case say, show, given, one, ask, answer, choose, mistake, hint, note, depth, md
    // Scales after a number or before a unit, and from `m` on those that are one beside a currency only.
    // swift-format-ignore: AlwaysUseLowerCamelCase
    case K, k, M, MM, B, T, mn, bn, tn, hundred, thousand, million, billion, trillion, quadrillion, quintillion
    case dozen, gross, m, mm, mio, mln, b, lakh, crore
}

/// A word of the grammar: where it is read, and what it means there. The parser, completion, help and colours have it
/// from here; outside its places it is an ordinary name, unless it is reserved.
package struct Keyword: Sendable {
    package let word: Word
    package let spelling: StaticString
    package let places: Places
    /// What it is for, in few words; empty where nothing is to be said.
    private let meaning: StaticString
    /// The same in a company, where that is something else.
    private let inCompany: StaticString?

    init(
        _ word: Word, _ spelling: StaticString, _ places: Places, _ meaning: StaticString = "",
        inCompany: StaticString? = nil
    ) {
        self.word = word
        self.spelling = spelling
        self.places = places
        self.meaning = meaning
        self.inCompany = inCompany
    }

    package var text: String { "\(spelling)" }

    /// What it is for in a place, in few words; empty where nothing is to be said.
    package func meaning(in places: Places) -> String {
        "\(places.contains(.company) ? inCompany ?? meaning : meaning)"
    }

    /// The places of the grammar that read words.
    package struct Places: OptionSet, Sendable, Hashable {
        package let rawValue: UInt32

        package init(rawValue: UInt32) { self.rawValue = rawValue }

        private init(_ bit: Int) { rawValue = 1 << UInt32(bit) }

        /// At the beginning of a statement.
        package static let statement = Places(0)
        /// At the beginning of a value.
        package static let operand = Places(1)
        /// Between two values.
        package static let infix = Places(2)
        /// Directly after a conversion or a basis.
        package static let suffix = Places(3)
        /// Before a value that it tells how sure it is.
        package static let qualifier = Places(4)
        /// After a number, or before a unit.
        package static let scale = Places(5)
        /// At the beginning of an item of a company.
        package static let company = Places(6)
        /// Further on in a definition or statement: `also`, `from`, `on`.
        package static let definition = Places(7)
        /// In a comparison of companies or scenarios.
        package static let compare = Places(8)
        /// After a setting, or `rate`.
        package static let setting = Places(9)
        /// At the beginning of an item of a lesson.
        package static let lesson = Places(10)
        /// At the beginning of an item of a question.
        package static let question = Places(11)
        /// After `explain --`.
        package static let option = Places(12)

        /// Each of them alone.
        package static let all: [Places] = (0...12).map { Places($0) }
    }
}

extension Keyword {
    package static func keyword(_ word: Word) -> Keyword { table[Int(word.rawValue)] }

    /// The words that are read at a place, in their order.
    package static func words(_ places: Places) -> [Keyword] { table.filter { !$0.places.isDisjoint(with: places) } }

    package static let table: [Keyword] = [
        Keyword(.if, "if", .operand, "one of two values"),
        Keyword(.then, "then", [.infix, .question], "the value if so"),
        Keyword(.else, "else", [.infix, .definition], "the value if not, or if missing"),
        Keyword(.and, "and", .infix, "both are true"),
        Keyword(.or, "or", .infix, "one is true"),
        Keyword(.not, "not", .operand, "the opposite"),
        Keyword(.mod, "mod", .infix, "the rest of a division"),
        Keyword(.in, "in", [.infix, .company, .compare], "converts to a unit", inCompany: "the unit of plain numbers"),
        Keyword(.to, "to", [.infix, .compare], "converts to a unit"),
        Keyword(.of, "of", [.infix, .definition, .compare], "a part of an amount"),
        Keyword(.on, "on", [.infix, .setting, .definition], "on top of an amount"),
        Keyword(.off, "off", [.infix, .setting], "taken off an amount"),
        Keyword(.within, "within", [.infix, .question], "how close A ≈ B is, or what cuts a distribution off"),
        Keyword(.where, "where", [.infix, .compare], "names for this expression, or which companies"),
        Keyword(.with, "with", [.operand, .compare, .definition], "other values for this expression"),
        Keyword(.true, "true", .operand),
        Keyword(.false, "false", .operand),
        Keyword(.missing, "missing", .operand, "a figure that was not reported"),

        Keyword(.per, "per", .infix, "divides by a unit"),
        Keyword(.step, "step", .infix, "how far apart the items of a range are"),
        Keyword(
            .at, "at", [.suffix, .qualifier, .company], "the day of a rate, or a qualifier",
            inCompany: "figures at a date"),
        Keyword(.over, "over", [.suffix, .company], "the period of a rate", inCompany: "figures over a period"),
        Keyword(.annualized, "annualized", .suffix, "a rate for a year, not a sum"),
        Keyword(.from, "from", .definition, "what it rests on"),
        Keyword(.also, "also", [.definition, .question], "other names, or other right answers"),

        Keyword(.fn, "fn", .statement, "a function"),
        Keyword(.unit, "unit", [.statement, .question], "a new unit"),
        Keyword(.rate, "rate", .statement, "a rate of exchange of your own"),
        Keyword(.metric, "metric", [.statement, .company], "a new kind of figure"),
        Keyword(.company, "company", .statement, "figures of a company"),
        Keyword(.assume, "assume", [.statement, .company], "an assumption, kept apart from figures"),
        Keyword(.import, "import", .statement, "read another file"),
        Keyword(.assert, "assert", .statement, "check that something holds"),
        Keyword(.print, "print", .statement, "show values and texts"),
        Keyword(.digits, "digits", .statement, "how many digits are shown"),
        Keyword(.scale, "scale", .statement, "how large amounts are shown: M, 万 or off"),
        Keyword(.group, "group", .statement, "thousands apart: on or off"),
        Keyword(.notes, "notes", .statement, "notes under results: on or off"),
        Keyword(.strict, "strict", .statement, "warnings about bases are errors: on or off"),

        Keyword(.source, "source", .company, "where figures come from"),
        Keyword(.fiscal, "fiscal", .company, "when the year ends"),
        Keyword(.year, "year", .definition, "fiscal year ends 06-30"),
        Keyword(.ends, "ends", .definition, "fiscal year ends 06-30"),
        Keyword(.about, "about", .qualifier, "a qualifier"),
        Keyword(.least, "least", .qualifier, "at least: a qualifier"),
        Keyword(.most, "most", .qualifier, "at most: a qualifier"),
        Keyword(.expected, "expected", .qualifier, "a qualifier"),
        Keyword(.reportedly, "reportedly", .qualifier, "a qualifier"),
        Keyword(.exactly, "exactly", .qualifier, "a qualifier: every digit is meant"),

        Keyword(.explain, "explain", .statement, "how a result came about"),
        Keyword(.bounds, "bounds", [.statement, .option], "what the printed digits allow"),
        Keyword(.reconcile, "reconcile", .statement, "whether two amounts differ by more than rounding"),
        Keyword(.sources, "sources", .statement, "the figures a result rests on"),
        Keyword(.audit, "audit", .statement, "what does not fit among a company's figures"),
        Keyword(.check, "check", .company, "what should hold, for audit"),
        Keyword(.lesson, "lesson", .statement, "a lesson to be gone through"),
        Keyword(.compare, "compare", .operand, "companies side by side"),
        Keyword(.scenario, "scenario", .statement, "several changes under one name"),
        Keyword(.scenarios, "scenarios", .compare, "scenarios side by side"),
        Keyword(.by, "by", .compare, "the columns of a comparison"),
        Keyword(.as, "as", [.statement, .compare], "as of DATE: what was known by then"),
        Keyword(.sort, "sort", .compare, "sort by COLUMN: the order of the rows"),
        Keyword(.descending, "descending", .compare, "the largest first"),
        Keyword(.param, "param", .statement, "a value the command line may give"),
        Keyword(.write, "write", .statement, "write a table to a file"),
        Keyword(.read, "read", .operand, "a table from a file"),
        Keyword(.screen, "screen", .operand, "which of many companies"),
        Keyword(.all, "all", .compare, "screen all: every company there is"),
        Keyword(.top, "top", .compare, "top 20: the first rows only"),
        Keyword(.chart, "chart", .compare, "the table, and a picture of it"),
        Keyword(.rates, "rates", .operand, "rates of exchange over a period"),

        Keyword(.samples, "samples", .statement, "how many samples an uncertain quantity has"),
        Keyword(.seed, "seed", .statement, "which samples are drawn"),
        Keyword(.correlate, "correlate", .statement, "lets uncertain quantities rise and fall together"),

        Keyword(.say, "say", .lesson, "words for the learner"),
        Keyword(.show, "show", .lesson, "an expression and its value"),
        Keyword(.given, "given", .lesson, "a name with one of several values"),
        Keyword(.one, "one", .definition, "given r = one of 8%, 9%"),
        Keyword(.ask, "ask", .lesson, "a question"),
        Keyword(.answer, "answer", .question, "the right answer"),
        Keyword(.choose, "choose", .question, "words to choose from"),
        Keyword(.mistake, "mistake", .question, "a wrong answer, and what it shows"),
        Keyword(.hint, "hint", .question, "a hint"),
        Keyword(.note, "note", .definition, "what is said of a check in any case"),
        Keyword(.depth, "depth", .option, "how many formulas deep"),
        Keyword(.md, "md", .option, "as Markdown"),

        Keyword(.K, "K", .scale, "thousand"), Keyword(.k, "k", .scale, "thousand"),
        Keyword(.M, "M", .scale, "million"), Keyword(.MM, "MM", .scale, "million"),
        Keyword(.B, "B", .scale, "billion"), Keyword(.T, "T", .scale, "trillion"),
        Keyword(.mn, "mn", .scale, "million"), Keyword(.bn, "bn", .scale, "billion"),
        Keyword(.tn, "tn", .scale, "trillion"), Keyword(.hundred, "hundred", .scale),
        Keyword(.thousand, "thousand", .scale),
        Keyword(.million, "million", .scale), Keyword(.billion, "billion", .scale),
        Keyword(.trillion, "trillion", .scale), Keyword(.quadrillion, "quadrillion", .scale, "10^15"),
        Keyword(.quintillion, "quintillion", .scale, "10^18"),
        Keyword(.dozen, "dozen", .scale, "twelve, after a number"),
        Keyword(.gross, "gross", .scale, "144, after a number"),
        Keyword(.m, "m", .scale, "million, between a number and a currency"),
        Keyword(.mm, "mm", .scale, "million, between a number and a currency"),
        Keyword(.mio, "mio", .scale, "million, between a number and a currency"),
        Keyword(.mln, "mln", .scale, "million, between a number and a currency"),
        Keyword(.b, "b", .scale, "billion, between a number and a currency"),
        Keyword(.lakh, "lakh", .scale, "a hundred thousand, between a number and a currency"),
        Keyword(.crore, "crore", .scale, "ten million, between a number and a currency"),
    ]
}

extension Word {
    /// How many words, from the first, are reserved.
    static let reservedCount = Word.missing.rawValue + 1
    static let count = Word.crore.rawValue + 1

    /// The word that a symbol stands for, or nil for any other name.
    package init?(_ symbol: Symbol) {
        self.init(rawValue: symbol.index)
    }

    package var symbol: Symbol { Symbol(index: rawValue) }

    /// The power of ten of a Latin scale word; nil for other words, and for those that are scales beside money only.
    var scale: Int? {
        switch self {
        case .hundred: 2
        case .K, .k, .thousand: 3
        case .M, .MM, .mn, .million: 6
        case .B, .bn, .billion: 9
        case .T, .tn, .trillion: 12
        case .quadrillion: 15
        case .quintillion: 18
        default: nil
        }
    }

    /// What a word of number multiplies the number before it with, where that is no power of ten; nil for other words.
    var multiple: Int? {
        switch self {
        case .dozen: 12
        case .gross: 144
        default: nil
        }
    }

    /// The power of ten of a word that is a scale only between a number and a currency.
    var moneyScale: Int? {
        switch self {
        case .m, .mm, .mio, .mln: 6
        case .b: 9
        case .lakh: 5
        case .crore: 7
        default: nil
        }
    }

    /// Whether the word continues an expression or ends it, so that it is no unit even directly after a number.
    var followsExpression: Bool {
        switch self {
        case .per, .step, .at, .over, .from, .also, .by, .as, .sort, .descending, .top, .chart: true
        default: rawValue < Word.reservedCount
        }
    }

    /// Whether a statement may begin with the word.
    var beginsStatement: Bool { Keyword.keyword(self).places.contains(.statement) }
}

extension Symbol {
    /// Whether the grammar knows the word.
    var isWord: Bool { index >= 0 && index < Word.count }
    /// Whether the word begins a statement, such as `unit` or `print`, where more follows it.
    package var beginsStatement: Bool { Word(self)?.beginsStatement ?? false }
    /// Whether the word may not be used as a name.
    package var isReserved: Bool { index >= 0 && index < Word.reservedCount }
}
