import Companies
import Evaluation
import Files
import Reporting
import Resolution

/// Reads the shipped metrics and companies, once in a session, and looks at the folders of companies, the user's own
/// among them. Of these a file is read when one of its companies is named; one that is more than companies is read with
/// the first. What is wrong with a file is said with the statement that asked for it, and that file then counts for
/// nothing.
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
            if let from, FolderListing.isFolder(from) { _ = state.folders.add(from, written: from) }
        }
        look()
    }

    // MARK: Folders

    /// Looks at the folders that were added since.
    ///
    /// - Parameters:
    ///   - again: at all of them, where files came or went.
    ///   - anew: at all of them and each of their files.
    /// - Returns: Whether anything was looked at.
    @discardableResult
    package func look(again: Bool = false, anew: Bool = false) -> Bool {
        let folders = state.folders
        guard state.hasCompanies, folders.isUnlooked || anew && !folders.isEmpty || again && folders.isOutdated
        else { return false }
        _ = state.readAside {
            guard let places = folders.look(again: again || anew, isStopped: { state.interrupt.isRaised }) else {
                return
            }
            for (id, file) in folders.files
            where places.contains(id.folder) && folders.isNamed(id.folder) {
                for names in file.companies { state.open(names, isUnread: !folders.isRead(id)) }
            }
            for place in places {
                for (path, problem) in folders.folder(place)?.unreadable ?? [] {
                    state.pending.append(Diagnostic(.warning, ImportFinding.unreadable(path, problem)))
                }
                for script in folders.scripts(of: place) {
                    let stamp = folders.stamp(of: script)
                    var broken: BrokenFile?
                    do throws(Failure) { try read(script) } catch {
                        broken = BrokenFile(error.diagnostic, file: folders.name(of: script))
                        tell(error)
                    }
                    folders.setRead(script, stamp, broken: broken)
                }
            }
        }
        return true
    }

    /// Reads the files of a company that were not read, for the session to keep.
    package func read(company place: Int) throws(Failure) {
        var failure: Failure?
        _ = state.readAside {
            do throws(Failure) { try readHere(company: place) } catch { failure = error }
        }
        if let failure { throw failure }
    }

    /// Reads them as a part of the statement under way, which may take them back.
    private func readHere(company place: Int) throws(Failure) {
        let folders = state.folders
        let company = state.companies.companies[place]
        state.companies.update(place) { $0.isUnread = false }
        var files: [CompanyFolders.FileID] = []
        for name in [company.name] + company.also {
            for file in folders.unreadFiles(named: state.name(name)) where !files.contains(file) { files.append(file) }
        }
        do throws(Failure) {
            for file in files {
                let stamp = folders.stamp(of: file)
                try read(file, for: place)
                folders.setRead(file, stamp)
            }
        } catch {
            state.companies.update(place) { $0.isUnread = true }
            for file in files { folders.setUnread(file) }
            throw error
        }
    }

    /// Opens a company for the time of a body, after which no more than before is known of it.
    ///
    /// - Returns: Why its files cannot be read; then the body is not run.
    package func visit(_ company: Int, _ body: () throws(Failure) -> Void) throws(Failure) -> Failure? {
        guard state.unread(company) != nil else {
            try body()
            return nil
        }
        let mark = state.mark
        do throws(Failure) { try readHere(company: company) } catch {
            state.rollBack(to: mark)
            return error
        }
        defer {
            state.rollBack(to: mark)
            letGo(of: company)
        }
        try body()
        return nil
    }

    /// What was read of a company as a part of a statement was taken back: its names alone are known again.
    private func letGo(of place: Int) {
        let folders = state.folders
        let company = state.companies.companies[place]
        state.companies.update(place) { $0.isUnread = true }
        for name in [company.name] + company.also { folders.forget(named: state.name(name)) }
    }

    /// - Parameter company: for whose sake it is read; nil for none.
    private func read(_ id: CompanyFolders.FileID, for company: Int? = nil) throws(Failure) {
        let name = state.folders.name(of: id)
        let file: ReadFile
        do throws(FileProblem) { file = try WholeFile.read(state.folders.fullPath(id)) } catch {
            throw Failure(Diagnostic(.error, ImportFinding.unreadable(name, error)))
        }
        guard state.folders.enter() else {
            throw Failure(Diagnostic(.error, ImportFinding.nested(deepest: CompanyFolders.deepest)))
        }
        defer { state.folders.leave() }
        // It may have been imported by its own name before.
        if let company, state.companies.companies[company].hasFigures(from: file.path) {
            state.forgetFigures(of: file.path)
        }
        try run(Source(name: name, bytes: file.bytes, path: file.path))
    }

    // MARK: Texts

    private func read(_ source: Source, isShipped: Bool) {
        do throws(Failure) { try run(source, isShipped: isShipped) } catch { tell(error) }
    }

    /// Runs a text to its end, or takes back what it did.
    private func run(_ source: Source, isShipped: Bool = false) throws(Failure) {
        let mark = state.mark
        let executor = Executor(Evaluator(state, source: source), isShipped: isShipped)
        do throws(Failure) {
            try executor.run(source)
            state.pending += executor.evaluator.report.warnings
        } catch {
            state.rollBack(to: mark)
            throw error
        }
    }

    private func tell(_ failure: Failure) {
        var diagnostic = failure.diagnostic
        // A file that nobody asked for.
        if diagnostic.finding is ImportFinding { diagnostic.severity = .warning }
        state.pending.append(diagnostic)
        state.pending += failure.more
    }
}
