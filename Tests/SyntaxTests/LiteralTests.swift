import Testing

@Suite struct LiteralTests {
    @Test(arguments: [
        ("53.437", "53437e-3"), ("1_000_000", "1000000"), ("1e-6", "1e-6"), ("2.5E+3", "25e2"),
        ("53,437,000", "53437000"), ("((1,200.5))", "12005e-1"), ("007", "7"), ("0.10", "10e-2"),
        ("123456789012345678", "123456789012345678"),
        ("1234567890123456789.5", "12345678901234567895e-1"),
        ("0.0000000000000000000001", "1e-22"),
    ])
    func digits(_ text: String, _ tree: String) {
        #expect(Reading(text).dump == tree)
    }

    @Test(arguments: [
        ("5 MB", "5:MB"), ("5 M USD", "5*6:USD"), ("5M", "5*6"), ("5m", "5:m"), ("5 m", "5:m"), ("5K", "5*3"),
        ("5 k USD", "5*3:USD"), ("5MM USD", "5*6:USD"), ("5bn", "5*9"), ("5 mn", "5*6"), ("5T", "5*12"),
        ("5 tn USD", "5*12:USD"), ("5 thousand GPU", "5*3:GPU"), ("5 million", "5*6"), ("5 billion USD", "5*9:USD"),
        ("5 trillion", "5*12"), ("5 B", "5*9"),
        ("5343.7 万美元", "53437e-1*4:美元"), ("2790万美元", "2790*4:美元"), ("1.91 亿元人民币", "191e-2*8:元人民币"),
        ("1.2 万家", "12e-1*4:家"), ("37 个月", "37:个月"), ("3.37 倍", "337e-2:倍"), ("5 千克", "5*3:克"),
        ("1.2万亿元", "12e-1*12:元"), ("3 千万 CNY", "3*7:CNY"), ("2 百万", "2*6"), ("177.16 万名", "17716e-2*4:名"),
        ("10.462 亿 美元", "10462e-3*8:美元"),
    ])
    func scales(_ text: String, _ tree: String) {
        #expect(Reading(text).dump == tree)
    }

    @Test(arguments: [
        ("5 USD/month", "5:USD·month^-1"), ("5 USD/month/user", "5:USD·month^-1·user^-1"), ("5 m^2", "5:m^2"),
        ("3 m²/s", "3:m^2·s^-1"), ("3 kg·m*s^-2", "3:kg·m·s^-2"), ("5 USD/月", "5:USD·月^-1"),
        ("2.1 万 CNY/万 user", "21e-1*4:CNY·万<4>user^-1"), ("2 USD/M token", "2:USD·M<6>token^-1"),
        ("5 USD per month", "5:USD·month^-1"), ("5 per month", "(per 5 month)"),
        ("5 USD per 3 month", "(per 5:USD 3:month)"),
        ("6 USD / month", "(/ 6:USD month)"), ("1 / 2 USD", "(/ 1 2:USD)"), ("5 USD/2", "(/ 5:USD 2)"),
        ("5 USD/f(2)", "(/ 5:USD (f 2))"), ("2 USD*3", "(* 2:USD 3)"), ("8.4x", "84e-1:x"), ("2 x", "2:x"),
        ("5%", "5:%"), ("5 %", "5:%"), ("5%/month", "5:%·month^-1"), ("3‰", "3:‰"), ("25 bps", "25:bps"),
        ("2 pp", "2:pp"),
        ("5 in CNY", "(in 5 CNY)"), ("5 mod 3", "(mod 5 3)"), ("3 m ^ 2", "(^ 3:m 2)"), ("5 €", "5:€"),
        ("3 m**2", "3:m^2"),
    ])
    func units(_ text: String, _ tree: String) {
        #expect(Reading(text).dump == tree)
    }

    @Test(arguments: [
        ("USD 53.4M", "USD:534e-1*6"), ("$5", "$:5"), ("$ 5", "$:5"), ("US$5bn", "US$:5*9"), ("HK$3", "HK$:3"),
        ("A$1 + C$2 - S$3", "(- (+ A$:1 C$:2) S$:3)"), ("NT$4", "NT$:4"), ("€5", "€:5"), ("£5", "£:5"), ("₩5", "₩:5"),
        ("₹5", "₹:5"), ("CN¥5", "CN¥:5"), ("JP¥5", "JP¥:5"), ("RMB 5", "RMB:5"), ("RMB5.5亿", "RMB:55e-1*8"),
        ("-$5", "(neg $:5)"), ("$5/month", "$:5:month^-1"), ("$5M per user", "$:5*6:user^-1"), ("＄５", "$:5"),
        ("$5 USD", "$:5:USD"),
    ])
    func money(_ text: String, _ tree: String) {
        #expect(Reading(text).dump == tree)
    }

