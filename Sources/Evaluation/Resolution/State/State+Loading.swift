import Quantities
import Reporting
import Syntax

/// What is read when a line first asks for it: the companies.
extension World {
    /// Loads the companies the first time they are asked for. That is no change of the statement's own: taking it back
    /// leaves them. An interrupted load leaves none, and the next statement that asks tries again.
    package func needCompanies() {
        guard let load = loadCompanies else { return }
        loadCompanies = nil
        guard let loaded = aside(load) else {
            loadCompanies = load
            return
        }
        if loaded.count > globalSlots.count {
            globalSlots.append(contentsOf: repeatElement(-1, count: loaded.count - globalSlots.count))
        }
        for (name, slot) in loaded.enumerated() where slot >= 0 && globalSlots[name] < 0 { globalSlots[name] = slot }
    }

    /// Runs a load that means the same whenever it is done: the session's names and settings are put aside.
    ///
    /// - Returns: By symbol, the slots of the names that were defined, or -1; nil where it was interrupted and taken back.
    private func aside(_ load: () -> Void) -> [Int32]? {
        let (before, said, slots, shown, rested) = (mark, pending, globalSlots, settings, restsOnNewestRate)
        (globalSlots, settings) = ([], Settings())
        load()
        let isWhole = !interrupt.isRaised
        if isWhole { journal.removeLast(journal.count - before) } else { rollBack(to: before) }
        let loaded = globalSlots
        (globalSlots, settings, restsOnNewestRate) = (slots, shown, rested)
        if !isWhole { pending = said }
        return isWhole ? loaded : nil
    }

    func company(_ name: Symbol) -> Int? {
        needCompanies()
        return companies.company(named: name.index)
    }

    func metric(_ name: Symbol) -> Int? {
        needCompanies()
        return companies.metric(named: name.index)
    }
}
