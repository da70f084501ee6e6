import Testing

@Suite struct ExpressionTests {
    @Test(arguments: [
        ("42.3 * 8 + 42", "(+ (* 423e-1 8) 42)"),
        ("1 + 2 * 3 ^ 2 ^ 2", "(+ 1 (* 2 (^ 3 (^ 2 2))))"),
        ("1 - 2 - 3", "(- (- 1 2) 3)"),
        ("2 ** 3", "(^ 2 3)"),
        ("-2^2", "(neg (^ 2 2))"),
        ("2^-1", "(^ 2 (neg 1))"),
        ("2^-2^2", "(^ 2 (neg (^ 2 2)))"),
        ("-5 USD^2", "(neg 5:USD^2)"),
        ("- -x", "(neg (neg x))"),
        ("x² + x³", "(+ (^ x 2) (^ x 3))"),
        ("2 × 3 ÷ 4 − 1", "(- (/ (* 2 3) 4) 1)"),
        ("7 mod 3 per 2", "(per (mod 7 3) 2)"),
        ("a * -b", "(* a (neg b))"),
        ("(1 + 2) * 3", "(* (+ 1 2) 3)"),
        ("5% of 200", "(of 5:% 200)"),
        ("5% on 100 + 1", "(+ (on 5:% 100) 1)"),
        ("10% off 20% off 200", "(off 10:% (off 20:% 200))"),
        ("2 * 5% of 3 * 4", "(of (* 2 5:%) (* 3 4))"),
        ("a or b and not c == d", "(or a (and b (not (c == d))))"),
        ("not not a", "(not (not a))"),
        ("1 < x <= 5 != y", "(1 < x <= 5 != y)"),
        ("a >= b", "(a >= b)"),
        ("a > b", "(a > b)"),
        ("a ≥ b ≠ c", "(a >= b != c)"),
        ("A ≈ B within 1%", "(≈ A B within 1:%)"),
        ("A + 1 ~= B", "(≈ (+ A 1) B)"),
        ("x else y else 0 * 2", "(* (else x (else y 0)) 2)"),
        ("-x else 1", "(else (neg x) 1)"),
        ("a else -b", "(else a (neg b))"),
        ("1..5", "(.. 1 5)"),
        ("1..10 step 2", "(.. 1 10 step 2)"),
        ("20M..40M USD/month step 5M USD/month", "(.. 20*6 40*6:USD·month^-1 step 5*6:USD·month^-1)"),
        ("20..40M USD", "(.. 20 40*6:USD)"),
        ("0..10B USD", "(.. 0 10*9:USD)"),
        ("2025-01-31..2025-12-31 step 1 month", "(.. 2025-1-31 2025-12-31 step 1:month)"),
        ("-1 hour 30 minute * 2", "(* (neg (+ 1:hour 30:minute)) 2)"),
        ("a + 1..b - 1", "(.. (+ a 1) (- b 1))"),
        ("xs |> map(x -> x * 2 USD) |> sum", "(sum (map xs (\\ [x] (* x 2:USD))))"),
        ("x |> a.f(1)", "(a.f x 1)"),
        ("x |> (f(1))", "((f 1) x)"),
        ("1..3 |> f", "(f (.. 1 3))"),
        ("f(x, n = 2)", "(f x n=2)"),
        ("f()", "(f)"),
        ("f(x)(y).z[1]", "(index ((f x) y).z 1)"),
        ("minimax.revenue[FY2024]", "(index minimax.revenue FY2024)"),
        ("[1, 2 USD, []]", "[1 2:USD []]"),
        ("f(x -> y -> x + y)", "(f (\\ [x] (\\ [y] (+ x y))))"),
        ("f((x, y) -> x, g = (z) -> z)", "(f (\\ [x y] x) g=(\\ [z] z))"),
        ("f(() -> 1)", "(f (\\ [] 1))"),
        ("(a, b) -> a", "(\\ [a b] a)"),
        ("x -> CNY", "(in x CNY)"),
        ("[x -> CNY]", "[(in x CNY)]"),
        ("f((x) * 2)", "(f (* x 2))"),
        ("if a then b else c + 1", "(if a b (+ c 1))"),
        ("if a then x else y else z", "(if a x (else y z))"),
        ("if a then if b then x else y else z", "(if a (if b x y) z)"),
        ("if a then (x else y) else z", "(if a (else x y) z)"),
        ("if a then f(x else y) else z", "(if a (f (else x y)) z)"),
        ("if a else b then c", "(if (else a b) c)"),
        ("if a then b", "(if a b)"),
        ("x + y where x = 1, y = 2 USD", "(where (+ x y) (x 1) (y 2:USD))"),
        ("if a then b else c where a = true", "(where (if a b c) (a true))"),
        ("x where a = 1 where b = 2", "(where (where x (a 1)) (b 2))"),
        ("[x where a = 1, b]", "[(where x (a 1)) b]"),
        ("with a = 1, m.b[FY2024] = 2 USD: a + b", "(with (a 1) ((index m.b FY2024) 2:USD) (+ a b))"),
        ("with bear: with a = 1: x", "(with (bear) (with (a 1) x))"),
        ("f(with a = 1, b = 2: x, y)", "(f (with (a 1) (b 2) x) y)"),
        ("table(x, m.b = 1..2, c = 3)", "(table x m.b=(.. 1 2) c=3)"), ("f(m.b == 1)", "(f (m.b == 1))"),
        (
            "compare [a, b] in USD by x, y = z / w with median, mean",
            "(compare [a b] in USD by x y=(/ z w) with median mean)"
        ),
        (
            "compare a in USD at d as of e where b > 1 by x, y = x / 2 with mean sort by x * y descending",
            "(compare a in USD at d as of e where (b > 1) by x y=(/ x 2) with mean sort (* x y) descending)"
        ),
        (
            "screen all in USD where x > 1 by x, y sort by y descending top 20",
            "(screen (companies) in USD where (x > 1) by x y sort y descending top 20)"
        ),
        ("screen companies(a) by x top n", "(screen (companies a) by x top n)"), ("screen + top", "(+ screen top)"),
        ("compare [a] by x with median chart", "(compare [a] by x with median chart)"),
        ("rates USD/CNY over 2024..2025", "(rate_history \"USD/CNY\" (.. 2024 2025))"),
        ("rates / chart", "(/ rates chart)"),
        ("compare a by x sort by y where x > 1 as of d", "(compare a as of d where (x > 1) by x sort y)"),
        ("compare a by x where n = 1", "(where (compare a by x) (n 1))"), ("sort + as", "(+ sort as)"),
        ("compare scenarios [base, bear] by x", "(compare scenarios [base bear] by x)"),
        ("f((compare a by x, y), 2)", "(f (compare a by x y) 2)"), ("compare + by", "(+ compare by)"),
        ("f(x where a = 1, b)", "(f (where x (a 1)) b)"),
        ("x @ 9M2025", "(@ x 9M2025)"),
        ("20 / user @ 9M2025", "(@ 20:user^-1 9M2025)"),
        ("20M / user/month @ FY2024", "(@ 20*6:user^-1·month^-1 FY2024)"),
        ("20 / user", "(/ 20 user)"),
        ("-5 USD @ 2025-09-30", "(neg (@ 5:USD 2025-9-30))"),
        ("5 USD @ 9M2025 annualized * 2", "(* (@ 5:USD 9M2025 annualized) 2)"),
        ("5 USD @ 2025-01-01..2025-09-30", "(@ 5:USD 2025-1-1..2025-9-30)"),
        ("2025-01-01..2025-09-30", "2025-1-1..2025-9-30"),
        ("2025-01-01..x", "(.. 2025-1-1 x)"),
        ("2025-09-30 - 30 day", "(- 2025-9-30 30:day)"),
        ("missing else true", "(else missing true)"),
        ("min(1, 5 min)", "(min 1 5:min)"),
        ("step(1) + at.x + per(a, b)", "(+ (+ (step 1) at.x) (per a b))"),
        ("a per month", "(per a month)"),
        ("about + from * 2", "(+ about (* from 2))"),
        ("≈ 37.5 month @ 2025-09-30", "(@ ≈375e-1:month 2025-9-30)"),
        ("≈ -5 USD", "(neg ≈5:USD)"),
        ("[≈ 1.5, 2]", "[≈15e-1 2]"),
        ("智谱.收入 + x1", "(+ 智谱.收入 x1)"),
    ])
    func parses(_ text: String, _ tree: String) {
        #expect(Reading(text).dump == tree)
    }

