import Companies
import Evaluation
import Files
import Reporting
import Resolution
import Statements

extension Session {
    /// Reads the shipped metrics and companies, then the user's own folder. What is wrong with a file is said with the
    /// statement that first asked for a company, and that file then counts for nothing.
    func loadCompanies() {
        load(Source(name: "metrics (shipped)", bytes: ShippedTexts.metrics))
        for (index, name) in ShippedTexts.companyNames.enumerated() {
            load(Source(name: "\(name) (shipped)", bytes: ShippedTexts.company(index)))
        }
        guard let folder = configuration.companyFolder else { return }
        for name in Folder.names(in: folder, endingWith: ".suan") {
            let path = folder + "/" + name
            do {
                let file = try WholeFile.read(path)
                load(Source(name: path, bytes: file.bytes, path: file.path))
            } catch {
                state.pending.append(Diagnostic(.warning, .unreadableFile, "`\(path)` cannot be read: \(error.words)"))
            }
        }
    }

    private func load(_ source: Source) {
        let mark = state.mark
        let executor = Executor(Evaluator(state, source: source))
        do throws(Failure) {
            try executor.run(source)
            state.pending += executor.evaluator.report.warnings
        } catch {
            state.rollBack(to: mark)
            state.pending.append(error.diagnostic)
        }
    }
}
