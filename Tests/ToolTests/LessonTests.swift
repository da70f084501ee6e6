import Shell
import Testing

/// A learner at a terminal, who answers every question first in every listed wrong way and then right, in both
/// languages: each answer must bring its own words.
@Suite(.serialized) struct LessonTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// What is typed, and the beginning of what comes back in English and in Chinese.
    struct Reply: Sendable {
        let typed: String
        let english: String
        let chinese: String

        init(_ typed: String, _ english: String, _ chinese: String) {
            (self.typed, self.english, self.chinese) = (typed, english, chinese)
        }

        static func right(_ typed: String, _ shown: String? = nil) -> Reply {
            Reply(typed, "Right: \(shown ?? typed)", "答对了：\(shown ?? typed)")
        }
    }

    struct Lesson: Sendable, CustomTestStringConvertible {
        let name: String
        let language: String
        let replies: [Reply]
        var testDescription: String { "\(name) \(language)" }
    }

    static let lessons: [Lesson] = ["en", "zh"].flatMap { language in
        replies.map { Lesson(name: $0.name, language: language, replies: $0.replies) }
    }

    /// The exercises of `lessons.md`, in the order they are asked.
    static let replies: [(name: String, replies: [Reply])] = [
        (
            "periods",
            [
                // 1
                Reply("53.437M USD", "This is still the nine-month figure", "这仍是九个月的数字"),
                Reply("213.748M USD", "Four times would be right for one quarter", "乘以 4 是把它当成了一个季度"),
                Reply("106.874M USD", "Twice would be right for a half-year", "乘以 2 是把它当成了半年"),
                Reply("71.2493M", "has no unit: write USD", "没有写单位：请写上 USD"),
                Reply("71.2493", "it has no unit: write M USD", "没有写单位：请写上 M USD"),
                Reply("71.2493M CNY", "This is in CNY, and USD is asked for", "你的答案以 CNY 计，题目要的是 USD"),
                Reply("71.2493B USD", "Too large by a factor of a thousand (K)", "是答案的一千倍"),
                Reply("71.2493 USD", "Too small by a factor of a million (M)", "只有答案的百万分之一"),
                Reply("7124.93 USD", "Too small by a factor of ten thousand.", "只有答案的万分之一，请检查“万”和“亿”"),
                Reply("855M USD", "Too large by a factor of 12: the length of a period", "是答案的 12 倍，错在期间的长度"),
                Reply("71.2493M month", "The unit is wrong: this is month", "单位不对：你写的是 month"),
                Reply("80M USD", "It is 12% too high", "偏高 12%"),
                Reply("-71.2493M USD", "the wrong sign", "但正负号反了"),
                Reply("minimax.revenue[FY2024]", "The period is wrong: yours speaks of FY2024", "期间不对：你用的是 FY2024 的数"),
                Reply("minimax.revenu", "error[unknown-metric]", "error[unknown-metric]: 没有指标 `revenu`"),
                .right("minimax.revenue * 12 / 9", "≈ 71.2493M USD"),
                // 2
                Reply("30.5354M USD", "You divided by 1.75", "你除以了 1.75"),
                .right("19.4316M USD", "≈ 19.4316M USD"),
            ]
        ),
        (
            "points",
            [
                // 3
                Reply("3.48073", "The division is right, but it says how many times as large", "除法没错"),
                Reply("3", "That is the article's own wording", "这是文章的说法"),
                Reply("4", "That takes the article at its word", "这是照字面理解"),
                .right("2.48073", "≈ 2.48073"),
                // 4
                Reply("233.520M USD", "You read it as 3.37 times more", "你按“多 3.37 倍”来算"),
                .right("180.083M USD", "180.08269M USD"),
                // 11
                Reply("0.835660%", "You divided by all users ever", "你除以了累计用户"),
                Reply("6.41884", "it has no unit: write %", "没有写单位：请写上 %"),
                .right("0.0641884", "≈ 6.41884%"),
                // 12
                Reply("61.44%", "The size is right. But the distance between two shares", "大小对了。但两个占比"),
                Reply("-69.5101%", "This is a relative change", "这是相对变化"),
                Reply("3.27978", "This is a ratio", "这是倍数"),
                Reply("0.6144", "The right size, but write it in pp", "大小对了，但请用 pp 表示"),
                .right("61.44 pp"),
                // 15
                Reply("62.3 pp", "You measured from 100%", "你是从 100% 减起的"),
                .right("33.4 pp"),
                Reply("5", "Choose one of the words above", "请从上面选择一项"),
                Reply("2", "", ""),
                Reply("1", "Right: Hailuo's 2.6%", "答对了：海螺的 2.6%"),
            ]
        ),
        (
            "dates",
            [
                // 7
                Reply("380.449M CNY", "You took the rate of the last day", "你用的是期末汇率"),
                Reply("376.159M CNY", "This is the article's translation, at one rate", "这是文章的折算方法"),
                Reply("7.40169M CNY", "You divided by the rate", "你除以了汇率"),
                Reply("385.792M USD", "This is in USD, and CNY is asked for", "你的答案以 USD 计"),
                .right("3.85792 亿元", "≈ 385.792M CNY"),
                // 8
                Reply("30.6124B CNY", "You took an average rate", "你用的是平均汇率"),
                Reply("29.848B CNY", "This is the article's figure", "这是文章里的数字"),
                .right("minimax.valuation in CNY", "≈ 30.4407B CNY"),
            ]
        ),
        (
            "runway",
            [
                // 5
                .right("1046.6M USD", "1.0466B USD"),
                Reply("2", "The sum is 0.4M USD off", "相差 40 万美元"),
                Reply("1", "Right: consistent within rounding", "答对了：在舍入误差之内一致"),
                // 6
                Reply("3.12485", "Your number is in years, but nothing says so", "这个数其实以年为单位"),
                Reply("50.6 month", "You divided by the monthly loss", "你除以的是每月亏损"),
                Reply("13.0108 month", "You counted cash and equivalents alone", "你只算了现金及等价物"),
                Reply("27.9 / 1046.2 * 1 month", "It is far too low", "比答案小得多"),
                Reply("minimax.burn / minimax.cash", "This is upside down: 1/month", "上下颠倒了"),
                .right("3.12485 year", "≈ 37.4982 month"),
            ]
        ),
        (
            "multiples",
            [
                // 9
                Reply("79.3495", "You divided by nine months of sales", "你除以的是九个月的收入"),
                Reply("418.923 CNY/USD", "You divided a valuation in CNY by sales in USD", "你用人民币估值除以了美元收入"),
                Reply("1 / 59.5121", "This is upside down: one over the answer", "上下颠倒了：这是答案的倒数"),
                .right("59.5121", "≈ 59.5121"),
                Reply("127.628", "You divided by a half-year of sales", "你除以的是半年的收入"),
                .right("63.8141", "≈ 63.8141"),
                // 10
                Reply("3.35146 USD/month/user", "You took all revenue", "你用了全部收入"),
                Reply("0.152954 USD/month/user", "You divided by the monthly active users", "你除以了月活用户"),
                Reply("21.4460 USD/user", "", ""),
                .right("2.38289 USD/month/user", "≈ 2.38289 USD/month/user"),
                // 13
                Reply("5.24740B USD", "You added the cash", "你把现金加上去了"),
                Reply("3.19400B USD", "You subtracted the whole stated balance", "你减去了披露的全部结余"),
                Reply("4.24020B USD", "This is the equity value", "这是股权价值"),
                .right("3.23300B USD", "3.233B USD"),
            ]
        ),
        (
            "rounds",
            [
                // 14
                Reply("424.020M USD", "You took 10% of the value before the money", "你算的是投前估值的 10%"),
                .right("471.133M USD", "≈ 471.133M USD"),
                .right("4.71133B USD", "≈ 4.71133B USD"),
                Reply("20% * (1 + share)", "It is", "偏高"),
                Reply("20% - share", "", ""),
                Reply("20% / (1 + share)", "", ""),
                Reply("20% * (1 - share)", "Right:", "答对了："),
            ]
        ),
        (
            "ranges",
            [
                Reply("36.7088 month", "You divided by the number half-way", "你除以的是两端正中间的数"),
                .right("minimax.cash / 28.2843M USD/month", "≈ 36.9888 month"),
                Reply("41.848 month", "You took the low end of the burn", "你取了消耗的低端"),
                Reply("36.99 month", "That is the middle case", "这是正中间的情形"),
                .right("minimax.cash / 32M USD/month", "≈ 32.6948 month"),
                Reply("64.1%", "The question is the other way round", "题目问的正好相反"),
                .right("35.9%", "≈ 35.9%"),
                Reply("20M USD", "You added the two low ends", "你把两个低端加起来了"),
                .right("22.37M USD", "≈ 22.3695M USD"),
            ]
        ),
    ]

    @Test(arguments: lessons) func learns(_ lesson: Lesson) throws {
        let terminal = try PseudoTerminal(
            ["learn", lesson.name, "--lang", lesson.language, "--seed", "7"], state: folder.path, columns: 400)
        let isChinese = lesson.language == "zh"
        terminal.expect("> ")
        for reply in lesson.replies {
            terminal.type(reply.typed + "\r")
            let wanted = isChinese ? reply.chinese : reply.english
            let wrong = isChinese ? "还不对。" : "Not yet. "
            terminal.expect(wanted.isEmpty ? wrong : wanted)
            if reply.typed != lesson.replies.last?.typed { terminal.expect("> ") }
        }
        let count = ["points": 5, "multiples": 3, "ranges": 4][lesson.name] ?? 2
        terminal.expect(isChinese ? "本课完成：答对 \(count)/\(count)" : "The lesson is done: \(count) of \(count) right")
        #expect(terminal.end() == 0)
    }

    private func write(_ name: String, _ text: String) { _ = writeNewFile(folder.path + "/" + name, Array(text.utf8)) }

    private func learner(_ arguments: [String] = ["learn", "runway", "--lang", "en"], columns: Int = 100) throws
        -> PseudoTerminal
    {
        let terminal = try PseudoTerminal(arguments, state: folder.path, columns: columns)
        terminal.expect("> ")
        return terminal
    }

    /// Ctrl-C forgets a line, or stops what a line set going; Ctrl-D leaves. The question stays, and the place is kept.
    @Test func controlCAndControlDLoseNothing() throws {
        let terminal = try learner()
        terminal.type("12 + 3")
        terminal.expect("12 + 3")
        terminal.type("\u{3}")
        terminal.expect("The line is forgotten")
        terminal.expect("> ")
        terminal.type("fn f(n) = if n < 2 then n else f(n - 1) + f(n - 2); f(60)\r")
        terminal.expect("\n")
        terminal.waitUntilRead()
        terminal.type("\u{3}")
        terminal.expect("error[interrupted]")
        terminal.expect("> ")
        terminal.type("1046.6M USD\r")
        terminal.expect("Right:")
        terminal.type("1\r")
        terminal.expect("Question 2 of 2")
        terminal.expect("> ")
        terminal.type("\u{4}")
        terminal.expect("Your place is kept")
        #expect(terminal.end() == 0)
        let again = try learner()
        again.type("question\r")
        again.expect("Question 2 of 2")
        again.type("quit\r")
        again.expect("Your place is kept")
        #expect(again.end() == 0)
    }

    @Test func linesOfTenMillionBytesAreNotLookedAt() throws {
        let long = String(repeating: "9", count: 10_000_000)
        let done = try Binary.run(
            ["learn", "runway", "--lang", "en"], input: long + "\n1046.6M USD\n1\n37.5 month\n",
            changes: ["XDG_DATA_HOME": folder.path])
        #expect(done.status == 0)
        #expect(done.output.contains("at most 10,000 characters"))
        #expect(done.output.contains("2 of 2 right"))
    }

    @Test func atThePromptALessonIsASittingOfItsOwn() throws {
        let terminal = try PseudoTerminal(["--no-init"], state: folder.path, columns: 100)
        terminal.expect("suan> ")
        terminal.type("x = 5\r")
        terminal.expect("suan> ")
        terminal.type(":learn runway\r")
        terminal.expect("sum of the parts> ")
        terminal.type("x = 7\r")
        terminal.expect("sum of the parts> ")
        terminal.type("quit\r")
        terminal.expect("suan> ")
        terminal.type("x\r")
        terminal.expect("\n5\r\n")
        terminal.expect("suan> ")
        terminal.type("x * 2\r")
        terminal.expect("suan> ")
        terminal.type(":explain\r")
        terminal.expect("= 5 × 2")
        terminal.expect("suan> ")
        terminal.type(":explain --depth 1 3 + 4\r")
        terminal.expect("\n7\r\n")
        terminal.type(":learn nothing\r")
        terminal.expect("error[unknown-lesson]")
    }

    @Test func answersOfAClassHaveAStatus() throws {
        write("right", "# a comment\n1046.6M USD\n1\n\n37.5 month\n")
        write("wrong", "1046.6M USD\n2\n37.5 month\n")
        write("short", "1046.6M USD\n")
        func status(_ file: String) throws -> Binary.Finished {
            try Binary.run(
                ["learn", "runway", "--lang", "en", "--answers", folder.path + "/" + file],
                changes: ["XDG_DATA_HOME": folder.path])
        }
        #expect(try status("right").status == 0)
        let wrong = try status("wrong")
        #expect(wrong.status == 1 && wrong.output.contains("1 of 2 right"))
        #expect(try status("short").status == 1)
        #expect(try status("none").status == 1)
        #expect(try Binary.run(["learn", "--answers", "x"]).status == 64)
        #expect(try Binary.run(["learn", "runway", "--report"]).status == 64)
        #expect(try Binary.run(["learn", "runway", "--lang", "fr"]).status == 64)
        #expect(try Binary.run(["learn", "nothing"]).status == 1)
    }

    @Test func theLanguageFollowsTheLocale() throws {
        let done = try Binary.run(
            ["learn"], changes: ["XDG_DATA_HOME": folder.path, "LC_ALL": "zh_CN.UTF-8", "LANG": "en_US.UTF-8"])
        #expect(done.output.contains("现金跑道与消耗: 未开始"))
        let other = try Binary.run(
            ["learn", "--report", "--lang", "en"], changes: ["XDG_DATA_HOME": folder.path, "LC_ALL": "zh_CN.UTF-8"])
        #expect(other.output.contains("not begun"))
    }

    @Test func lessonsAreProvedByCheck() throws {
        write("good.suan", "lesson l \"t\" { ask \"q\" { answer 5; mistake 6 \"m\" } }\n")
        write("bad.suan", "lesson l \"t\" { ask \"q\" { answer 5; mistake 5 \"m\" } }\n")
        let good = try Binary.run(["check", folder.path + "/good.suan"])
        #expect(good.status == 0 && good.output.isEmpty && good.errors.isEmpty)
        let bad = try Binary.run(["check", folder.path + "/bad.suan"])
        #expect(bad.status == 1 && bad.errors.contains("error[bad-lesson]"))
    }

    @Test func auditsThatFindAContradictionFail() throws {
        let company =
            "company acme { source a \"A\"; at 2025-06-30 { cash = 5M USD from a \"5\" }; check cash ≈ 9M USD \"nine\" }"
        let done = try Binary.run(["-e", company, "-e", "audit acme"])
        #expect(
            done.status == 1 && done.output.contains("contradictions")
                && done.errors.contains("error[contradiction]"))
        #expect(try Binary.run(["-e", "audit minimax"]).status == 0)
        let table = try Binary.run(["--format", "csv", "-e", "audit minimax"])
        #expect(table.status == 0 && table.output.hasPrefix("level,claim,found,remark\n"))
    }
}
