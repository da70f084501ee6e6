import Companies
import Quantities
import Reporting
import Syntax

/// What is read when a statement first asks for it: the companies.
extension State {
    /// Loads the companies unless they are there. That is no change of the statement's own: taking it back leaves them.
    /// An interrupted load leaves none, and the next statement that asks tries again.
    ///
    /// - Parameter load: reads what ships, and the user's files in a folder, where there is one.
    package func loadCompanies(_ load: (_ folder: String?) -> Void) {
        guard !hasCompanies else { return }
        hasCompanies = true
        hasCompanies = aside { load(companyFolder) }
    }

    /// Does the same for files of folders, which are read when a company of theirs is named.
    ///
    /// - Returns: False where it was interrupted and taken back.
    package func readAside(_ load: () -> Void) -> Bool { aside(load) }

    /// Adds a folder of companies by its full path.
    ///
    /// - Parameter written: as it is called in messages.
    package func add(folder path: String, written: String) {
        let count = folders.paths.count
        if folders.add(path, written: written) { enter(.folders(count)) }
    }

    /// Enters the company of a file of a folder by its names. That is no change of a statement's.
    ///
    /// - Parameters:
    ///   - isUnread: whether the file was not read.
    ///   - isOfPattern: whether only a pattern of files led to it.
    package func open(_ names: CompanyFolder.Names, isUnread: Bool = true, isOfPattern: Bool = false) {
        let name = symbols.intern(names.name)
        let (place, count): (Int, Int)
        count = companies.companies.count
        if let known = company(name) {
            place = known
        } else {
            let also = names.also.map { symbols.intern($0).index }.filter { companies.company(named: $0) == nil }
            place = companies.open(Company(name: name.index, title: names.title, also: also))
        }
        companies.update(place) { company in
            if isUnread { company.isUnread = true }
            company.isOfPattern = isOfPattern && (place == count || company.isOfPattern)
        }
    }

    /// Runs a load that means the same whenever it is done: the session's names and settings are put aside.
    ///
    /// - Returns: False where it was interrupted and taken back.
    private func aside(_ load: () -> Void) -> Bool {
        let (before, said, shown, rested) = (mark, pending, settings, (restsOnNewestRate, looked))
        let hidden = names.hideAll()
        let failed = failedNames
        (settings, failedNames) = (Settings(), [])
        load()
        let isWhole = !interrupt.isRaised
        if isWhole {
            journal.removeLast(journal.count - before)
            companies.keepPlaces()
        } else {
            rollBack(to: before)
        }
        names.showAgain(hidden, keepingNew: isWhole)
        (settings, (restsOnNewestRate, looked), failedNames) = (shown, rested, failed)
        if !isWhole { pending = said }
        return isWhole
    }

    package func company(_ name: Symbol) -> Int? { companies.company(named: name.index) }

    package func metric(_ name: Symbol) -> Int? { companies.metric(named: name.index) }
}
