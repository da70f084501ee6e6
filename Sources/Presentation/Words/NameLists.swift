/// ` (did you mean a, b?)`, or nothing.
func suggestion(_ names: [String]) -> String {
    names.isEmpty ? "" : " (did you mean \(names.joined(separator: ", "))?)"
}

/// `; there are: FY2024, FY2023`, or nothing. A figure without a date has no name.
func thereAre(_ bases: [String?]) -> String { bases.isEmpty ? "" : "; there are: \(basisNames(bases))" }

/// `FY2024, FY2023`.
func basisNames(_ bases: [String?]) -> String { bases.map { $0 ?? "one without a date" }.joined(separator: ", ") }
