import Reporting

extension Scene {
    /// The picture as lines without line breaks, none wider than the form's columns. What is not seen is in `drawn`.
    package func lines(_ form: TerminalForm) -> [[UInt8]] { drawn(form).lines }

    /// The picture as lines, and what they do not show.
    package func drawn(_ form: TerminalForm) -> TerminalDrawing {
        var sheet = Sheet(form)
        let sound = SoundScene(self)
        sheet.tally.withoutPlace = sound.dropped
        sheet.tally.isEmpty = sound.isEmpty
        if form.ink.isPlain {
            SpokenRows(self).write(&sheet)
            return TerminalDrawing(lines: sheet.lines, remarks: sheet.tally.remarks(after: remarks))
        }
        sheet.tally.thinned = sound.thinned
        sheet.head(title, headCaption)
        sound.draw(form, &sheet)
        if form.isTold, !sentence.isEmpty { sheet.text(sentence, .note, most: 12) }
        return TerminalDrawing(lines: sheet.lines, remarks: sheet.tally.remarks(after: remarks))
    }
}

extension SoundScene {
    /// Lying bars take no more rows than these; more bars stand.
    private static let mostRows = 60

    fileprivate func draw(_ form: TerminalForm, _ sheet: inout Sheet) {
        guard !isEmpty else { return }
        switch scene.kind {
        case .line, .scatter:
            let picture = LinePicture(self, form, sheet)
            picture.legend(&sheet)
            picture.draw(&sheet)
        case .histogram:
            StandingBars(self, form, sheet).drawColumns(&sheet)
        case .bar, .waterfall, .football, .tornado:
            let standing = StandingBars(self, form, sheet)
            let stands =
                !scene.hasLyingBars
                && (scene.kind == .bar && !scene.isStacked && standing.hasRoom || scene.rowCount > Self.mostRows)
            if stands {
                standing.legend(&sheet)
                standing.drawBars(&sheet)
                return sheet.caption(scene.across.caption, below: 0..<sheet.width)
            }
            let lying = LyingBars(self, &sheet)
            lying.legend(&sheet)
            return lying.draw(&sheet)
        case .heat:
            let picture = HeatPicture(self, sheet)
            picture.legend(&sheet)
            return picture.draw(&sheet)
        }
        sheet.caption(scene.across.caption, below: 0..<sheet.width)
    }
}
