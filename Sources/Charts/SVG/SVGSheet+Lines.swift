/// Texts that fit, and what stands above and below every picture.
extension SVGSheet {
    private static let mostTitleLines = 3
    static let lettering = Lettering(measure: measure, ellipsis: "…")
    private static let titleLettering = Lettering(
        measure: { SVGText.width($0, size: SVGStyle.titleSize, isBold: true) }, ellipsis: "…")

    /// The width of a text of usual size; what is longer than any picture is not measured whole.
    static func measure(_ text: String) -> Double {
        text.utf8.count > 4000 ? 1e6 : SVGText.width(text, size: SVGStyle.size)
    }

    mutating func shorten(_ text: String, to room: Double) -> String {
        let short = Self.lettering.shortened(text, to: room)
        if short.isCut { tally.shortened += 1 }
        return short.text
    }

    /// The text in at most so many lines, the last one cut where it must be.
    mutating func lines(_ text: String, to room: Double, most: Int, _ lettering: Lettering = lettering) -> [String] {
        let block = lettering.block(text, to: room, most: most)
        if block.isCut { tally.shortened += 1 }
        return block.lines
    }

    // MARK: Above the picture

    mutating func head(_ title: String, _ caption: String) {
        let room = width - 2 * Self.margin
        if !title.isEmpty {
            for line in lines(title, to: room, most: Self.mostTitleLines, Self.titleLettering) {
                bottom += SVGStyle.titleSize
                text(line, Self.margin, bottom, .start, "title")
                bottom += 5
            }
        }
        if !caption.isEmpty, caption != title {
            for line in lines(caption, to: room, most: 2) {
                bottom += SVGStyle.size
                text(line, Self.margin, bottom, .start, "quiet")
                bottom += 4
            }
        }
        bottom += 6
    }

    /// What an entry of a legend shows before its name.
    enum Sample {
        case line(Int)
        case box(String)
        case rule
        case dot(Int)
    }

    mutating func legend(_ entries: [(sample: Sample, name: String)]) {
        guard !entries.isEmpty else { return }
        let (room, sampleWidth, gap) = (width - 2 * Self.margin, 26.0, 18.0)
        var x = Self.margin
        bottom += SVGStyle.leading
        for entry in entries {
            let name = shorten(entry.name, to: room - sampleWidth)
            let size = sampleWidth + Self.measure(name)
            if x > Self.margin, x + size > width - Self.margin {
                x = Self.margin
                bottom += SVGStyle.leading + 2
            }
            let middle = bottom - 4
            switch entry.sample {
            case .line(let series):
                path(
                    [(x, middle), (x + 20, middle)], "line\(series % SVGStyle.series.count)",
                    dashes: SVGStyle.dashes(series))
                dot(x + 10, middle, 3, "fill\(series % SVGStyle.series.count)")
            case .box(let look): box(x + 6, middle - 6, 12, 12, look)
            case .rule: line(x, middle, x + 20, middle, "rule")
            case .dot(let series): dot(x + 12, middle, 4, "fill\(series % SVGStyle.series.count)")
            }
            text(name, x + sampleWidth, bottom)
            x += size + gap
        }
        bottom += 8
    }

    // MARK: Below the picture

    /// Names under their places; they keep to a room, or else to the whole width.
    mutating func names(_ names: [String], _ middles: [Double], in room: ClosedRange<Double>? = nil) {
        let row = NameRow(names, middles: middles, in: room ?? 4...width - 4, gap: 10, most: 3, Self.lettering)
        tally.shortened += row.shortened
        if row.written.count < names.count { tally.names = (row.written.count, names.count) }
        for name in row.written {
            for (index, line) in name.lines.enumerated() {
                text(line, name.middle, bottom + SVGStyle.leading + Double(index) * 14, .middle)
            }
        }
        bottom += SVGStyle.leading + 14 * Double(max(0, row.lineCount - 1)) + 4
    }

    /// Labels of ticks, with a short mark above each.
    mutating func ticks(_ ticks: [Tick], from start: Double, to end: Double) {
        var last = -Double.infinity
        for tick in ticks {
            let x = start + tick.fraction * (end - start)
            line(x, bottom, x, bottom + 4, "axis")
            let half = Self.measure(tick.label) / 2
            let middle = min(max(x, half + 2), width - half - 2)
            guard middle - half >= last + 4 else { continue }
            text(tick.label, middle, bottom + 19, .middle, "quiet")
            last = middle + half
        }
        bottom += 23
    }

    mutating func caption(_ caption: String, from start: Double, to end: Double) {
        guard !caption.isEmpty else { return }
        let caption = shorten(caption, to: width - 2 * Self.margin)
        let half = Self.measure(caption) / 2
        bottom += SVGStyle.leading
        text(caption, min(max((start + end) / 2, half + 4), width - half - 4), bottom, .middle, "quiet")
        bottom += 4
    }
}
