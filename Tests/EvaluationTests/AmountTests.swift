import TestSupport
import Testing

/// How amounts are read and shown: scales, money, units, percent.
@Suite struct AmountTests {
    @Test(arguments: [
        // Cents are shown of money alone, not of prices, powers or parts of it.
        ("12.3 USD", "12.30 USD"), ("1 / 2 USD", "0.5 / USD"), ("-5 USD^2", "-5 USD^2"),
        ("12 USD/month", "12 USD/month"),
        ("5.5 KWD", "5.500 KWD"), ("100 JPY", "100 JPY"), ("≈ 5 USD", "≈ 5 USD"), ("10000.95 EUR", "10000.95 EUR"),
        // Rounding carries a number into its scale; one too large for any scale is shown plain.
        ("999999.9999999999 USD", "≈ 1M USD"), ("999999999.9999999999 USD", "≈ 1B USD"), ("≈ 950M USD", "≈ 950M USD"),
        ("1e26 USD", "100000000000000T USD"), ("1e30 USD", "1e30 USD"), ("1234567 / user", "1234567 / user"),
        // Scales of hundreds and tens, which stand before 万 and 亿 only.
        ("5 千亿元", "500B CNY"), ("3 十亿美元", "3B USD"), ("2 百亿 USD", "20B USD"), ("5 十万人", "500000 person"),
        ("5 千克", "5000 g"), ("5 亿元 in 百亿元", "0.05 百亿 CNY"),
        // Compound units of counted things give way to their parts.
        ("30 GPU_hour / 3 hour", "10 GPU"), ("2.5 USD/GPU_hour * 8 GPU", "20 USD/hour"),
        ("1 GPU_hour / 2 GPU", "0.5 hour"),
        ("5 GPU * 2 hour in GPU_hour", "10 GPU_hour"), ("5 GPU * 2 hour", "10 GPU*hour"),
        // A qualifier before a negative amount.
        ("about -5 USD", "about -5.00 USD"), ("at least ≈ -5", "at least ≈ -5"), ("8.4x", "8.4"), ("2.5 倍", "2.5"),
    ])
    func shows(line: String, shown: String) {
        #expect(answer(line) == [shown])
    }

    @Test func fullWidthScaleOfTheSession() {
        let shown = answer("scale 万", "12345678.9 USD", "99999999.9999999 CNY", "999999.9999999 CNY", "1.5e12 CNY")
        #expect(shown == ["", "1234.56789 万 USD", "≈ 1 亿 CNY", "≈ 100 万 CNY", "1.5 万亿 CNY"])
    }

    @Test(arguments: [
        ("5 pounds in kg", "ambiguous-unit", "5 lb in kg"), ("pound", "ambiguous-unit", "GBP"),
        ("5MUSD", "unknown-unit", "5M USD"), ("$1 in kCNY", "unknown-unit", "$1 in k CNY"),
        ("(5%^2)", "ambiguous-number", "((5%)^2)"),
        ("x = 3; sqrt(2 x)", "unit-or-variable", "sqrt(2 * x)"), ("x = 3; 2 x + 1", "unit-or-variable", "2 * x + 1"),
        ("5%^2", "ambiguous-number", "(5%)^2"),
        ("5% + 200 USD", "percent-order", "200 USD + 5%"),
        ("2 * (5% + 200 USD)", "percent-order", "2 * (200 USD + 5%)"), ("7 % 2", "missing-operator", "7 mod 2"),
    ])
    func offers(line: String, code: String, fix: String) {
        let said = answer(line)[0]
        #expect(said.hasPrefix("error[\(code)]"), "\(said)")
        #expect(said.contains(": \(fix)\n") || said.hasSuffix(": \(fix)"), "\(said)")
    }

    /// Where nothing tells what was meant, nothing is offered.
    @Test(arguments: [
        ("1 ton", "ambiguous-unit"), ("5M dollars/month", "ambiguous-unit"),
        ("(5 HRK in EUR at 2023-06-01) * 2", "no-rate"), ("sqrt(2 x)", "unit-or-variable"),
        ("(2 x)", "unit-or-variable"),
    ])
    func offersNothing(line: String, code: String) {
        let said = answer(line)[0]
        #expect(said.hasPrefix("error[\(code)]") && !said.contains("try:"), "\(said)")
    }

    @Test(arguments: [
        ("1 + 5% + 5%", "5% on (1 + 5%)"), ("2 * (100 - 5%)", "2 * (5% off 100)"), ("y = 100 + 5%", "y = 5% on 100"),
        ("100 + 5% + 3", "5% on 100 + 3"), ("(100 + 200) + 5%", "5% on (100 + 200)"),
    ])
    func percentOfPlain(line: String, fix: String) {
        let said = answer(line)[0]
        #expect(said.contains("warning[percent-of-plain]") && said.hasSuffix(": \(fix)"), "\(said)")
    }

    @Test func ratesAreToldAsGiven() {
        #expect(answer("704 CNY in USD at 7.04 CNY/USD")[0] == "100.00 USD\n  at 7.04 CNY/USD (as written)")
        #expect(
            answer("rate 1 USD = 7 CNY", "5 CNY in USD")[1] == "≈ 0.714286 USD\n  at 7 CNY/USD (the session's rate)")
    }

    @Test func ratesAreNotInvented() {
        #expect(answer("5 TWD in USD")[0].hasPrefix("error[no-rate]"))
        #expect(!answer("5 TWD in USD")[0].contains("try:"))
        #expect(answer("5 EUR in USD at 1.1")[0].contains("1.1 USD/EUR or 1.1 EUR/USD"))
    }

    @Test func symbolAndCodeAreBothUnderlined() {
        let lines = answer("$5 CNY")[0].split(separator: "\n")
        #expect(lines.count > 2 && lines[2].hasSuffix("^  ^^^"), "\(lines)")
    }

    @Test func aVariableCalledLikeAQualifier() {
        #expect(answer("expected = 8", "expected - 5", "expected -5")[1] == "3")
        #expect(answer("expected = 8", "expected -5")[1].hasPrefix("error[ambiguous-number]"))
    }
}
