import Reporting
import Resolution
import Syntax

/// `set digits 4`: how results are shown, and how strict the session is.
struct SettingChange {
    private let execution: Execution
    private var state: State { execution.state }

    /// Digits that a number may be shown with.
    private static let digits = 1...50

    init(_ execution: Execution) { self.execution = execution }

    func carryOut(_ setting: Setting) throws(Failure) {
        if execution.isChecking { return }
        switch setting {
        case .digits(let digits, let place):
            guard SettingChange.digits.contains(digits) else {
                throw execution.failure(StatementFinding.digits(SettingChange.digits), at: place)
            }
            state.changeSettings { $0.digits = digits }
        case .scale(let name):
            switch execution.text(name) {
            case "M", "on": state.changeSettings { $0.scale = .latin }
            case "万": state.changeSettings { $0.scale = .chinese }
            case "off": state.changeSettings { $0.scale = .off }
            default:
                throw execution.failure(
                    StatementFinding.noScale, at: name.span,
                    fix: name.symbol == state.symbols.intern("亿") ? "scale 万" : nil)
            }
        case .group(let on): state.changeSettings { $0.groups = on }
        case .notes(let on): state.changeSettings { $0.notes = on }
        case .strict(let on): state.changeSettings { $0.isStrict = on }
        }
    }
}
