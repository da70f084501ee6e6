import Reporting
import Resolution
import Syntax

/// `set digits 4`: how results are shown, and how strict the session is.
struct SettingChange {
    private let execution: Execution
    private var state: State { execution.state }

    /// Digits that a number may be shown with.
    private static let digits = 1...50
    /// Samples that an uncertain quantity may have.
    private static let samples = 2...10_000_000
    private static let seeds = 0...Int.max

    init(_ execution: Execution) { self.execution = execution }

    func carryOut(_ setting: Setting) throws(Failure) {
        switch setting {
        case .asOf(let day, let words): return try see(day, words)
        case .samples(let tree):
            if let samples = try whole(tree, within: SettingChange.samples) {
                state.changeSettings { $0.samples = samples }
            }
            return
        case .seed(let tree):
            if let seed = try whole(tree, within: SettingChange.seeds) { state.changeSettings { $0.seed = seed } }
            return
        default: break
        }
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
        case .asOf, .samples, .seed: break
        }
    }

    /// The whole number that an expression gives; nil where the statement is only checked.
    private func whole(_ tree: Tree, within bounds: ClosedRange<Int>) throws(Failure) -> Int? {
        let resolved = try execution.resolver().resolved(tree)
        if execution.isChecking { return nil }
        let quantity = try execution.evaluator.quantity(resolved)
        guard quantity.unit == .none, let whole = quantity.number.asWhole, bounds.contains(whole) else {
            throw execution.failure(StatementFinding.wholeWithin(bounds), at: tree.span)
        }
        return whole
    }

    /// `as of DAY`. A variable of the name `as` may have been meant, of which a percentage is taken.
    private func see(_ day: Tree?, _ words: Span) throws(Failure) {
        guard let day else {
            if !execution.isChecking { state.see(asOf: nil) }
            return
        }
        let resolver = execution.resolver()
        let resolved = try resolver.resolved(day)
        if execution.isChecking { return }
        let value = try execution.evaluator.run(resolved)
        guard case .date(let known) = value else {
            let name = state.symbols.intern("as")
            if let place = state.names.place(of: name), state.names.isDefined(place) {
                let of = execution.source.text(Span(Int(words.start) + 2, Int(execution.span.end)))
                throw execution.failure(StatementFinding.settingOrPart("(as)\(of)"), at: execution.span)
            }
            throw execution.evaluator.site.wrongKind(value, .date, at: day.span)
        }
        state.see(asOf: known)
    }
}
