import Reporting

/// A note as one page of HTML: nothing is fetched, no script runs, what is not Markdown is shown as text.
package struct NotePage {
    let bytes: [UInt8]
    /// The pictures of the note, in order, as SVG of our own.
    let pictures: [[UInt8]]
    /// For each block of suan, in order: whether each of its answers is an error.
    let failed: [[Bool]]
    /// What it is called where it has no heading.
    let name: String
    /// The bytes of an image that lies beside the note; nil where there is none.
    let image: (String) -> [UInt8]?

    package init(
        _ bytes: [UInt8], pictures: [[UInt8]], failed: [[Bool]], _ name: String, image: @escaping (String) -> [UInt8]?
    ) {
        (self.bytes, self.pictures, self.failed, self.name, self.image) = (bytes, pictures, failed, name, image)
    }

    /// The page, as UTF-8.
    package var html: [UInt8] {
        var writer = PageWriter(self)
        let root = BlockReader.read(bytes)
        writer.write(root)
        var title: [UInt8] = []
        MarkupText.append(writer.title.map { String(decoding: $0, as: UTF8.self) } ?? name, to: &title)
        return Array(
            """
            <!DOCTYPE html>
            <html>
            <head>
            <meta charset="utf-8">
            \(NotePage.mark)
            <meta http-equiv="Content-Security-Policy" content="\(NotePage.policy)">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <title>\(String(decoding: title, as: UTF8.self))</title>
            <style>
            \(PageStyle.text)
            </style>
            </head>
            <body>
            <main>

            """.utf8) + writer.html + Array("</main>\n</body>\n</html>\n".utf8)
    }

    /// What tells such a page from others.
    package static let mark = "<meta name=\"generator\" content=\"suan weave\">"

    /// Nothing is loaded, sent or run; styles stand in the page, and images in their addresses.
    private static let policy =
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
}
