import Reporting

/// Which command a typed name means: any beginning of it that no other has.
enum CommandChoice {
    case one(ColonCommand)
    case several([ColonCommand])
    /// None, and the name that is nearest to it.
    case none(nearest: String?)

    init(_ typed: TypedCommand) {
        let name = typed.text(typed.name)
        if typed.name.isEmpty || name == "help" {
            let isBare = typed.line.utf8.first { $0 != 0x20 && $0 != 0x09 } == UInt8(ascii: ":") && name.isEmpty
            if !isBare {
                self = .one(.help)
                return
            }
        }
        let begun = name.isEmpty ? [] : ColonCommand.allCases.filter { $0.rawValue.utf8.starts(with: name.utf8) }
        if let exact = ColonCommand(rawValue: name) {
            self = .one(exact)
        } else if begun.count == 1 {
            self = .one(begun[0])
        } else if begun.count > 1 {
            self = .several(begun)
        } else {
            self = .none(nearest: NearestNames.find(name, among: ColonCommand.allCases.map(\.rawValue)).first)
        }
    }
}
