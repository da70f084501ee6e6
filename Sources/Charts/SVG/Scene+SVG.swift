/// A picture as SVG, and what it does not show.
package struct SVGDrawing: Sendable, Equatable {
    package var text: String
    /// The scene's own remarks and those that come of the size.
    package var remarks: [SceneRemark]
}

extension Scene {
    /// The picture as one `<svg>` element, to be written to a file or to stand in a page. What is not seen is in `drawnSVG`.
    ///
    /// - Parameters:
    ///   - width: in pixels, taken as 240 to 4000; the height follows from what is drawn.
    ///   - idPrefix: what its names begin with, so that several stand in one page; only letters, digits, `-` and `_` of it
    ///     count.
    package func svg(width: Int = 720, idPrefix: String = "") -> String {
        drawnSVG(width: width, idPrefix: idPrefix).text
    }

    /// The picture as one `<svg>` element, and what it does not show.
    package func drawnSVG(width: Int = 720, idPrefix: String = "") -> SVGDrawing {
        var sheet = SVGSheet(width: width, idPrefix: idPrefix)
        let sound = SoundScene(self)
        sheet.tally.withoutPlace = sound.dropped
        sheet.tally.isEmpty = sound.isEmpty
        sheet.tally.thinned = sound.thinned
        sheet.head(title, headCaption)
        if !sound.isEmpty { sound.draw(&sheet) }
        return SVGDrawing(
            text: sheet.document(title: title, sentence: sentence), remarks: sheet.tally.remarks(after: remarks))
    }
}

extension SoundScene {
    /// Lying bars take no more lanes than these; more bars stand.
    private static let mostLanes = 80

    fileprivate func draw(_ sheet: inout SVGSheet) {
        switch scene.kind {
        case .line, .scatter: SVGLines(self, sheet).draw(&sheet)
        case .histogram: SVGStanding(self, sheet).drawColumns(&sheet)
        case .bar, .waterfall, .football, .tornado:
            let standing = SVGStanding(self, sheet)
            if !scene.hasLyingBars, !scene.isStacked && standing.hasRoom || scene.rowCount > Self.mostLanes {
                standing.drawBars(&sheet)
            } else {
                SVGLying(self, sheet).draw(&sheet)
            }
        case .heat:
            var heat = SVGHeat(self)
            heat.draw(&sheet)
        }
    }
}
