import Formatting
import Presentation
import Reporting
import Suan

/// `:set`: how things are shown. What scripts have too is set by the statement of that name, so that it is remembered
/// and can be taken back.
extension Prompt {
    var settingNames: [(String, String)] { SettingName.allCases.map { ($0.rawValue, $0.meaning) } }

    func set(_ typed: TypedCommand) -> End {
        let words = SettingName.joined(typed.words)
        guard let first = words.first else {
            list()
            return .success
        }
        let question = Question(line: typed.line, bytes: first.bytes)
        guard let name = SettingName(rawValue: first.text == "color" ? "colour" : first.text) else {
            let near = NearestNames.find(first.text, among: SettingName.allCases.map(\.rawValue)).first
            return answer(
                session.refuse(
                    question, .badCommand, "there is no setting `\(first.text)`; :set lists them",
                    fix: near.map { ":set \($0)" }))
        }
        guard words.count > 1 else {
            say("\(name.rawValue) is \(value(of: name)); it can be \(name.values)")
            return .success
        }
        let last = Question(line: typed.line, bytes: words[1].bytes.lowerBound..<typed.argument.upperBound)
        guard words.count == 2 else {
            return answer(session.refuse(last, .badCommand, "\(name.rawValue) can be \(name.values)"))
        }
        switch name {
        case .colour, .plain: return setLook(name, words[1].text, last)
        case .history: return setHistory(words[1].text, last)
        default: return execute("\(name.rawValue) \(words[1].text)") ? .success : .failure
        }
    }

    private func list() {
        var table = Table([
            Table.Column(role: .name), Table.Column(role: .number), Table.Column(role: .note, shrinking: .wraps),
        ])
        for name in SettingName.allCases {
            table.add([name.rawValue, value(of: name), "\(name.meaning): \(name.values)"])
        }
        for line in table.lines(width: Terminal.width, ink: session.ink) { output.result(line) }
    }

    private func value(of name: SettingName) -> String {
        switch name {
        case .colour, .plain: session.presentation.isOn(name) ? "on" : "off"
        case .history: "\(history.limit)"
        default: session.setting(name.rawValue) ?? ""
        }
    }

    private func setLook(_ name: SettingName, _ value: String, _ question: Question) -> End {
        guard session.presentation.set(name, value) else {
            let fix = ":set \(name.rawValue) \(name == .plain ? "on" : "off")"
            return answer(session.refuse(question, .badCommand, "\(name.rawValue) can be on or off", fix: fix))
        }
        reader.setInk(session.ink)
        return .success
    }

    private func setHistory(_ value: String, _ question: Question) -> End {
        guard let limit = Int(value), 0...History.largestLimit ~= limit else {
            return answer(
                session.refuse(
                    question, .badCommand, "history is a number from 0 to \(History.largestLimit)",
                    fix: ":set history \(History.usualLimit)"))
        }
        history.limit = limit
        return .success
    }
}

/// Colours, and what is for a screen reader.
extension PresentationOptions {
    fileprivate func isOn(_ name: SettingName) -> Bool { name == .plain ? plain : colour != .none }

    /// - Returns: Whether the value is one that it can have.
    fileprivate mutating func set(_ name: SettingName, _ value: String) -> Bool {
        guard value == "on" || value == "off" else { return false }
        if name == .plain { plain = value == "on" } else { colour = value == "on" ? Terminal.colourDepth : .none }
        return true
    }
}
