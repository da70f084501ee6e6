import TestSupport
import Testing

/// What is an input of an uncertain result, what is none, and how inputs are weighed.
@Suite struct SensitivityTests {
    private func inputs(_ lines: String...) -> [String] { inputs(lines: lines) }

    private func inputs(lines: [String]) -> [String] {
        guard let table = answer(lines.joined(separator: "\n")).first else { return [] }
        let rows = table.split(separator: "\n").filter { !$0.hasPrefix(" ") }
        return rows.drop { !$0.hasPrefix("input") }.dropFirst().map { line in
            line.prefix { $0 != "≈" }.split(separator: "  ").first.map(String.init) ?? ""
        }
    }

    @Test func computedNamesAreNoInputs() {
        #expect(inputs("g = 20% to 30%", "a = 3 * g", "b = a * a", "sensitivity(b + a + g)") == ["g"])
    }

    @Test func literalsGoByTheirText() {
        #expect(inputs("g = 20% to 60%", "v = g * (1 to 1.2)", "sensitivity(v)") == ["g", "1 to 1.2"])
    }

    @Test func bothBranchesRestOnTheSame() {
        #expect(inputs("g = 20% to 60%", "v = g * 3", "sensitivity(if v > 1 then v else v - 1)") == ["g"])
    }

    /// What another value takes the place of is no input; what is put there is.
    @Test func replacedValuesAreNone() {
        let model = ["g = 20% to 60%", "h = 1% to 3%", "v = g * 100"]
        func found(_ line: String) -> [String] { inputs(lines: model + [line]) }
        #expect(found("sensitivity(with g = 10% to 20%: v)") == ["g"])
        #expect(found("sensitivity(with g = 2 * h: v)") == ["h"])
        #expect(found("sensitivity(with g = h: v)") == ["h"])
        #expect(found("with g = 10% to 20%: sensitivity(v)") == ["g"])
        #expect(found("scenario bull { g = 3 * h }\nsensitivity(with bull: v)") == ["h"])
        #expect(found("sensitivity(v + (with g = 2 * h: v))") == ["g", "h"])
    }

    @Test func replacedFiguresAreNone() {
        let model = [
            "company acme { at 2025-06-30 { cash = 5M to 9M USD } }", "w = acme.cash / (1M USD/month)",
        ]
        func found(_ line: String) -> [String] { inputs(lines: model + [line]) }
        #expect(found("sensitivity(w)") == ["acme.cash"])
        #expect(found("sensitivity(with acme.cash = 1M to 2M USD: w)") == ["acme.cash"])
        #expect(found("with acme.cash = 1M to 2M USD: sensitivity(w)") == ["acme.cash"])
    }

    /// Nothing uncertain was there before the line.
    @Test func literalsAlone() {
        #expect(inputs("sensitivity((1 to 9) * (1 to 1.2))") == ["1 to 9", "1 to 1.2"])
        #expect(Set(inputs("sensitivity((1 to 9) * (1 to 9))")) == ["1 to 9", "1 to 9, drawn 2"])
    }
}
