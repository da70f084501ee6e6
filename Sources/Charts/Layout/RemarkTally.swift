/// What a drawing leaves out, counted while it is drawn.
struct RemarkTally {
    var withoutPlace = 0
    var shortened = 0
    var unwrittenLabels = 0
    var alike = 0
    var names: (shown: Int, of: Int)?
    var thinned: (shown: Int, of: Int)?
    var isEmpty = false

    /// The scene's own, then these.
    func remarks(after own: [SceneRemark]) -> [SceneRemark] {
        var all = own
        if isEmpty { all.append(.nothing) }
        if withoutPlace > 0 { all.append(.notFinite(withoutPlace)) }
        if let thinned { all.append(.thinned(shown: thinned.shown, of: thinned.of)) }
        if let names { all.append(.unwrittenNames(shown: names.shown, of: names.of)) }
        if shortened > 0 { all.append(.shortened(shortened)) }
        if alike > 0 { all.append(.alike(alike)) }
        if unwrittenLabels > 0 { all.append(.unwrittenLabels(unwrittenLabels)) }
        return all
    }
}
