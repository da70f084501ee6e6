import Companies
import Evaluation
import Files
import Reporting
import Resolution

/// Reads the shipped metrics and companies, then the user's own folder, once in a session. What is wrong with a file is
/// said with the statement that first asked for a company, and that file then counts for nothing.
package struct CompanyLoader {
    private let state: State

    package init(_ state: State) { self.state = state }

    /// Loads the companies unless they are there. An interrupted load leaves none.
    package func load() {
        state.loadCompanies { from in
            state.defineShippedMetrics()
            for (index, name) in ShippedTexts.companyNames.enumerated() {
                read(Source(name: "\(name) (shipped)", bytes: ShippedTexts.company(index)), isShipped: true)
            }
            if let from { read(folder: from) }
        }
    }

    private func read(folder: String) {
        for name in Folder.names(in: folder, endingWith: ".suan") {
            let path = folder + "/" + name
            do {
                let file = try WholeFile.read(path)
                read(Source(name: path, bytes: file.bytes, path: file.path))
            } catch {
                state.pending.append(Diagnostic(.warning, ImportFinding.unreadable(path, error)))
            }
        }
    }

    private func read(_ source: Source, isShipped: Bool = false) {
        let mark = state.mark
        let executor = Executor(Evaluator(state, source: source), isShipped: isShipped)
        do throws(Failure) {
            try executor.run(source)
            state.pending += executor.evaluator.report.warnings
        } catch {
            state.rollBack(to: mark)
            state.pending.append(error.diagnostic)
            state.pending += error.more
        }
    }
}
