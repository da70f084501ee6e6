import Quantities
import Reporting
import Syntax

/// What is read when a line first asks for it: the companies, and the functions that ship as text.
extension State {
    /// Loads the companies the first time they are asked for. That is no change of the statement's own: taking it back
    /// leaves them. An interrupted load leaves none, and the next statement that asks tries again.
    package func needCompanies() {
        guard let load = loadCompanies else { return }
        loadCompanies = nil
        if aside(load, keepingNames: true) == nil { loadCompanies = load }
    }

    /// Loads the functions that ship as text the first time one is asked for, as `needCompanies` does the companies.
    /// They are no names of the session: its own definitions come first.
    package func needLibrary() {
        guard let load = loadLibrary else { return }
        loadLibrary = nil
        guard let loaded = aside(load, keepingNames: false) else {
            loadLibrary = load
            return
        }
        for (symbol, place) in loaded.enumerated() where place >= 0 {
            let name = NameID(index: Int(place))
            guard case .function(let function)? = names.value(of: name) else { continue }
            library[Int32(symbol)] = function
            names.setKind(.shipped, of: name)
        }
    }

    /// Runs a load that means the same whenever it is done: the session's names and settings are put aside.
    ///
    /// - Returns: By symbol, the places of the names that were defined, or -1; nil where it was interrupted and taken
    ///   back.
    private func aside(_ load: () -> Void, keepingNames: Bool) -> [Int32]? {
        let (before, said, shown, rested) = (mark, pending, settings, restsOnNewestRate)
        let hidden = names.hideAll()
        settings = Settings()
        load()
        let isWhole = !interrupt.isRaised
        if isWhole { journal.removeLast(journal.count - before) } else { rollBack(to: before) }
        let loaded = names.places
        names.showAgain(hidden, keepingNew: isWhole && keepingNames)
        (settings, restsOnNewestRate) = (shown, rested)
        if !isWhole { pending = said }
        return isWhole ? loaded : nil
    }

    package func company(_ name: Symbol) -> Int? {
        needCompanies()
        return companies.company(named: name.index)
    }

    package func metric(_ name: Symbol) -> Int? {
        needCompanies()
        return companies.metric(named: name.index)
    }

    /// A function that ships as text.
    package func shipped(_ name: Symbol) -> Function? {
        if loadLibrary != nil {
            guard libraryNames().contains(symbols.text(name)) else { return nil }
            needLibrary()
        }
        return library[name.index]
    }
}
