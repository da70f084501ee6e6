import Presentation
import Reporting
import Suan

/// `:set`: how things are shown. What scripts have too is set by the statement of that name, so that it is remembered
/// and can be taken back.
extension Prompt {
    private enum Name: String, CaseIterable {
        case digits, scale, group, notes, strict, colour, history

        var values: String {
            switch self {
            case .digits: "1 to 50"
            case .scale: "M, 万 or off"
            case .group, .notes, .strict: "on or off"
            case .colour: "on or off"
            case .history: "0 to \(History.largestLimit)"
            }
        }

        var meaning: String {
            switch self {
            case .digits: "significant digits of rounded results"
            case .scale: "how large amounts are shown"
            case .group: "thousands apart"
            case .notes: "notes under results"
            case .strict: "warnings about bases are errors"
            case .colour: "colours"
            case .history: "entries that are kept"
            }
        }
    }

    var settingNames: [(String, String)] { Name.allCases.map { ($0.rawValue, $0.meaning) } }

    func set(_ typed: TypedCommand) -> End {
        let words = typed.words
        guard let first = words.first else {
            list()
            return .success
        }
        let question = Question(line: typed.line, bytes: first.bytes)
        guard let name = Name(rawValue: first.text == "color" ? "colour" : first.text) else {
            let near = NearestNames.find(first.text, among: Name.allCases.map(\.rawValue)).first
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
        case .colour: return setColour(words[1].text, last)
        case .history: return setHistory(words[1].text, last)
        default: return execute("\(name.rawValue) \(words[1].text)") ? .success : .failure
        }
    }

    private func list() {
        var table = Table([
            Table.Column(role: .name), Table.Column(role: .number), Table.Column(role: .note, shrinking: .wraps),
        ])
        for name in Name.allCases { table.add([name.rawValue, value(of: name), "\(name.meaning): \(name.values)"]) }
        for line in table.lines(width: Terminal.width, ink: session.presentation.colour.ink) { output.result(line) }
    }

    private func value(of name: Name) -> String {
        switch name {
        case .colour: session.presentation.colour == .none ? "off" : "on"
        case .history: "\(history.limit)"
        default: session.setting(name.rawValue) ?? ""
        }
    }

    private func setColour(_ value: String, _ question: Question) -> End {
        guard value == "on" || value == "off" else {
            return answer(session.refuse(question, .badCommand, "colour can be on or off", fix: ":set colour off"))
        }
        session.presentation.colour = value == "on" ? Terminal.colourDepth : .none
        reader.setColours(session.presentation.colour)
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
