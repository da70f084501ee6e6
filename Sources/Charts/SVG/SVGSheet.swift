import Reporting

/// An SVG document as it comes together from above to below.
struct SVGSheet {
    let width: Double
    let prefix: String
    /// How far down it goes already.
    var bottom = 14.0
    var tally = RemarkTally()
    private var body = SVGWriter()

    static let margin = 16.0

    init(width: Int, idPrefix: String) {
        self.width = Double(max(240, min(width, 4000)))
        let letters = idPrefix.unicodeScalars.filter { scalar in
            scalar.isASCII
                && (scalar.properties.isAlphabetic || 0x30...0x39 ~= scalar.value || scalar == "-" || scalar == "_")
        }
        // A class begins with a letter.
        prefix = letters.isEmpty ? "chart" : "c-" + String(String.UnicodeScalarView(letters.prefix(60)))
    }

    /// The whole document.
    func document(title: String, sentence: String) -> String {
        let height = bottom + 10
        let (titleID, sentenceID) = ("\(prefix)-title", "\(prefix)-desc")
        var document = SVGWriter()
        document.open(
            "svg",
            [
                ("xmlns", "http://www.w3.org/2000/svg"),
                ("viewBox", [0, 0, width, height].map(SVGText.number).joined(separator: " ")),
                ("width", SVGText.number(width)), ("height", SVGText.number(height)), ("class", prefix),
                ("role", "img"),
                ("aria-labelledby", sentence.isEmpty ? titleID : [titleID, sentenceID].joined(separator: " ")),
            ])
        document.element("title", [("id", titleID)], text: title)
        if !sentence.isEmpty { document.element("desc", [("id", sentenceID)], text: sentence) }
        document.open("style")
        document.append(SVGStyle.rules(prefix).utf8)
        document.close("style")
        document.empty("rect", [("class", "\(prefix)-ground"), ("width", "100%"), ("height", "100%")])
        document.append(body.bytes)
        document.close("svg")
        return String(decoding: document.bytes, as: UTF8.self)
    }

    // MARK: Elements

    /// An element without content, by the class of its look.
    mutating func element(
        _ name: String, _ look: String, _ places: [(String, Double)], more: [(name: String, value: String)] = []
    ) {
        let numbers = places.map { (name: $0.0, value: SVGText.number($0.1)) }
        body.empty(name, [("class", "\(prefix)-\(look)")] + numbers + more)
    }

    private static func attribute(_ name: String, _ value: String?) -> [(name: String, value: String)] {
        value.map { [(name, $0)] } ?? []
    }

    mutating func line(
        _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ look: String, dashes: String? = nil
    ) {
        let more = Self.attribute("stroke-dasharray", dashes)
        element("line", look, [("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2)], more: more)
    }

    mutating func box(
        _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ look: String, fill: String? = nil
    ) {
        let more = Self.attribute("fill", fill)
        element("rect", look, [("x", x), ("y", y), ("width", max(0, width)), ("height", max(0, height))], more: more)
    }

    mutating func dot(_ x: Double, _ y: Double, _ radius: Double, _ look: String) {
        element("circle", look, [("cx", x), ("cy", y), ("r", radius)])
    }

    /// A line through points, lifted at nil.
    mutating func path(_ points: [(x: Double, y: Double)?], _ look: String, dashes: String?) {
        var data = ""
        var isDown = false
        for point in points {
            if let point {
                data += "\(isDown ? "L" : "M")\(SVGText.number(point.x)) \(SVGText.number(point.y))"
            }
            isDown = point != nil
        }
        guard !data.isEmpty else { return }
        let more = Self.attribute("stroke-dasharray", dashes)
        element("path", look, [], more: Self.attribute("d", data) + more)
    }

    enum Anchor: String { case start, middle, end }

    /// A text with its baseline there.
    mutating func text(_ text: String, _ x: Double, _ y: Double, _ anchor: Anchor = .start, _ look: String = "text") {
        guard !text.isEmpty else { return }
        let place: [(name: String, value: String)] = [
            ("class", "\(prefix)-\(look)"), ("x", SVGText.number(x)), ("y", SVGText.number(y)),
        ]
        body.element("text", place + (anchor == .start ? [] : [("text-anchor", anchor.rawValue)]), text: text)
    }
}