    @Test(arguments: [
        ("a + b in CNY + c", "(+ (in (+ a b) CNY) c)"),
        ("x in 亿 CNY", "(in x 亿<8>CNY)"),
        ("x in 亿", "(in x 亿<8>)"),
        ("x in M", "(in x M<6>)"),
        ("x in M USD / month", "(in x M<6>USD·month^-1)"),
        ("x in 万 CNY/万 user", "(in x 万<4>CNY·万<4>user^-1)"),
        ("x in 万元/人", "(in x 万<4>元·人^-1)"),
        ("x in %", "(in x %)"),
        ("x in m^2", "(in x m^2)"),
        ("x in m²*kg", "(in x m^2·kg)"),
        ("x in USD per month", "(in x USD·month^-1)"),
        ("x to m^-1", "(in x m^-1)"),
        ("x in $", "(in x $)"),
        ("x in CNY at 2025-08-19", "(in x CNY at 2025-8-19)"),
        ("x in CNY at 7.04 CNY/USD + 3", "(+ (in x CNY at 704e-2:CNY·USD^-1) 3)"),
        ("x in CNY over FY2024 in USD", "(in (in x CNY over FY2024) USD)"),
        ("x in CNY over 2025-01-01..2025-09-30", "(in x CNY over 2025-1-1..2025-9-30)"),
        ("x in M at D", "(in x M<6> at D)"),
        ("(a in CNY) / 2", "(/ (in a CNY) 2)"),
        ("a in CNY - b", "(- (in a CNY) b)"),
        ("a in CNY == b", "((in a CNY) == b)"),
    ])
    func converts(_ text: String, _ tree: String) {
        #expect(Reading(text).dump == tree)
    }

    @Test(arguments: [
        ("1 +\n 2", "(+ 1 2)"),
        ("1\n+ 2", "1; !missing-operand"),
        ("(1\n + 2)", "(+ 1 2)"),
        ("f(\n a,\n b = 2\n)\n3", "(f a b=2); 3"),
        ("x = \n 5; y = 6 # so\n# all comment\n7", "(let x 5); (let y 6); 7"),
        ("#!/usr/bin/suan\r\n1\r\n", "1"),
        ("x where a = 1,\n b = 2", "(where x (a 1) (b 2))"),
        ("if a then\n b else\n c", "(if a b c)"),
        ("\u{FEFF}1", "1"),
        ("", ""),
        (" \n;;\n", ""),
    ])
    func endsStatements(_ text: String, _ trees: String) {
        #expect(Reading(text).dump == trees)
    }

    @Test func spansCoverTheirText() {
        let reading = Reading("x = f(1, (2 + 3) * 4) 5")
        #expect(reading.place == "5")
        #expect(reading.failures[0].labels[1].span.range == 4..<21)
    }
}
