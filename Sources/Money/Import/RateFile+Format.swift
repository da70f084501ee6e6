extension RateFile {
    /// Which format the bytes are in, from their beginning.
    ///
    /// - Throws: `empty`, `binary`, `zipArchive`, `webPage`, `unknownFormat`.
    static func format(of bytes: [UInt8]) throws(RateFileProblem) -> Format {
        if bytes.isEmpty { throw RateFileProblem(.empty) }
        if bytes.starts(with: [0x50, 0x4B, 3, 4]) { throw RateFileProblem(.zipArchive) }
        // A text has no zeros; those of a false one stand near its beginning.
        if bytes.prefix(4096).contains(0) || bytes.starts(with: [0x1F, 0x8B]) { throw RateFileProblem(.binary) }
        var format: Format?
        var problem = RateFileProblem(.unknownFormat)
        bytes.withUnsafeBufferPointer { buffer in
            let text = ByteLines.withoutMark(buffer)
            var lines = ByteLines(text)
            while let line = lines.next() {
                let content = line.trimmed
                if content.isEmpty || content.starts(with: "#") || content.starts(with: ";") { continue }
                if content.starts(with: "<") {
                    if content.starts(with: "<!doctype html") || content.starts(with: "<html") {
                        problem = RateFileProblem(.webPage)
                    } else {
                        format = .europeanXML
                    }
                } else {
                    format = tableFormat(content)
                }
                break
            }
            if format == nil, problem.reason == .unknownFormat, hasPrices(text) { format = .prices }
        }
        guard let format else { throw problem }
        return format
    }

    /// The format that a header names.
    private static func tableFormat(_ header: ByteText) -> Format? {
        let separator = PairLines.separator(header)
        var fields = ByteFields(header, separator)
        var names: [ByteText] = []
        while let field = fields.next(), names.count < 64 { names.append(field) }
        if separator == UInt8(ascii: ","), PortalTable.isHeader(names) { return .portal }
        let known = names.filter { name in PairLines.columns.contains { name.equals($0) } }
        if known.count >= 3 || (known.count >= 2 && names.count <= 4) { return .pairs }
        guard names.count > 1, names[0].equals("date"), separator == UInt8(ascii: ",") else { return nil }
        return .europeanTable
    }

    /// Whether any line is a price line.
    private static func hasPrices(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var lines = ByteLines(text)
        while let line = lines.next() {
            if PriceLines.isPrice(line.text) { return true }
        }
        return false
    }
}
