import Money
import Reporting
import Suan
import Syntax

/// What a fuzzer feeds, and what must hold of it whatever it is.
///
/// Each finding is kept as a file in `Cases/NAME`, and fed again by the tests.
enum FuzzTarget: String, CaseIterable, Sendable {
    /// Text through lexer and parser alone.
    case parser
    /// Statements as they come from a pipe: resolved, evaluated, printed.
    case evaluator
    /// A file of companies, which are then printed and audited.
    case companies
    /// A file of exchange rates, imported and asked.
    case rates
    /// Texts of outside origin in machine-readable output.
    case json
    /// The same bytes in one piece and in several.
    case arrival

    /// What does not hold of these bytes; nil where all does. A trap is a finding too.
    func problem(with bytes: [UInt8]) -> String? {
        switch self {
        case .parser: Self.parsed(bytes)
        case .evaluator: Self.evaluated(bytes, by: FuzzSession())
        case .companies: Self.companies(bytes)
        case .rates: Self.rates(bytes)
        case .json: Self.json(bytes)
        case .arrival: Self.arrived(bytes)
        }
    }

    /// Statements and failures come in order, from within the text, and come to an end.
    private static func parsed(_ bytes: [UInt8]) -> String? {
        let source = Source(name: "-", bytes: bytes)
        guard source.invalidUTF8 == nil else { return nil }
        var parser = Parser(source, symbols: Symbols())
        var (found, position) = (0, 0)
        while let parsed = parser.next() {
            found += 1
            guard found <= bytes.count + 1 else { return "more is found than there are bytes" }
            guard parser.position >= position, parser.position <= bytes.count else { return "the parser went back" }
            position = parser.position
            switch parsed {
            case .statement(let statement, let notes):
                guard isInside(statement.span, source) else { return "a statement of \(statement.span)" }
                for note in notes { if let problem = misplaced(note, source) { return problem } }
            case .failure(let diagnostic, _):
                if let problem = misplaced(diagnostic, source) { return problem }
            }
        }
        return nil
    }

    private static func isInside(_ span: Span, _ source: Source) -> Bool {
        span.range.lowerBound >= 0 && span.range.upperBound <= source.bytes.count
    }

    private static func misplaced(_ diagnostic: Diagnostic, _ source: Source) -> String? {
        for label in diagnostic.labels where label.source === source && !isInside(label.span, source) {
            return "\(diagnostic.code.rawValue) stands at \(label.span) of \(source.bytes.count) bytes"
        }
        var json = JSONWriter()
        diagnostic.write(to: &json)
        return JSONCheck.problem(in: json.bytes)
    }

    static func evaluated(_ bytes: [UInt8], by session: FuzzSession) -> String? {
        // What is read from elsewhere differs from machine to machine.
        if ["import", "write"].contains(where: { bytes.holds($0) }) { return nil }
        session.feed([bytes])
        return session.problem
    }

    /// Companies are read, and each is printed, audited and asked for what it rests on.
    private static func companies(_ bytes: [UInt8]) -> String? {
        let session = FuzzSession()
        if let problem = evaluated(bytes, by: session) { return problem }
        var text = bytes[...]
        var names: [[UInt8]] = []
        while names.count < 4, let start = text.firstRange(of: Array("company ".utf8)) {
            text = text[start.upperBound...]
            let name = Array(text.prefix { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 == 0x5F || $0 >= 0x80 })
            if !name.isEmpty { names.append(name) }
        }
        for name in names {
            for ask in ["", "audit ", "explain --depth 3 "] { session.feed([Array(ask.utf8) + name + [0x0A]]) }
            for metric in ["revenue", "cash", "burn", "gross_margin"] {
                let figure = name + Array(".\(metric)".utf8)
                for ask in ["explain ", "bounds ", "growth(", "ltm("] {
                    session.feed([Array(ask.utf8) + figure + Array(ask.hasSuffix("(") ? ")\n".utf8 : "\n".utf8)])
                }
            }
        }
        return session.problem
    }

    /// What is taken from a file is found again in the table made of it.
    private static func rates(_ bytes: [UInt8]) -> String? {
        let file: RateFile
        do throws(RateFileProblem) { file = try RateFile(bytes) } catch { return nil }
        guard let table = file.table(name: "own") else { return "no table of \(file.taken) rates" }
        let facts = table.information
        guard facts.rates == file.taken else { return "\(file.taken) rates were taken, \(facts.rates) are there" }
        guard file.period == table.period else { return "the table has another period" }
        guard table.currencies.allSatisfy(file.currencies.contains) else { return "the table has other currencies" }
        return nil
    }

    /// Any text, quoted in whatever way, makes valid JSON.
    private static func json(_ bytes: [UInt8]) -> String? {
        let text = String(decoding: bytes, as: UTF8.self)
        var quoted = JSONWriter()
        quoted.text(text)
        if let problem = JSONCheck.problem(in: quoted.bytes) { return problem }
        let session = FuzzSession()
        let inner = Array(text.utf8).filter { $0 != 0x22 && $0 != 0x5C && $0 != 0x7B && $0 != 0x7D }
        let line = inner.filter { $0 != 0x0A && $0 != 0x0D }
        for (start, end) in [("\"", "\""), ("print \"", "\""), ("assume a = 1 \"", "\""), ("[\"", "\", 1] + ")] {
            session.feed([Array(start.utf8) + inner + Array(end.utf8) + [0x0A]])
        }
        session.feed([
            Array("company c \"".utf8) + line + Array("\" { source s \"".utf8) + line
                + Array("\"; over FY2024 { revenue = about 5 USD from s \"".utf8) + line + Array("\" } }\n".utf8),
            Array("c\nexplain c.revenue\naudit c\nsources c.revenue\n".utf8),
        ])
        return session.problem
    }

    /// The same bytes give the same output however they arrive.
    private static func arrived(_ bytes: [UInt8]) -> String? {
        guard let first = bytes.first else { return nil }
        let text = Array(bytes.dropFirst())
        if text.holds("import") || text.holds("write") { return nil }
        let whole = FuzzSession()
        whole.feed([text])
        // Cut at places that the first byte tells.
        var pieces: [[UInt8]] = []
        var rest = text[...]
        var state = UInt32(first) &+ 1
        while !rest.isEmpty {
            state = state &* 1_103_515_245 &+ 12345
            let count = min(rest.count, 1 + Int(state >> 16) % 7)
            pieces.append(Array(rest.prefix(count)))
            rest = rest.dropFirst(count)
        }
        let cut = FuzzSession()
        cut.feed(pieces)
        if whole.wasStopped || cut.wasStopped { return nil }
        guard whole.output == cut.output else { return "in pieces the output is another" }
        return whole.problem ?? cut.problem
    }
}

extension [UInt8] {
    fileprivate func holds(_ word: String) -> Bool { firstRange(of: Array(word.utf8)) != nil }
}

extension Collection where Element == UInt8 {
    /// Where those bytes stand first.
    fileprivate func firstRange(of word: [UInt8]) -> Range<Index>? {
        guard let head = word.first else { return nil }
        var place = startIndex
        while let start = self[place...].firstIndex(of: head) {
            if self[start...].starts(with: word) { return start..<index(start, offsetBy: word.count) }
            place = index(after: start)
        }
        return nil
    }
}
