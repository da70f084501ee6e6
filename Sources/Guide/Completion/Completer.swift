import Builtins
import Calendars
import Companies
import Evaluation
import Formatting
import Presentation
import Quantities
import Resolution
import Suan
import Syntax

/// Finds what a text could go on with in a session.
package struct Completer {
    let session: Session
    var state: State { session.state }

    package init(_ session: Session) { self.session = session }

    /// What a text could go on with at its end: variables and their values, functions, companies, their metrics, the
    /// bases of a metric, units, or the words of the language, as the place allows. Names of files are the shell's.
    /// - Parameter text: the entry up to the cursor.
    package func completion(of text: String) -> Completion {
        session.prepare()
        let place = CompletionPlace(text)
        let candidates: [Candidate]
        switch place.kind {
        case .nothing, .file: return Completion()
        case .member(let path): candidates = members(of: path, place.start)
        case .basis(let path):
            let times = bases(of: path)
            candidates = Candidate.matching(place.start, among: times).isEmpty ? names(place) : times
        case .unit: candidates = units(place.start) + (place.start.isEmpty ? [] : words(.infix))
        case .option: candidates = words(.option)
        case .day: candidates = filingDays() + (place.opener == .as ? off : []) + names(place)
        case .setting where place.opener == .as: candidates = off + variables(place.start)
        case .setting: candidates = words(.setting) + (place.opener == .scale ? ["M", "万"].map { Candidate($0) } : [])
        case .metricKind: candidates = Metric.kinds.map { Candidate($0.word, ending: " ") }
        case .statement: candidates = names(place) + statements(place)
        case .operand: candidates = names(place)
        }
        var found = Candidate.matching(place.start, among: candidates)
        // Units are many: in the place of any name they are offered where nothing else begins so.
        if found.isEmpty, !place.start.isEmpty, place.kind == .operand || place.kind == .statement {
            found = Candidate.matching(place.start, among: units(place.start))
        }
        var seen: Set<String> = []
        return Completion(
            replaced: place.start.utf8.count, candidates: found.filter { seen.insert($0.text).inserted })
    }

    /// What `as of` may be besides a day.
    private var off: [Candidate] { [Candidate("off", meaning: "all that was filed is seen")] }

    /// The days on which companies that were read filed, the newest first.
    private func filingDays() -> [Candidate] {
        session.needCompanies()
        var companies: [Day: Set<Int32>] = [:]
        for company in state.companies.present {
            for day in company.sources.compactMap(\.filed) { companies[day, default: []].insert(company.name) }
        }
        return companies.sorted { $0.key > $1.key }.prefix(Completer.mostDays).map { day, companies in
            Candidate("\(day)") { [self] in
                .init(meaning: "filed by " + companies.map { name($0) }.sorted().joined(separator: ", "))
            }
        }
    }

    private static let mostDays = 8

    // MARK: Names

    private func names(_ place: CompletionPlace) -> [Candidate] {
        var candidates: [Candidate] = []
        if let call = place.call { candidates += parameters(of: call) }
        if place.company != nil { candidates += metrics(place.start) }
        candidates += variables(place.start)
        candidates += state.knownScenarios.map { Candidate($0.name, meaning: "a scenario") }
        candidates += companies(place.start)
        candidates += NamedConstant.all.map { Candidate($0.name, meaning: $0.summary) }
        candidates += StandardFunctions.all.sorted { $0.name < $1.name }.map { builtin in
            Candidate(builtin.name, ending: "(") { .init(brief: builtin.signature, meaning: builtin.summary) }
        }
        candidates += ShippedLibrary.entries.map { entry in
            Candidate(entry.name, ending: "(") { .init(brief: entry.signature, meaning: entry.summary) }
        }
        if !place.start.isEmpty {
            candidates += words([.operand, .infix, .qualifier, .compare])
            if place.followsValue { candidates += words(.suffix) }
            if place.opener != nil || place.company != nil || place.isFigure { candidates += words(.definition) }
        }
        return candidates
    }

    /// Variables and the session's own functions; by name, unless they are very many.
    private func variables(_ start: String) -> [Candidate] {
        let folded = start.lowercased()
        var found: [(name: String, slot: Int)] = []
        for (slot, variable) in state.names.variables.enumerated()
        where variable.isDefined {
            let text = name(variable.name)
            if start.isEmpty || text.lowercased().utf8.starts(with: folded.utf8) { found.append((text, slot)) }
        }
        if found.count <= 1_000 { found.sort { $0.name < $1.name } }
        return found.map { text, slot in
            let variable = state.names.variables[slot]
            let ending: String
            if case .function? = variable.value { ending = "(" } else { ending = "" }
            return Candidate(text, ending: ending) { [self] in
                .init(brief: variable.value.map { summary(of: $0) } ?? "a formula", meaning: variable.why ?? "")
            }
        }
    }

    private func name(_ symbol: Symbol) -> String { state.symbols.text(symbol) }

    private func name(_ symbol: Int32) -> String { state.symbols.text(Symbol(index: symbol)) }

    /// A variable in few words.
    private func summary(of value: Value) -> String {
        switch value {
        case .function(let function): function.definition ?? "a function"
        case .list(let list) where list.size > 20: "a list of \(list.items.count)"
        case .table(let table): "a table of \(table.rowCount) rows"
        default: ValueText(state).string(value)
        }
    }

    private func parameters(of function: String) -> [Candidate] {
        guard let builtin = StandardFunctions.all.first(where: { $0.name == function }), builtin.parameters.count > 1
        else {
            return []
        }
        let kinds = builtin.parameters.contains { $0.kind == .drawing } ? ChartDesk.kinds : []
        return kinds.map { Candidate($0.name, meaning: $0.meaning) }
            + builtin.parameters.map { parameter in
                Candidate(parameter.name, ending: " = ") { .init(brief: builtin.signature) }
            }
    }

    // MARK: Companies

    /// A list of names has other names only where they are begun.
    private func named(_ first: Int32, _ also: [Int32], _ start: String) -> [String] {
        start.isEmpty ? [name(first)] : [name(first)] + also.map { name($0) }
    }

    private func companies(_ start: String) -> [Candidate] {
        session.needCompanies()
        return state.companies.present.flatMap { company in
            named(company.name, company.also, start).map { text in
                Candidate(text, ending: ".", meaning: "company \(company.title ?? self.name(company.name))")
            }
        }
    }

    private func company(_ path: String) -> Int? {
        session.needCompanies()
        let symbol = state.symbols.intern(path)
        if let variable = state.names.variables.last(where: { $0.name == symbol && $0.value != nil }),
            case .company(let index)? = variable.value
        {
            session.read(company: index)
            return index
        }
        guard let index = state.companies.company(named: symbol.index) else { return nil }
        session.read(company: index)
        return index
    }

    /// The metrics a company has figures of, with their newest values; all metrics where it is not known which company.
    private func members(of path: String, _ start: String) -> [Candidate] {
        if let table = table(path) { return columns(of: table) }
        guard let index = company(path) else { return metrics(start) }
        let company = state.companies.companies[index]
        return company.metrics.flatMap { metric -> [Candidate] in
            if state.asOf != nil, company.current(metric, asOf: state.asOf).isEmpty { return [] }
            let facts = state.companies.metrics[metric]
            return named(facts.name, facts.also, start).map { text in
                Candidate(text) { [self] in .init(brief: newest(metric, of: index), meaning: facts.title ?? "") }
            }
        }
    }

    /// The table that a variable is.
    private func table(_ path: String) -> TableValue? {
        let symbol = state.symbols.intern(path)
        guard let variable = state.names.variables.last(where: { $0.name == symbol && $0.value != nil }),
            case .table(let table)? = variable.value
        else { return nil }
        return table
    }

    /// The columns of a table that can be had after a point, each with its first cell.
    private func columns(of table: TableValue) -> [Candidate] {
        table.columns.enumerated().compactMap { place, column in
            guard let name = [column.alias, column.title].compactMap({ $0 }).first(where: \.isPlainName) else {
                return nil
            }
            return Candidate(name) { [self] in
                let first = table.rowCount > 0 ? ValueText(state).brief(table.cell(0, place), cells: 24) : []
                return .init(brief: String(decoding: first, as: UTF8.self), meaning: column.heading ?? column.title)
            }
        }
    }

    private func metrics(_ start: String) -> [Candidate] {
        session.needCompanies()
        return state.companies.metrics.filter { !$0.isGone }.flatMap { facts in
            named(facts.name, facts.also, start).map { text in Candidate(text, meaning: facts.title ?? "") }
        }
    }

    private func newest(_ metric: Int, of company: Int) -> String {
        let chosen = state.companies.companies[company].chosen(
            metric, expected: Qualifiers.expected.rawValue, asOf: state.asOf)
        return chosen.map { value(of: $0.figure, company) } ?? ""
    }

    private func value(of figure: Figure, _ company: Int, showsBasis: Bool = true) -> String {
        let evaluator = Evaluator(state, source: .init(name: "-", text: ""))
        guard var value = try? evaluator.figures.value(of: figure, inCompany: company) else { return "" }
        if !showsBasis, case .quantity(var quantity) = value {
            quantity.basis = .none
            value = .quantity(quantity)
        }
        return ValueText(state).string(value)
    }

    /// The times a metric has figures for, with the figures.
    private func bases(of path: String) -> [Candidate] {
        let parts = path.split(separator: ".").map(String.init)
        guard parts.count == 2, let index = company(parts[0]),
            let metric = state.companies.metric(named: state.symbols.intern(parts[1]).index)
        else { return [] }
        let figures = state.companies.companies[index].current(metric, asOf: state.asOf)
        return figures.filter { $0.time != .none }.map { figure in
            Candidate(figure.time.name, ending: "]") { [self] in
                .init(brief: value(of: figure, index, showsBasis: false))
            }
        }
    }

    // MARK: Units and words

    private func units(_ start: String) -> [Candidate] {
        let names = start.isEmpty ? state.units.printedNames() : state.units.allNames()
        // Symbols such as `CN¥` stand before amounts.
        return names.filter { $0.unicodeScalars.allSatisfy { $0.properties.generalCategory != .currencySymbol } }.map {
            text in
            Candidate(text, meaning: self.state.units.information(named: text)?.meaning ?? "")
        }
    }

    private func statements(_ place: CompletionPlace) -> [Candidate] {
        switch place.block {
        case .lesson: words(.lesson)
        case .ask: words(.question)
        default: place.company == nil ? words(.statement).sorted { $0.text < $1.text } : words(.company)
        }
    }

    /// Words of the language that may stand in a place, with what they are for.
    private func words(_ places: Keyword.Places) -> [Candidate] {
        Keyword.words(places).map { word in Candidate(word.text, ending: " ", meaning: word.meaning(in: places)) }
    }
}

extension String {
    /// Whether it can be typed as a name.
    fileprivate var isPlainName: Bool {
        guard let first = unicodeScalars.first, first.properties.isAlphabetic || first == "_" else { return false }
        return unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "_"
        }
    }
}
