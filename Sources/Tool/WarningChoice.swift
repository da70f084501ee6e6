import ArgumentParser
import Reporting

/// What `-W` says of warnings.
enum WarningChoice: Equatable {
    /// None counts.
    case none
    /// Those with a code do not.
    case without(DiagnosticCode)

    init(_ argument: String) throws {
        if argument == "none" {
            self = .none
            return
        }
        guard argument.utf8.starts(with: "no-".utf8) else {
            throw ValidationError("-W takes none, or no- and the code of a warning: -W no-hides-name.")
        }
        let name = String(argument.dropFirst(3))
        guard let code = DiagnosticCode(rawValue: name) else {
            let near = NearestNames.find(name, among: DiagnosticCode.allCases.map(\.rawValue))
            let suggestion = near.first.map { " (did you mean -W no-\($0)?)" } ?? ""
            throw ValidationError("there is no warning '\(name)'\(suggestion).")
        }
        self = .without(code)
    }
}
