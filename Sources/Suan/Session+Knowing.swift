import Evaluation

extension Session {
    /// Whether a variable or a function of the session has this name.
    package func knows(_ name: String) -> Bool {
        let symbol = state.symbols.intern(name)
        return state.ownVariables.contains { $0.name == symbol }
    }

    /// The present value of a setting of the language, as its statement would give it; nil where there is none such.
    package func setting(_ name: String) -> String? {
        let settings = state.settings
        switch name {
        case "digits": return "\(settings.digits)"
        case "scale":
            switch settings.scale {
            case .latin: return "M"
            case .chinese: return "万"
            case .off: return "off"
            }
        case "group": return settings.groups ? "on" : "off"
        case "notes": return settings.notes ? "on" : "off"
        case "strict": return settings.isStrict ? "on" : "off"
        case "as of": return settings.asOf.map { "\($0)" } ?? "off"
        default: return nil
        }
    }
}
