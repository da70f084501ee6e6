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
                world.pending.append(Diagnostic(.warning, .unreadableFile, "`\(path)` cannot be read: \(error.words)"))
            }
        }
    }

    private func load(_ source: Source) {
        let mark = world.mark
        let executor = Executor(Evaluator(world, source: source))
        do throws(Failure) {
            try executor.run(source)
            world.pending += executor.evaluator.report.warnings
        } catch {
            world.rollBack(to: mark)
            world.pending.append(error.diagnostic)
        }
    }
}
