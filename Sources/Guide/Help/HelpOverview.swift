import Resolution
import Suan

/// The page that `:help` alone shows.
struct HelpOverview {
    let session: Session
    private var state: State { session.state }

    init(_ session: Session) { self.session = session }

    /// What to type first, what there is, and where to go on: within 24 rows of 80 cells.
    var text: [UInt8] {
        var layout = HelpLayout(width: session.presentation.width, isPlain: session.presentation.plain)
        layout.prose("Type a line and press Enter. Tab completes, Ctrl-D leaves.")
        layout.row("5 acre in m^2", "units", column: 34)
        let companies = session.knownCompanies
        let first = companies.first.map { state.name($0.name) }
        if let first {
            layout.row("\(first).revenue", "a figure, and the time it speaks of", column: 34)
            layout.row("\(first).rd / \(first).revenue", "figures reckon like numbers", column: 34)
            layout.row("\(first).valuation in CNY", "at the rate of its own day", column: 34)
        }
        layout.space()
        let listed = companies.prefix(6).map { company in
            let others = [company.title ?? state.name(company.name)] + company.also.prefix(1).map(state.name)
            return "\(state.name(company.name)) (\(others.joined(separator: ", ")))"
        }
        let more = companies.count > 6 ? ", and \(companies.count - 6) more: `:companies`" : ""
        let names = listed.joined(separator: ", ") + more
        layout.prose("Companies (type a name): \(names).", hanging: 2)
        if companies.count > 1, let first {
            let second = state.name(companies[1].name)
            layout.prose("To compare two, bring them to one year and one currency (:help compare):")
            layout.row("annualize(\(first).revenue)", "a year's pace", column: 34)
            layout.row("annualize(\(second).revenue) in USD", "the same, converted", column: 34)
        }
        layout.space()
        layout.row(":functions, :help round", "all functions; one of them", column: 34)
        layout.row(":units area, :help acre", "the units of an area; one of them", column: 34)
        if let first { layout.row(":info \(first).revenue", "where a figure comes from", column: 34) }
        layout.row(":help currency-mismatch", "what an error means", column: 34)
        layout.row(":help exchange rate", "the pages nearest to any words", column: 34)
        layout.space()
        let commands = HelpText.pages.filter { $0.kind == .command }.map(\.name)
        layout.prose("Commands: \(commands.joined(separator: ", ")).", hanging: 2)
        let topics = HelpText.pages.filter { $0.kind == .topic }.map(\.name)
        layout.prose("Topics: \(topics.joined(separator: ", ")).", hanging: 2)
        return layout.inkedText
    }
}