    @Test(arguments: [
        ("RMB191m", "RMB:191*6", "read-as-million"), ("$5m", "$:5*6", "read-as-million"),
        ("5m USD", "5*6:USD", "read-as-million"), ("USD 5m", "USD:5*6", "read-as-million"),
        ("5 m 美元", "5*6:美元", "read-as-million"), ("¥5", "¥:5", "read-as-yuan"), ("￥5", "¥:5", "read-as-yuan"),
    ])
    func notes(_ text: String, _ tree: String, _ code: String) {
        let reading = Reading(text)
        #expect(reading.dump == tree)
        #expect(reading.notes.map(\.code.rawValue) == [code])
        #expect(reading.notes.allSatisfy { $0.severity == .note })
    }

    @Test(arguments: [
        ("约 1.91 亿元", "about 191e-2*8:元"), ("约1.91亿元", "about 191e-2*8:元"), ("2.12 亿以上", "least 212e-2*8"),
        ("2.12 亿元以上", "least 212e-2*8:元"), ("100 以下", "most 100"), ("5M 以上", "least 5*6"),
        ("预计约 5 人", "about expected 5:人"), ("大约 5 + 约为 6 + 约有 7", "(+ (+ about 5 about 6) about 7)"),
        ("至少 5", "least 5"), ("至多5", "most 5"), ("at least 212M user", "least 212*6:user"),
        ("at most $5", "most $:5"), ("reportedly expected about USD 5M", "about expected reportedly USD:5*6"),
        ("about ≈ 5", "about ≈5"), ("≈ about 5", "about ≈5"), ("2 * about 5 USD", "(* 2 about 5:USD)"),
        ("约 + 1", "(+ 约 1)"), ("x in CNY at 2025-08-19 - at least 5", "(- (in x CNY at 2025-8-19) least 5)"),
    ])
    func qualifiers(_ text: String, _ tree: String) {
        #expect(Reading(text).dump == tree)
    }

    @Test(arguments: [
        ("FY2024", "FY2024"), ("2025H1", "2025H1"), ("2025Q3", "2025Q3"), ("9M2025", "9M2025"), ("12M2025", "12M2025"),
        ("2025M03", "2025M3"), ("2025-09-30", "2025-9-30"), ("2025 - 9 - 30", "(- (- 2025 9) 30)"),
        ("5000-20", "(- 5000 20)"), ("123-45-67", "(- (- 123 45) 67)"), ("FYI + FY_1", "(+ FYI FY_1)"),
        ("2025M USD", "2025*6:USD"), ("2025.5-09", "(- 20255e-1 9)"), ("FY2024_x", "FY2024_x"),
        ("２０２５－０９－３０", "2025-9-30"), ("ＦＹ２０２４", "FY2024"),
    ])
    func datesAndPeriods(_ text: String, _ tree: String) {
        #expect(Reading(text).dump == tree)
    }

    @Test(arguments: [
        (#""plain 中文""#, "\"plain 中文\""), (#""a \"b\" \\ \{x\}\n""#, "\"a \"b\" \\ {x}\n\""),
        (#""sum {1 + f("}")} end""#, "\"sum {(+ 1 (f \"}\"))} end\""), (#""{"{x}"}""#, "\"{\"{x}\"}\""),
        (#""""#, "\"\""),
        ("“弯引号” + 1", "(+ \"弯引号\" 1)"), ("\"（全角）“引”\"", "\"（全角）“引”\""),
    ])
    func texts(_ text: String, _ tree: String) {
        #expect(Reading(text).dump == tree)
    }

    @Test(arguments: [
        ("（１＋２）＊ｘ１", "(* (+ 1 2) x1)"), ("ａｂ ＝ １，０００", "(let ab 1000)"), ("ｆ（１， ２）", "(f 1 2)"),
        ("x　＝＝　y", "(x == y)"), ("５３．４Ｍ ＵＳＤ", "534e-1*6:USD"), ("５％", "5:%"), ("ｉｆ a then b", "(if a b)"),
        ("ｘ ｜＞ ｆ；1 ＃ note", "(f x); 1"),
    ])
    func fullWidth(_ text: String, _ tree: String) {
        #expect(Reading(text).dump == tree)
    }
}
