"""Statements made at random from the grammar: mostly well-formed, mostly with a meaning, some spoilt."""
import tables

CHINESE = "零一二三四五六七八九"
COMPANIES = ["minimax", "zhipu", "稀宇", "智谱", "c0", "c1", "c2"]
SPOILERS = list("()[]{}\"'\\;,.:=+-*/^%@#<>|~!&?_`$¥€") + [
    "\n", "\t", "\r", " ", "  ", "（", "）", "，", "“", "”", "。", "×", "÷", "−", "≈", "→", "\u200b", "\u202e", "\u2028",
    "\x1b[31m", "\x00", "\x85", "\ufeff", "é", "算", "👍", "..", "->", "|>", ":=", "==", "**", "²", "1e999999", "1" * 40,
    "万", "亿", "个月", "in ", "else ", "then ", "where ", "with ", "FY2024", "2024-02-30", "@ ", "x -> ",
]


class Grammar:
    """Makes statements. It remembers the names it has defined, so that later ones use them."""

    def __init__(self, random):
        self.r = random
        self.builtins = tables.builtins()
        self.units = tables.units()
        self.unit_names = tables.unit_names()
        self.codes, self.symbols, self.currency_names = tables.currencies()
        self.metrics = tables.metrics()
        self.common_metrics = ["revenue", "cash", "burn", "valuation", "rd", "mau", "gross_margin", "net_loss"]
        self.keywords = tables.keywords()
        self.golden = tables.golden_lines()
        self.forget()

    def forget(self):
        """A new session knows nothing of what was defined before."""
        self.variables, self.functions, self.scenarios = [], [], []
        self.locals, self.kinds = [], {}

    def one(self, *choices):
        return self.r.choice(choices)

    def some(self, p):
        return self.r.random() < p

    # Literals

    def digits(self):
        r = self.r
        kind = r.randrange(12)
        if kind < 5:
            return str(r.randrange(0, 10 ** r.randrange(1, 5)))
        if kind < 8:
            return f"{r.randrange(0, 10 ** r.randrange(1, 5))}.{r.randrange(0, 10 ** r.randrange(1, 4))}"
        if kind == 8:
            return f"{r.randrange(1000, 10 ** 10):,}"
        if kind == 9:
            return f"{r.randrange(1, 99)}e{r.randrange(-30, 30)}"
        if kind == 10:
            return f"{r.randrange(1000, 10 ** 8):_}"
        return self.one("0", "1", "0.1", "1e-400", "1e400", "9223372036854775807", "18446744073709551616", "999999.5",
                        "0.000001", "123456789012345678901234567890", "1e15", "999999999999999", "0.5", "2.675")

    def number(self):
        r = self.r
        kind = r.randrange(16)
        if kind < 8:
            return self.digits()
        if kind < 11:
            return self.digits() + self.one("%", "%", "%", "‰", "bps", " pp", "x")
        if kind < 13:
            return self.digits() + self.one("K", "M", "B", "T", " million", " 万", "亿", "万亿", " 千", "百万", "mn", "bn", "k")
        if kind == 13:
            return self.chinese_number()
        if kind == 14:
            return self.digits().translate({ord(a): chr(ord(a) + 0xFEE0) for a in "0123456789.,"})
        return self.one("-", "", "≈ ") + self.digits()

    def chinese_number(self):
        r = self.r
        return self.one(
            f"{r.choice(CHINESE[1:])}千{r.choice(CHINESE[1:])}百万", f"{r.randrange(1, 99)}亿{r.randrange(1, 9)}千万",
            f"{r.randrange(1, 999)}万", f"{r.choice(CHINESE[1:])}十{r.choice(CHINESE[1:])}", f"{r.randrange(1, 99)}萬")

    def scale(self):
        return self.one("", "", "", "M", "B", "K", " million", " 万", " 亿", "万", "亿", "bn", "m", "k", "T")

    def currency(self):
        return self.one("USD", "USD", "USD", "CNY", "CNY", "EUR", "HKD", "JPY", self.r.choice(self.codes))

    def money(self):
        kind = self.r.randrange(10)
        if kind < 5:
            return f"{self.digits()}{self.scale()} {self.currency()}"
        if kind == 5:
            return f"{self.currency()} {self.digits()}{self.scale()}"
        if kind == 6:
            return f"{self.r.choice(self.symbols)}{self.digits()}{self.scale()}"
        if kind == 7:
            return f"{self.digits()} {self.one('', '万', '亿', '百万')}{self.r.choice(self.currency_names)}"
        if kind == 8:
            return f"{self.one('人民币', '港币', 'RMB')}{self.digits()}{self.one('百万元', '亿元', '元', '万', 'm')}"
        return f"{self.one('约 ', 'about ', 'at least ', 'at most ', 'expected ', 'reportedly ')}{self.money()}"

    def unit(self):
        kind = self.r.randrange(8)
        if kind < 3:
            return self.r.choice(self.units)
        if kind == 3:
            return self.r.choice(self.unit_names)
        if kind < 6:
            return f"{self.currency()}/{self.one('month', 'year', 'user', 'share', 'employee', 'day', self.r.choice(self.units))}"
        if kind == 6:
            return self.one("m^2", "kg*m^2/s^2", "USD/month/user", "MB/s", "km/hour", "GPU_hour", "USD^2", "%/year", "m^-1")
        return f"{self.r.choice(self.units)}{self.one('/', '*', '·')}{self.r.choice(self.units)}"

    def quantity(self):
        kind = self.r.randrange(10)
        if kind < 3:
            return self.number()
        if kind < 7:
            return self.money()
        if kind == 7:
            return f"{self.digits()}{self.one(' ', ' ', '')}{self.unit()}"
        if kind == 8:
            return f"{self.digits()}{self.scale()} {self.unit()}"
        return self.one("37 个月", "177.16 万名", "1.2 万家", "3.37 倍", "2 千克", "212M user", "200M user", "2.12 亿以上")

    def date(self):
        r = self.r
        year, month, day = r.randrange(1999, 2028), r.randrange(1, 13), r.randrange(1, 29)
        kind = r.randrange(12)
        if kind < 9:
            return f"{year}-{month:02}-{day:02}"
        if kind == 9:
            return f"{year}年{month}月{day}日"
        if kind == 10:
            return self.one("2024-02-29", "2024-12-31", "0001-01-01", "9999-12-31", "1999-01-04", "2023-02-29")
        return self.one(f"{month}/{day}/{year}", f"{day}.{month}.{year}", f"{year}-{month}-{day}", f"25 Dec {year}")

    def period(self):
        r = self.r
        year = r.randrange(2019, 2029)
        kind = r.randrange(12)
        if kind < 4:
            return f"FY{year}"
        if kind < 6:
            return f"{year}{self.one('H1', 'H2', 'Q1', 'Q2', 'Q3', 'Q4')}"
        if kind < 8:
            return f"9M{year}"
        if kind == 8:
            return f"{year}M{r.randrange(1, 13):02}"
        if kind == 9:
            return f"{self.date()}..{self.date()}"
        if kind == 10:
            return self.one(f"{year}年上半年", f"{year}年度", f"{year}年前三季度", f"{year}年第三季度", f"{year}年10月", f"6M{year}")
        return self.one("FY24", f"{year}M3", f"Q3 {year}", f"{year} Q3", f"{year}-09", "FY0001", "FY9999")

    def basis(self):
        return self.one(self.period(), self.period(), self.date())

    def text(self):
        return '"' + self.one(
            "", "a", "cash goes faster", "100%", "中文，文字", "tab\t.", r"\"q\" \\ \n", r"\{x\}", "start", "end", "USD",
            "{%s}" % self.expression(1, plain=True), "a {%s} b {%s}" % (self.atom(), self.atom()), "\u2028", "👍é") + '"'

    # Expressions

    def name(self):
        if self.locals and self.some(0.7):
            return self.r.choice(self.locals)
        if self.variables and self.some(0.85):
            return self.r.choice(self.variables)
        return self.one("x", "y", "ans", "foo", "v0", "m", "g", "rate", "wacc", "收入", "base", "median")

    def figure(self):
        company = self.r.choice(COMPANIES)
        metric = self.one(self.r.choice(self.common_metrics), self.r.choice(self.common_metrics),
                          self.r.choice(sorted(self.metrics)), "收入", "现金")
        return f"{company}.{metric}" + (f"[{self.basis()}]" if self.some(0.25) else "")

    def atom(self):
        kind = self.r.randrange(20)
        if kind < 7:
            return self.quantity()
        if kind < 11:
            return self.name()
        if kind < 14:
            return self.figure()
        if kind == 14:
            return self.date()
        if kind == 15:
            return self.period()
        if kind == 16:
            return self.one("true", "false", "missing", "ans")
        return self.number()

    def list(self, depth, item=None):
        if self.some(0.2):
            return self.range()
        if self.some(0.05):
            return "[]"
        item = item or self.one(self.number, self.money, lambda: self.expression(depth - 1), self.quantity, self.date)
        inside = ", ".join(item() for _ in range(self.r.randrange(1, 6)))
        tail = self.one("", "", " * 1M USD", " / 2") if self.some(0.2) else ""
        return f"[{inside}]{tail}"

    def range(self):
        r = self.r
        kind = r.randrange(6)
        if kind < 2:
            low = r.randrange(-5, 30)
            return f"{low}..{low + r.randrange(0, 60)}"
        if kind == 2:
            return f"{r.randrange(1, 9)}%..{r.randrange(9, 20)}% step 1%"
        if kind == 3:
            return f"{r.randrange(1, 30)}M..{r.randrange(30, 60)}M USD/month step {r.randrange(1, 20)}M USD/month"
        if kind == 4:
            return f"{self.quantity()}..{self.quantity()}" + (f" step {self.quantity()}" if self.some(0.5) else "")
        return self.one("0..10B USD", "1.5..3.5", "20M..40M USD/month", "5%..10%", "9e18..1e19 step 1e18", "5..1", "0..10^4")

    def function(self, depth, parameters=1):
        """What is given where a function is wanted."""
        if parameters == 1 and self.some(0.3):
            return self.one("abs", "sqrt", "sum", "count", "text", "sign", "annualize", self.r.choice(self.functions or ["abs"]))
        names = self.r.sample(["a", "b", "n", "k", "row", "x"], parameters)
        kept, self.locals = self.locals, self.locals + names
        body = self.expression(depth - 1)
        self.locals = kept
        return (names[0] if parameters == 1 else "(" + ", ".join(names) + ")") + " -> " + body

    def argument(self, name, depth):
        """Something that a parameter of that name may be given."""
        r = self.r
        if self.some(0.08):
            return self.expression(depth - 1)
        if name in ("xs", "ys", "multiples"):
            return self.list(depth)
        if name in ("flows", "amount", "payment", "founders"):
            return self.list(depth, self.one(self.money, lambda: f"{r.randrange(-100, 200)}"))
        if name == "dates":
            return self.list(depth, self.date)
        if name in ("rates", "rounds"):
            return self.list(depth, lambda: f"{r.randrange(-20, 90)}%")
        if name in ("f",):
            return self.function(depth, self.one(1, 1, 2))
        if name in ("rate", "r", "g", "wacc", "percent", "by", "pool", "nominal", "effective", "finance", "reinvest", "tax", "ke",
                    "kd", "rf", "premium", "share", "p", "growth"):
            return self.one(f"{r.randrange(-5, 60)}%", f"{r.randrange(-5, 60)}%", "0", "0.05", "-100%", self.quantity())
        if name in ("nper", "per", "n", "places", "periods", "k", "first", "to", "step"):
            return self.one(str(r.randrange(0, 40)), str(r.randrange(0, 40)), "1", "0", "-1", "2^63", "1e20", "1.5", self.quantity())
        if name in ("due",):
            return self.one('"start"', '"end"', '"begin"')
        if name in ("period", "from", "at"):
            return self.one(self.period(), self.date())
        if name in ("name", "words"):
            return self.text()
        if name in ("unit",):
            return self.unit()
        if name in ("flow", "metric"):
            return self.one(self.figure(), self.figure(), f"{self.money()} @ {self.period()}")
        return self.one(self.quantity(), self.money(), self.number(), self.expression(depth - 1))

    def call(self, depth):
        if self.functions and self.some(0.25):
            arguments = ", ".join(self.expression(depth - 1) for _ in range(self.one(1, 1, 2, 0)))
            return f"{self.r.choice(self.functions)}({arguments})"
        name = self.r.choice(sorted(self.builtins))
        parameters = self.builtins[name]
        if parameters is None:
            return f"{name}({', '.join(self.expression(depth - 1) for _ in range(self.r.randrange(0, 4)))})"
        if name in ("map", "filter", "any", "all"):
            return f"{name}({self.list(depth)}, {self.function(depth)})"
        if name in ("fold", "scan"):
            return f"{name}({self.list(depth)}, {self.quantity()}, {self.function(depth, 2)})"
        if name == "table":
            return self.table(depth)
        if name == "solve":
            return self.solve(depth)
        given = []
        count = self.r.randrange(0, len(parameters) + 2) if self.some(0.08) else self.r.randrange(
            max(1, len(parameters) - 2), len(parameters) + 1)
        for index in range(count):
            parameter = parameters[min(index, len(parameters) - 1)]
            value = self.argument(parameter, depth)
            named = index > 0 and self.some(0.15 if index < 3 else 0.6)
            given.append(f"{parameter} = {value}" if named else value)
        return f"{name}({', '.join(given)})"

    def table(self, depth):
        axes = self.r.sample(["a", "k", "w", "g", "minimax.burn", "v0"], self.one(1, 1, 2))
        kept, self.locals = self.locals, self.locals + [axis for axis in axes if "." not in axis]
        body = self.expression(depth - 1)
        self.locals = kept
        values = ", ".join(f"{axis} = {self.one(self.range(), self.list(depth - 1))}" for axis in axes)
        return f"table({body}, {values})"

    def solve(self, depth):
        kept, self.locals = self.locals, self.locals + ["x"]
        body = f"{self.one('x', 'x^2', 'x * 3 - 1', self.expression(depth - 1))} == {self.one(self.number(), self.quantity())}"
        self.locals = kept
        return f"solve({body}, x = {self.one('0..10', '0..10B USD', '0%..1000%', self.range())})"

    def compare(self, depth):
        if self.scenarios and self.some(0.3):
            head = f"compare scenarios [base, {self.r.choice(self.scenarios)}]"
        else:
            head = f"compare {self.one('[minimax, zhipu]', '[minimax, c0]', '[c0, c1]', 'minimax', '[]', '[minimax]')}"
        if self.some(0.5):
            head += f" in {self.one('USD', 'CNY', 'M USD', '亿 CNY', 'EUR', 'month')}"
        columns = [self.one("revenue", "cash", "annualize(revenue)", "growth(revenue)", "valuation",
                            f"ps = {self.one('valuation / annualize(revenue)', self.expression(depth - 1))}",
                            self.expression(depth - 1)) for _ in range(self.r.randrange(1, 4))]
        tail = self.one("", "", " with median", " with mean, median", " with sum")
        return f"{head} by {', '.join(columns)}{tail}"

    def target(self):
        kind = self.r.randrange(8)
        if kind < 3:
            return self.currency()
        if kind == 3:
            return self.one("%", "x", "bps", "pp", "万", "M", "亿")
        if kind == 4:
            return f"{self.one('M', 'K', '万', '亿', 'million', 'B')} {self.currency()}"
        if kind == 5:
            return self.one("万 CNY/万 user", "M USD/month", "USD / month", "K USD/year", "USD/M token")
        return self.unit()

    def expression(self, depth=3, plain=False):
        if depth <= 0:
            return self.atom()
        r, e = self.r, lambda d=1: self.expression(depth - d)
        kind = r.randrange(48)
        if kind < 9:
            return self.atom()
        if kind < 17:
            return f"{e()} {self.one('+', '-', '*', '/', '*', '/', '+', '-', '×', '÷', 'mod', 'per', '−')} {e()}"
        if kind < 19:
            return f"({e()})"
        if kind == 19:
            return f"-{e()}"
        if kind == 20:
            return f"{e(2)}^{self.one('2', '3', '-1', '0.5', '0', '10', '1/2', str(r.randrange(0, 50)), '(-2)', '1e3')}"
        if kind == 21:
            return f"{e(2)}{self.one('²', '³', '**2')}"
        if kind < 25:
            basis = self.one("", "", "", f" at {self.date()}", f" over {self.period()}", f" at {self.digits()} CNY/USD")
            return f"{e()} {self.one('in', 'in', 'in', 'to', '->')} {self.target()}{basis}"
        if kind < 27:
            return f"{self.number()} {self.one('of', 'on', 'off')} {e()}"
        if kind < 29:
            return f"{e(2)} @ {self.basis()}{self.one('', '', '', ' annualized')}"
        if kind == 29:
            return f"{e()} {self.one('==', '!=', '<', '<=', '>', '>=', '≈')} {e()}{self.one('', '', ' within 5%', ' < 9')}"
        if kind == 30:
            return f"{e()} {self.one('and', 'or')} {self.one('not ', '')}{e()}"
        if kind == 31:
            return f"if {self.one('true', 'x > 1', e())} then {e()}{self.one(' else ' + e(), '')}"
        if kind == 32:
            return f"{e()} else {e()}"
        if kind < 35:
            return self.list(depth)
        if kind == 35:
            return f"{self.list(depth)}[{self.one('1', '2', '-1', '0', '99', self.basis(), e())}]"
        if kind == 36:
            return f"{self.list(depth)} |> {self.one('sum', 'map(a -> a * 2)', 'count', 'sort', 'reverse', 'max', 'mean', 'first(2)', 'filter(n -> n > 1)')}"
        if kind < 43:
            return self.call(depth)
        if kind == 43 and not plain:
            kept, self.locals = self.locals, self.locals + ["p"]
            body = e()
            self.locals = kept
            return f"{body} where p = {e()}"
        if kind == 44 and not plain:
            place = self.one(self.name(), "minimax.burn", "minimax.cash", self.figure())
            return f"with {place} = {self.quantity()}: {e()}"
        if kind == 45:
            return self.one(f"annualize({self.figure()})", f"growth({self.figure()})", f"ltm({self.figure()})")
        if kind == 46:
            return self.text()
        return self.compare(depth) if depth > 1 and not plain else self.atom()

    # Expressions that have a value

    def typed(self, kind, depth=3):
        """An expression of that kind which mostly can be evaluated: number, money (USD), share, truth, date, numbers, amounts."""
        r, t = self.r, lambda other, d=1: self.typed(other, depth - d)
        known = [name for name, its in self.kinds.items() if its == kind]
        if known and self.some(0.2):
            return r.choice(known)
        if depth <= 0 or self.some(0.15):
            return self.plain(kind)
        common = r.randrange(8)
        if common == 0:
            return f"({t(kind)})"
        if common == 1 and kind != "date":
            return f"(if {t('truth')} then {t(kind)} else {t(kind)})"
        if common == 2:
            return f"({t(kind)} where p{depth} = {t('number')})"
        return getattr(self, "some_" + kind)(t, depth)

    def plain(self, kind):
        r = self.r
        if kind == "number":
            return self.one(self.digits(), self.digits(), str(r.randrange(1, 50)), self.chinese_number())
        if kind == "money":
            return self.one(f"{self.digits()}{self.one('', 'M', 'K', ' 万', 'B')} USD", f"${r.randrange(1, 999)}M", "10.462 亿美元",
                            f"about {r.randrange(1, 99)}M USD", "minimax.revenue", "minimax.cash", "minimax.valuation", "minimax.rd")
        if kind == "share":
            return self.one(f"{r.randrange(0, 60)}%", f"{r.randrange(1, 99)}.{r.randrange(1, 99)}%", "35 bps", "3‰", "minimax.share_talkie")
        if kind == "truth":
            return self.one("true", "false", f"{self.digits()} < {self.digits()}")
        if kind == "date":
            return f"{r.randrange(1999, 2027)}-{r.randrange(1, 13):02}-{r.randrange(1, 29):02}"
        if kind == "numbers":
            return self.one("[" + ", ".join(str(r.randrange(-50, 200)) for _ in range(r.randrange(1, 7))) + "]", f"{r.randrange(0, 9)}..{r.randrange(9, 40)}",
                            "[1.5, 2.25, 1/3]", "1..9 step 2")
        return "[" + ", ".join(f"{r.randrange(-500, 900)}{self.one('', 'M', 'K')} USD" for _ in range(r.randrange(2, 6))) + "]"

    def some_number(self, t, depth):
        r = self.r
        return self.one(
            lambda: f"{t('number')} {self.one('+', '-', '*', '/', '×', 'mod')} {t('number')}", lambda: f"{t('money')} / {t('money')}",
            lambda: f"{self.one('sum', 'mean', 'median', 'max', 'min', 'count', 'stdev', 'first', 'last', 'harmonic_mean')}({t('numbers')})",
            lambda: f"{self.one('abs', 'sqrt', 'exp', 'ln', 'floor', 'ceil', 'sign')}({t('number')})", lambda: f"round({t('number')}, {r.randrange(0, 5)})",
            lambda: f"{t('number')}^{self.one('2', '3', '-1', '0.5')}", lambda: f"count({t('amounts')})", lambda: f"-{t('number')}",
            lambda: f"{t('numbers')}[1]", lambda: f"fold({t('numbers')}, 0, (a, n) -> a {self.one('+', '-', '*')} n)",
            lambda: f"{t('numbers')} |> {self.one('sum', 'max', 'mean', 'count')}", lambda: f"irr({t('amounts')})", lambda: f"{t('money')} / (1M USD)",
            lambda: f"payback({t('amounts')})", lambda: f"(x -> x * {r.randrange(2, 9)})({t('number')})")()

    def some_money(self, t, depth):
        r = self.r
        return self.one(
            lambda: f"{t('money')} {self.one('+', '-')} {t('money')}", lambda: f"{t('number')} * {t('money')}", lambda: f"{t('money')} / {t('number')}",
            lambda: f"{t('share')} {self.one('of', 'on', 'off')} {t('money')}", lambda: f"{t('money')} {self.one('+', '-')} {r.randrange(1, 90)}%",
            lambda: f"{self.one('sum', 'mean', 'max', 'median', 'last')}({t('amounts')})", lambda: f"npv({t('share')}, {t('amounts')})",
            lambda: f"pmt({t('share')}, {r.randrange(1, 40)}, {t('money')})", lambda: f"fv({t('share')}, {r.randrange(1, 40)}, {t('money')})",
            lambda: f"(({t('money')} in {self.one('CNY', 'EUR', 'HKD', '万 CNY', 'M EUR')} at {t('date')}) in USD at {t('date')})",
            lambda: f"gordon({t('money')}, {r.randrange(8, 30)}%, {r.randrange(0, 7)}%)", lambda: f"round({t('money')}, cents)", lambda: f"abs({t('money')})",
            lambda: f"annualize(minimax.revenue)", lambda: f"({t('money')} @ {self.one('FY2024', '9M2025', '2025H1', '2025-06-30')})",
            lambda: f"(with minimax.cash = {r.randrange(1, 99)}M USD: minimax.cash * 2)", lambda: f"{t('amounts')}[1]",
            lambda: f"dcf({t('amounts')}, {r.randrange(8, 20)}%, g = {r.randrange(0, 5)}%).value")()

    def some_share(self, t, depth):
        return self.one(lambda: f"({t('money')} / {t('money')} in %)", lambda: f"{t('share')} {self.one('+', '-')} {t('share')}",
                        lambda: f"growth({t('money')}, {t('money')})", lambda: f"({t('number')} in {self.one('%', 'bps', '‰')})",
                        lambda: f"cagr({t('money')}, {t('money')}, {self.r.randrange(1, 9)})")()

    def some_truth(self, t, depth):
        return self.one(lambda: f"{t('number')} {self.one('<', '>', '==', '!=', '<=')} {t('number')}", lambda: f"{t('money')} > {t('money')}",
                        lambda: f"({t('truth')} {self.one('and', 'or')} {t('truth')})", lambda: f"not {t('truth')}", lambda: f"{t('number')} ≈ {t('number')} within 5%",
                        lambda: f"any({t('numbers')}, n -> n > {self.r.randrange(90)})", lambda: f"{t('date')} < {t('date')}")()

    def some_date(self, t, depth):
        return self.one(lambda: f"({t('date')} + {self.r.randrange(1, 30)} {self.one('day', 'month', 'year', 'week', 'quarter')})",
                        lambda: f"{self.one('start', 'end')}({self.one('FY2024', '2025H1', '9M2025', '2024M02')})",
                        lambda: f"max({t('date')}, {t('date')})")()

    def some_numbers(self, t, depth):
        return self.one(lambda: f"map({t('numbers')}, n -> n {self.one('*', '+', '-')} {t('number')})", lambda: f"{self.one('sort', 'reverse', 'unique')}({t('numbers')})",
                        lambda: f"filter({t('numbers')}, n -> n {self.one('>', '<')} {self.r.randrange(50)})", lambda: f"{t('numbers')} * {t('number')}",
                        lambda: f"scan({t('numbers')}, 0, (a, n) -> a + n)", lambda: f"[{t('number')}, {t('number')}]", lambda: f"{t('numbers')} in %",
                        lambda: f"table(n * {t('number')}, n = {self.r.randrange(1, 3)}..{self.r.randrange(3, 9)}).value")()

    def some_amounts(self, t, depth):
        return self.one(lambda: f"{t('amounts')} * {t('number')}", lambda: f"map({t('numbers')}, n -> n * {t('money')})", lambda: f"[{t('money')}, {t('money')}]",
                        lambda: f"grow({t('money')}, [{t('share')}, {t('share')}])", lambda: f"reverse({t('amounts')})",
                        lambda: f"({t('amounts')} in {self.one('EUR', 'CNY', 'M USD')} at {t('date')}) in USD at {t('date')}")()

    def meant(self):
        """A statement that mostly goes well."""
        kind = self.one("number", "number", "money", "money", "share", "truth", "date", "numbers", "amounts")
        value = self.typed(kind, self.one(1, 2, 3, 3))
        form = self.r.randrange(14)
        if form < 4:
            name = f"w{self.r.randrange(8)}"
            self.kinds[name] = kind
            if name not in self.variables:
                self.variables.append(name)
            return f"{name} = {value}"
        if form == 4:
            return f"explain {value}"
        if form == 5 and kind in ("number", "money"):
            return f"bounds {value}"
        if form == 6 and kind == "money":
            return f"{value} in {self.one('CNY', '亿 CNY', 'M EUR', 'JPY')} at {self.plain('date')}"
        if form == 7:
            return f"table({self.typed('money')}, a = {self.typed('numbers', 1)})"
        return value

    # Statements

    def fresh(self, prefix, names, limit):
        name = f"{prefix}{self.r.randrange(limit)}"
        if name not in names:
            names.append(name)
        return name

    def company(self):
        name = self.one("c0", "c1", "c2", "c0", "minimax")
        items = []
        if self.some(0.5):
            items.append('source s "Annual report" (audited)')
        if self.some(0.1):
            items.append(f"fiscal year ends {self.one('06-30', '03-31', '02-29', '13-01', 'last saturday of september', 'sunday nearest 08-31', 'friday nearest 02-28 named by its start', 'last sunday of january, extra week in Q1')}")
        for _ in range(self.r.randrange(1, 4)):
            items.append(self.block(2))
        if self.some(0.2):
            items.append(f'assume {self.one("wacc", "k")} = {self.number()} "why"')
        if self.some(0.2):
            items.append(f'check revenue ≈ {self.money()} "claim"')
        if self.some(0.1):
            items.append('metric wafers "Wafers" : flow')
        title = self.one(f' "{name} Ltd"', "", ' "甲公司"')
        joint = self.one("; ", "\n", ";\n  ")
        return f"company {name}{title} {{ {joint.join(items)} }}"

    def block(self, depth):
        kind = self.r.randrange(6)
        if kind < 3:
            return f"over {self.period()} {{ {self.figures(('flow', 'ratio', 'average', 'rate'))} }}"
        if kind == 3:
            return f"at {self.date()} {{ {self.figures(('balance',))} }}"
        if kind == 4 and depth:
            return f"in {self.one('thousand USD', 'million CNY', '万 CNY', 'M USD')} {{ {self.block(depth - 1)} }}"
        year = self.r.randrange(2020, 2026)
        return (f"in thousand USD over FY{year}, FY{year + 1} {{ revenue = {self.digits()}, ({self.digits()}); "
                f"rd = {self.digits()}, missing }}")

    def figures(self, kinds):
        names = [name for name, kind in self.metrics.items() if kind in kinds]
        made = []
        for _ in range(self.r.randrange(1, 4)):
            name = self.one("revenue", "cash", "burn", self.r.choice(names))
            value = self.one(self.money(), self.money(), self.quantity(), f"{self.digits()} * revenue", self.expression(1))
            words = self.one("", "", ' from s "printed words"', ' from "words"')
            made.append(f"{name} = {value}{words}")
        return "; ".join(made)

    def statement(self):
        kind = self.r.randrange(100)
        if kind < 42:
            return self.expression(self.one(1, 2, 2, 3, 3, 4))
        if kind < 58:
            value = self.function(2) if self.some(0.1) else self.expression(self.one(1, 2, 3))
            return f"{self.fresh('v', self.variables, 12)} = {value}"
        if kind < 62:
            return self.define_function()
        if kind < 65:
            return self.company()
        if kind < 68:
            word = self.one("explain", "explain", "bounds", "sources", "explain --depth 9", "explain --bounds", "explain --md")
            return f"{word} {self.expression(2)}"
        if kind < 70:
            return self.one(f"reconcile {self.expression(1)} with {self.expression(1)}", f"audit {self.r.choice(COMPANIES)}")
        if kind < 73:
            return self.setting()
        if kind < 75:
            return self.rate()
        if kind < 77:
            return self.define_unit()
        if kind < 79:
            return self.one(f"assert {self.expression(2)}", f"assert {self.quantity()} ≈ {self.quantity()} within {self.number()}")
        if kind < 81:
            return f"print {', '.join(self.expression(2) for _ in range(self.one(1, 2)))}"
        if kind < 83:
            return f'assume {self.fresh("v", self.variables, 12)} = {self.expression(1)} "why"'
        if kind < 84:
            name = self.fresh("v", self.variables, 12)
            return f'param {name} = {self.expression(1)} "about"'
        if kind < 85:
            return f"scenario {self.fresh('s', self.scenarios, 3)} {{ minimax.burn = {self.money()}/month; {self.name()} = {self.number()} }}"
        if kind < 87:
            return f'metric {self.one("wafers", "eps", "revenue", "m1")} {self.text()} : {self.one("flow", "balance", "ratio", "rate", "thing")}'
        if kind < 90:
            return self.table(3)
        if kind < 92:
            return self.compare(2)
        if kind < 94:
            return self.one(self.solve(2), f"sensitivity({self.expression(2)})")
        if kind < 95:
            return self.lesson()
        if kind < 96:
            return f"{self.r.choice(COMPANIES)}.{self.one('revenue', 'cash')} = {self.money()} @ {self.basis()} from \"10-K\""
        if kind < 98:
            return self.r.choice(self.golden)
        return "; ".join(self.statement() for _ in range(2))

    def define_function(self):
        name = self.fresh("f", self.functions, 5)
        names = self.r.sample(["a", "b", "c", "x"], self.one(1, 1, 2))
        parameters = [n + self.one("", "", ": Money", ": Money/month", ": Number", f" = {self.number()}") for n in names]
        kept, self.locals = self.locals, names
        body = self.expression(3)
        if self.some(0.1):
            body = f"if {names[0]} < 1 then 1 else {name}({names[0]} - 1) {self.one('+', '*')} 2"
        self.locals = kept
        return f"fn {name}({', '.join(parameters)}) = {body}"

    def setting(self):
        return self.one(f"digits {self.r.randrange(1, 20)}", f"scale {self.one('M', '万', 'off', 'K', 'B', '亿')}",
                        f"{self.one('group', 'notes', 'strict')} {self.one('on', 'off')}", "digits 6", "scale M", "strict off")

    def rate(self):
        return self.one(
            f"rate 1 USD = {self.digits()} CNY", f"rate 1 {self.currency()} = {self.digits()} {self.currency()} on {self.date()}",
            f'rate USD/CNY = 7.{self.r.randrange(10, 99)} from "the article"', "rate off", f"rate {self.money()} = {self.money()}")

    def define_unit(self):
        name = self.one("wafer", "rack", "tile", "box")
        return self.one(f"unit {name}", f"unit {name} = {self.digits()} {self.unit()}", f"unit {name} also 晶圆 = {self.quantity()}")

    def lesson(self):
        return (f'lesson l{self.r.randrange(3)} "Title" zh "标题" {{ say "text {{{self.atom()}}}"; show {self.expression(2)}; '
                f'given amount = one of {self.money()}, {self.money()}; ask "what is {{amount}}?" {{ answer {self.expression(1)}; '
                f'mistake {self.expression(1)} "no"; hint "h"; within {self.number()} }} }}')

    # Spoiling

    def spoil(self, text):
        for _ in range(self.one(1, 1, 1, 2, 4)):
            if not text:
                return text
            place = self.r.randrange(len(text) + 1)
            kind = self.r.randrange(8)
            if kind == 0:
                text = text[:place] + text[place + 1 + self.r.randrange(3):]
            elif kind == 1:
                text = text[:place] + self.r.choice(SPOILERS) + text[place:]
            elif kind == 2:
                text = text[:place] + self.r.choice(SPOILERS) + text[place + 1:]
            elif kind == 3:
                text = text[:place] + self.r.choice(self.keywords) + " " + text[place:]
            elif kind == 4:
                text = text[:place]
            elif kind == 5:
                words = text.split(" ")
                self.r.shuffle(words)
                text = " ".join(words)
            elif kind == 6:
                other = self.statement()
                text = text[:place] + other[self.r.randrange(len(other) + 1):]
            else:
                start = self.r.randrange(len(text) + 1)
                text = text[:place] + text[min(start, place):max(start, place)] + text[place:]
        return text

    def input(self):
        text = self.meant() if self.some(0.55) else self.statement()
        return self.spoil(text) if self.some(0.12) else text
