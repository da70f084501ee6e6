/// A key of the keyboard, by name.
enum Key: Equatable {
    case up, down, left, right, home, end, insert, delete, pageUp, pageDown
    case tab, backTab, enter, escape, backspace
    /// With the control key: a letter, or one of `@ [ \ ] ^ _`.
    case ctrl(Character)
    /// With the meta key.
    case alt(Character)
    case text(String)

    /// What xterm sends for it.
    /// - Parameter application: whether the program asked for application cursor keys.
    func bytes(application: Bool) -> [UInt8] {
        switch self {
        case .up: Key.cursor("A", application)
        case .down: Key.cursor("B", application)
        case .right: Key.cursor("C", application)
        case .left: Key.cursor("D", application)
        case .home: Key.cursor("H", application)
        case .end: Key.cursor("F", application)
        case .insert: Array("\u{1B}[2~".utf8)
        case .delete: Array("\u{1B}[3~".utf8)
        case .pageUp: Array("\u{1B}[5~".utf8)
        case .pageDown: Array("\u{1B}[6~".utf8)
        case .tab: [0x09]
        case .backTab: Array("\u{1B}[Z".utf8)
        case .enter: [0x0D]
        case .escape: [0x1B]
        case .backspace: [0x7F]
        case .ctrl(let letter): letter.utf8.prefix(1).map { $0 & 0x1F }
        case .alt(let letter): [0x1B] + Array(letter.utf8)
        case .text(let text): Array(text.utf8)
        }
    }

    private static func cursor(_ letter: String, _ application: Bool) -> [UInt8] {
        Array("\u{1B}\(application ? "O" : "[")\(letter)".utf8)
    }
}
