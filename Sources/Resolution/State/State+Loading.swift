import Quantities
import Reporting
import Syntax

/// What is read when a line first asks for it: the companies.
extension State {
    /// Loads the companies the first time they are asked for. That is no change of the statement's own: taking it back
    /// leaves them. An interrupted load leaves none, and the next statement that asks tries again.
    package func needCompanies() {
        guard let load = loadCompanies else { return }
        loadCompanies = nil
        if !aside(load) { loadCompanies = load }
    }

    /// Runs a load that means the same whenever it is done: the session's names and settings are put aside.
    ///
    /// - Returns: False where it was interrupted and taken back.
    private func aside(_ load: () -> Void) -> Bool {
        let (before, said, shown, rested) = (mark, pending, settings, restsOnNewestRate)
        let hidden = names.hideAll()
        settings = Settings()
        load()
        let isWhole = !interrupt.isRaised
        if isWhole { journal.removeLast(journal.count - before) } else { rollBack(to: before) }
        names.showAgain(hidden, keepingNew: isWhole)
        (settings, restsOnNewestRate) = (shown, rested)
        if !isWhole { pending = said }
        return isWhole
    }

    package func company(_ name: Symbol) -> Int? {
        needCompanies()
        return companies.company(named: name.index)
    }

    package func metric(_ name: Symbol) -> Int? {
        needCompanies()
        return companies.metric(named: name.index)
    }
}
