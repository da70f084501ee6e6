import Charts
import Reporting
import Suan

/// A picture as it stands in a page.
struct Picture {
    let svg: String
    /// What stands below it.
    let words: [String]

    /// The sheets of style within it, which the page's policy names.
    var styles: [[UInt8]] {
        let bytes = Array(svg.utf8)
        let (opening, closing) = (Array("<style>".utf8), Array("</style>".utf8))
        var styles: [[UInt8]] = []
        var place = 0
        while let start = bytes.place(of: opening, from: place) {
            let first = start + opening.count
            guard let end = bytes.place(of: closing, from: first) else { break }
            styles.append(Array(bytes[first..<end]))
            place = end
        }
        return styles
    }

    /// Where a picture stands: of which statement; for one that was printed in which line and piece of it, and for one
    /// of several below a table which.
    struct Place: Hashable {
        let statement: Int
        var line = -1
        var piece = 0

        static func below(_ statement: Int, _ number: Int) -> Place {
            Place(statement: statement, line: -2, piece: number)
        }
    }

    /// The pictures of a report. A name that is shown again has none, but what was printed has.
    static func all(of document: ReportDocument) -> [Place: Picture] {
        var pictures: [Place: Picture] = [:]
        for (place, entry) in document.transcript.entries.enumerated() {
            for (line, pieces) in entry.printed.enumerated() {
                for (piece, value) in pieces.enumerated() {
                    guard case .value(let value) = value, value.scene != nil else { continue }
                    pictures[Place(statement: place, line: line, piece: piece)] = Picture(
                        of: value, named: "", prefix: "p\(place)-\(line)-\(piece)", document)
                }
            }
            guard let value = entry.value, !entry.hasFailed, !document.leading.contains(place),
                entry.kind != .expression(isName: true) || document.sources[place].isEmpty
            else { continue }
            for (number, scene) in value.scenes.enumerated() {
                pictures[.below(place, number)] = Picture(scene, prefix: "p\(place)-\(number)")
            }
            pictures[Place(statement: place)] = Picture(
                of: value, named: entry.name ?? entry.expression, prefix: "p\(place)", document)
        }
        return pictures
    }

    private init(_ scene: Scene, prefix: String) {
        (svg, words) = (scene.drawnSVG(idPrefix: prefix).text, [scene.sentence])
    }

    /// What an uncertain amount may be as a histogram; nil for any other value.
    private init?(of value: ShownValue, named name: String, prefix: String, _ document: ReportDocument) {
        if let scene = value.scene {
            self = Picture(scene, prefix: prefix)
            return
        }
        guard let samples = value.samples, let histogram = SampleHistogram(samples, title: name) else { return nil }
        let sentence = "\(document.word(.histogram)): \(value.text)"
        var words = [sentence, document.word(.fromTo)]
        if histogram.beyond > 0 { words.append("\(PageContext.grouped(histogram.beyond)) \(document.word(.beyond))") }
        svg = histogram.scene(sentence: sentence).svg(idPrefix: prefix)
        self.words = words
    }
}

extension PagePart {
    func picture(_ place: Int, _ html: inout Markup) { picture(Picture.Place(statement: place), &html) }

    func picture(_ place: Picture.Place, _ html: inout Markup) {
        guard let picture = context.pictures[place] else { return }
        html.element(.figure, [.style(.picture)]) { html in
            html.picture(picture.svg)
            html.element(.figcaption) { $0.element(.bdi, text: picture.words.joined(separator: "; ")) }
        }
    }
}

extension [UInt8] {
    /// Where some bytes begin next; nil for nowhere.
    fileprivate func place(of bytes: [UInt8], from start: Int) -> Int? {
        guard let first = bytes.first else { return nil }
        var place = start
        while let next = self[Swift.min(place, count)...].firstIndex(of: first) {
            if self[next...].starts(with: bytes) { return next }
            place = next + 1
        }
        return nil
    }
}

/// How samples lie, in classes of one width between the ends that all but a hundredth lie within.
struct SampleHistogram {
    let samples: ShownSamples
    let title: String
    /// The lower end of the first class, and the width of each.
    private let low: Double
    private let width: Double
    let counts: [Int]
    /// Samples below the first class and above the last.
    let beyond: Int

    private static let classes = 40

    /// Nil where there are too few, or all are one.
    init?(_ samples: ShownSamples, title: String) {
        let sorted = samples.values.filter(\.isFinite).sorted()
        guard sorted.count >= 8 else { return nil }
        let (first, last) = (sorted[sorted.count / 200], sorted[sorted.count - 1 - sorted.count / 200])
        guard last > first else { return nil }
        (self.samples, self.title) = (samples, title)
        low = first
        width = (last - first) / Double(SampleHistogram.classes)
        guard width > 0 else { return nil }
        var counts = [Int](repeating: 0, count: SampleHistogram.classes)
        var beyond = 0
        for value in sorted {
            guard value >= first, value <= last else {
                beyond += 1
                continue
            }
            counts[min(SampleHistogram.classes - 1, max(0, Int((value - first) / width)))] += 1
        }
        (self.counts, self.beyond) = (counts, beyond)
    }

    func scene(sentence: String) -> Scene {
        let marks = counts.enumerated().map { place, count in
            Mark.column(
                from: low + width * Double(place), to: low + width * Double(place + 1), height: Double(count))
        }
        return Scene(
            .histogram, title: title.visible, across: .amounts(AmountAxis(unit: samples.unit, holdsZero: false)),
            up: .amounts(AmountAxis(unit: "", holdsZero: true)), marks: marks, sentence: sentence)
    }
}
