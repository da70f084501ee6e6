import Companies
import Evaluation
import Reporting
import Resolution

/// Reads what a statement turns out to need from folders: it fails where a company was not read, this is done, and it is
/// carried out anew. What it changed so far is taken back before.
struct FolderReading {
    private let state: State
    /// How many changes there were before the statement.
    private let mark: Int
    /// Companies that are read with one that is asked for, those after it: a walk over a thousand does not begin a
    /// thousand times.
    private static let mostAtOnce = 256

    init(_ state: State, _ mark: Int) { (self.state, self.mark) = (state, mark) }

    /// - Parameter failure: of what the statement failed first.
    func value(after failure: Failure, _ body: () throws(Failure) -> Value?) throws(Failure) -> Value? {
        var help = Help()
        var failure = failure
        while true {
            guard !state.interrupt.isRaised, try helped(failure, &help) else {
                // A folder that was looked at for what failed is not known further on.
                if let count = help.folders, help.atOnce == 1 { state.folders.restore(count: count) }
                throw failure
            }
            do throws(Failure) {
                let value = try body()
                if case .company(let company)? = value, state.unread(company) != nil {
                    try CompanyLoader(state).read(company: company)
                }
                return value
            } catch { failure = error }
        }
    }

    /// What was done so far for one statement.
    private struct Help {
        var atOnce = 1
        var declared: Set<String> = []
        var hasLooked = false
        /// How many folders there were before one was added.
        var folders: Int?
    }

    /// Reads what a statement failed of, once what it did was taken back; false where that is not what is wrong.
    private func helped(_ failure: Failure, _ help: inout Help) throws(Failure) -> Bool {
        switch failure.diagnostic.finding {
        case let unread as UnreadCompany:
            state.rollBack(to: mark)
            try read(from: unread.company, help.atOnce)
            help.atOnce = min(help.atOnce * 2, FolderReading.mostAtOnce)
        case let unread as UnreadFolder:
            state.rollBack(to: mark)
            let count = state.folders.paths.count
            if help.folders == nil { help.folders = count }
            guard state.folders.add(unread.path, written: unread.written, isNamed: false) else { return false }
            CompanyLoader(state).look()
        default:
            guard !state.folders.isEmpty else { return false }
            if let text = unknownMetric(failure), help.declared.insert(text).inserted {
                state.rollBack(to: mark)
                try declare(text)
            } else if !help.hasLooked, failure.diagnostic.code == .unknownName, CompanyLoader(state).look(again: true) {
                help.hasLooked = true
                state.rollBack(to: mark)
            } else {
                return false
            }
        }
        return true
    }

    private func read(from first: Int, _ count: Int) throws(Failure) {
        try CompanyLoader(state).read(company: first)
        for place in (first + 1)..<max(first + 1, min(first + count, state.companies.companies.count)) {
            if state.interrupt.isRaised { return }
            guard state.unread(place) != nil else { continue }
            // What is wrong with one that is not asked for yet is said when it is.
            do throws(Failure) { try CompanyLoader(state).read(company: place) } catch {}
        }
    }

    /// The declaration of a metric that a statement does not know and a file of a folder declares.
    private func unknownMetric(_ failure: Failure) -> String? {
        switch failure.diagnostic.code {
        case .unknownName, .unknownMetric:
            guard let label = failure.diagnostic.labels.first else { return nil }
            return state.folders.declaration(ofMetric: label.source.text(label.span))
        default: return nil
        }
    }

    private func declare(_ text: String) throws(Failure) {
        var failure: Failure?
        _ = state.readAside {
            let source = Source(name: "-", text: text)
            do throws(Failure) { try Executor(Evaluator(state, source: source)).run(source) } catch { failure = error }
        }
        if let failure { throw failure }
    }
}
