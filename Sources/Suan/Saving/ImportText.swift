/// An import as it is written.
enum ImportText {
    /// A path between quotation marks.
    static func quoted(_ path: String) -> String {
        var text = "\""
        for character in path.unicodeScalars {
            switch character {
            case "\n": text += "\\n"
            case "\"", "\\", "{", "}": text += "\\" + String(Character(character))
            default: text.unicodeScalars.append(character)
            }
        }
        return text + "\""
    }
}
