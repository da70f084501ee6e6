import Charts
import Formatting
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
        let language = document.options.language
        for (place, entry) in document.transcript.entries.enumerated() {
            for (line, pieces) in entry.printed.enumerated() {
                for (piece, value) in pieces.enumerated() {
                    guard case .value(let value) = value, value.scene != nil else { continue }
                    pictures[Place(statement: place, line: line, piece: piece)] = Picture(
                        of: value, prefix: "p\(place)-\(line)-\(piece)", language)
                }
            }
            guard let value = entry.value, !entry.hasFailed, !document.leading.contains(place),
                entry.kind != .expression(isName: true) || document.sources[place].isEmpty
            else { continue }
            for (number, scene) in value.scenes.enumerated() {
                pictures[.below(place, number)] = Picture(scene, prefix: "p\(place)-\(number)", language)
            }
            pictures[Place(statement: place)] = Picture(of: value, prefix: "p\(place)", language)
        }
        return pictures
    }

    /// The picture, its sentence, and what it does not show.
    private init(_ scene: Scene, prefix: String, _ language: Language) {
        let drawing = scene.drawnSVG(idPrefix: prefix)
        svg = drawing.text
        words = [scene.sentence] + drawing.remarks.map { Wording(of: ChartRemark($0), language).sentence }
    }

    /// A chart, or what an uncertain amount may be; nil for any other value.
    private init?(of value: ShownValue, prefix: String, _ language: Language) {
        guard let scene = value.scene ?? value.histogram else { return nil }
        self = Picture(scene, prefix: prefix, language)
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
