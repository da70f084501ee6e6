import Reporting

/// A picture that says why there is none.
package enum BrokenPicture {
    /// - Parameter words: what it says, on one line.
    package static func svg(saying words: String) -> [UInt8] {
        var text: [UInt8] = []
        MarkupText.append(words, to: &text)
        let escaped = String(decoding: text, as: UTF8.self)
        return Array(
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 60" role="img" aria-label="\(escaped)">\
            <rect width="720" height="60" fill="#fff5f5" stroke="#c00"/>\
            <text x="16" y="36" font-family="sans-serif" font-size="16" fill="#a00">\(escaped)</text></svg>

            """.utf8)
    }
}
