/// What a line of a golden session says must come, after `# = `:
///
///     0.1 + 0.2            # = 0.3
///     -2^2                 # = -4, the sign is looser
///     1 USD + 1 CNY        # = error currency-mismatch
///     1 USD + 1 CNY        # = currency-mismatch: the same, with a remark
///     5 USD @ 2025-09-30   # = warning basis-mismatch
///     x = 5                # = nothing
///
/// A result is given as it is printed, to the end or to a comma, a colon, a semicolon or a bracket that begins a remark.
struct GoldenClaim {
    private let words: Substring

    /// The claim of an entry: that of its last line. Nil where it makes none.
    init?(_ input: String) {
        let line = input.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
        guard let mark = line.ranges(of: " # = ").last else { return nil }
        words = line[mark.upperBound...].drop { $0 == " " }
    }

    /// What is wrong with what came: the result as printed, and all that was printed. Nil where it is as claimed.
    func problem(result: String?, output: String) -> String? {
        if let code = code(after: "error ") { return output.contains("error[\(code)]") ? nil : "no error[\(code)]" }
        if let code = code(after: "warning ") {
            return output.contains("warning[\(code)]") ? nil : "no warning[\(code)]"
        }
        if words == "nothing" || words.hasPrefix("nothing, ") { return output.isEmpty ? nil : "it says something" }
        guard let result else {
            return output.contains("[\(code(after: "") ?? "-")]") ? nil : "neither a result nor such a code"
        }
        let shown = result.split(separator: "\n", omittingEmptySubsequences: false).first ?? ""
        guard words.hasPrefix(shown) else { return "it is \(shown)" }
        let rest = words.dropFirst(shown.count)
        let isWhole = rest.isEmpty || [",", ":", ";", " ("].contains { rest.hasPrefix($0) }
        return isWhole ? nil : "it is \(shown)"
    }

    /// The code that follows the word: small letters and hyphens.
    private func code(after word: String) -> Substring? {
        guard words.hasPrefix(word) else { return nil }
        let code = words.dropFirst(word.count).prefix { $0.isLowercase || $0 == "-" }
        return code.isEmpty ? nil : code
    }
}
