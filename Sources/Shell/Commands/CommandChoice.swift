import Reporting

/// Which command a typed name means, whatever the case of its letters: any beginning of it that no other has.
enum CommandChoice {
    case one(ColonCommand)
    case several([ColonCommand])
    /// None, and the name that is nearest to it.
    case none(nearest: String?)

    init(_ typed: TypedCommand) {
        let name = typed.text(typed.name).lowercased()
        if typed.name.isEmpty && !typed.hasColon || name == "help" {
            self = .one(.help)
            return
        }
        // Other programs leave so.
        if name == "exit" {
            self = .one(.quit)
            return
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
