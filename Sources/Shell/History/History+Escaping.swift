extension History {
    /// An entry as one line of the file.
    package static func escaped(_ entry: some StringProtocol) -> String {
        var line = ""
        for scalar in entry.unicodeScalars {
            switch scalar {
            case "\\": line += "\\\\"
            case "\n": line += "\\n"
            case "\r": line += "\\r"
            case "\0": line += "␀"
            default: line.unicodeScalars.append(scalar)
            }
        }
        return line
    }

    /// The entry that a line of the file stands for.
    package static func unescaped(_ line: some StringProtocol) -> String {
        var entry = ""
        var scalars = line.unicodeScalars.makeIterator()
        while let scalar = scalars.next() {
            guard scalar == "\\", let next = scalars.next() else {
                entry.unicodeScalars.append(scalar)
                continue
            }
            switch next {
            case "n": entry += "\n"
            case "r": entry += "\r"
            case "\\": entry += "\\"
            default: entry += "\\\(next)"
            }
        }
        return entry
    }
}
