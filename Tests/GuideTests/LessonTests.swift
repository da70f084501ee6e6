import Presentation
import Reporting
import Suan
import TestSupport
import Testing

@testable import Guide

/// Lessons as lines go in and text comes out; and what is kept between sittings.
@Suite struct LessonTests {
    let folder: TestFolder

    init() throws { folder = try TestFolder() }

    /// A lesson that ships, begun or gone on with.
    private func run(
        _ name: String = "runway", language: Language = .english, keeps: Bool = true, unattended: Bool = false,
        seed: UInt64? = nil
    ) throws -> LessonRun {
        var options = LessonOptions()
        options.language = language
        options.progressFolder = keeps ? folder.path : nil
        options.isUnattended = unattended
        options.seed = seed
        var said = ""
        let session = Session()
        session.presentation.width = 300
        let run = LessonBook(session).lesson(name, options) { said += String(decoding: $0.diagnostics, as: UTF8.self) }
        return try #require(run, "\(said)")
    }

    private func type(_ line: String, _ run: LessonRun) -> String {
        String(decoding: run.take(Array(line.utf8)).text, as: UTF8.self)
    }

    private func begin(_ run: LessonRun) -> String { String(decoding: run.begin().text, as: UTF8.self) }

    @Test(arguments: LessonBook.names) func everyShippedLessonIsProved(_ name: String) {
        let text = TestFiles.read("Sources/Guide/Shipped/Lessons/\(name).suan") ?? []
        var said = ""
        let isFine = LessonCheck(Session()).check(text: text, name: name) {
            said += String(decoding: $0.diagnostics, as: UTF8.self)
        }
        #expect(isFine && said.isEmpty, "\(said)")
    }

    @Test func wordsOfALesson() throws {
        let run = try run()
        #expect(begin(run).utf8.contains("Question 1 of 2"))
        #expect(type("hint", run).hasPrefix("Hint 1 of 3: "))
        #expect(type("why", run).utf8.contains("minimax.cash_equivalents"))
        #expect(type("steps", run).utf8.contains("1.0466B USD"))
        #expect(type("help", run).utf8.contains("skip: the answer"))
        #expect(type(":vars", run).utf8.contains("no commands with a colon"))
        #expect(type("x = 1046.6M USD", run).hasPrefix("Kept: x = 1046.6M USD"))
        #expect(type("1 +", run).utf8.contains("error["))
        #expect(type("x", run).hasPrefix("Right:"))
        #expect(type("steps", run).utf8.contains("Here words are to be chosen"))
        #expect(type("9", run).utf8.contains("Choose one of the words above"))
        #expect(type("consistent", run).utf8.contains("Question 2 of 2"))
        #expect(type("50.6 month", run).hasPrefix("Not yet. You divided by the monthly loss"))
        #expect(type("why", run).utf8.contains("This is how one gets there:"))
        #expect(type("why", run).utf8.contains("adjusted_loss"))
        let end = type("skip", run)
        #expect(
            end.utf8.contains("Skipped. It is ≈ 37.4982 month") && end.utf8.contains("The lesson is done: 1 of 2 right")
        )
        #expect(!run.isAllRight)
    }

    /// Other right answers are taken, with what is to be said of each.
    @Test(
        arguments: [
            ("periods", [], "71.4451M USD", "365"), ("runway", ["1046.6M USD", "1"], "36.0860 month", "undrawn"),
            ("runway", ["1046.6M USD", "1"], "36.1004 month", "undrawn"),
            ("runway", ["1046.6M USD", "1"], "37 month", ""),
            ("runway", ["1046.6M USD", "1"], "1046.2M USD / minimax.burn", ""),
            ("runway", ["1046.6M USD", "1"], "37.57 month", ""), ("runway", ["1046.6M USD", "1"], "1141.35 day", ""),
        ] as [(String, [String], String, String)])
    func otherRightAnswers(_ lesson: String, _ before: [String], _ typed: String, _ words: String) throws {
        let run = try run(lesson)
        _ = begin(run)
        for line in before { _ = type(line, run) }
        let reply = type(typed, run)
        #expect(reply.hasPrefix("Right:") && (words.isEmpty || reply.utf8.contains(words)), "\(reply)")
    }

    /// What is said first of answers that nobody foresaw.
    @Test(arguments: [
        ("periods", "71M USD", "Almost: give it to more digits"),
        ("periods", "71.2493M USD @ FY2024", "The period is wrong"),
        ("periods", "71.2493 万美元", "too small by a factor of a hundred (1M is 100 万)"),
        ("periods", "712.493M USD", "a factor of ten."),
        ("points", "1x", "Not yet."), ("multiples", "63.8141", "That is the answer to the other part: Zhipu."),
        ("runway", "1047M USD", "Not yet."), ("runway", "1046.2M USD", "That is the stated balance"),
        ("multiples", "59.5121, 63.8141", "asked one after the other"),
        ("rounds", "4.71133B USD", "That is the answer to the other part: value after the money."),
    ])
    func unforeseenAnswers(_ lesson: String, _ typed: String, _ words: String) throws {
        let run = try run(lesson)
        _ = begin(run)
        let reply = type(typed, run)
        #expect(reply.lowercased().utf8.contains(words.lowercased()), "\(reply)")
        if typed == "1047M USD" { #expect(!reply.utf8.contains("stated balance")) }
    }

    /// A period, a scale, a percentage: only where the answer has one, and its own factor.
    @Test(arguments: [
        ("answer 5 USD", "60 USD", "It is 1100% too high."), ("answer 5 USD", "10 USD", "It is twice the answer."),
        ("answer 5 USD", "2.5 USD", "It is half the answer."), ("answer 5 USD", "15 USD", "It is 200% too high."),
        ("answer 5 USD", "5 USD @ FY2024", "Right:"), ("answer 7.3", "87.6", "It is 1100% too high."),
        ("answer minimax.revenue", "641.244M USD", "Too large by a factor of 12: the length of a period."),
        ("answer minimax.revenue", "71.2493M USD", "Too large by a factor of 12/9: the length of a period."),
        ("answer minimax.revenue", "106.874M USD", "It is twice the answer."),
        ("answer annualize(zhipu.revenue)", "191M CNY", "Too small by a factor of 2: the length of a period."),
        ("answer annualize(minimax.revenue)", "71.2493M USD @ FY2025", "Right:"),
        ("answer minimax.cash", "12.5544B USD", "It is 1100% too high."),
        ("answer minimax.rd / minimax.revenue", "40.44", "It is 1100% too high."),
        ("answer 5 USD/month", "60 USD/month", "Too large by a factor of 12: the length of a period."),
        ("answer 5 USD", "50000 USD", "Too large by a factor of ten thousand."),
        ("answer 5 USD", "5 万美元", "Too large by a factor of ten thousand (万)."),
        ("answer 5 USD", "5 亿美元", "Too large by a factor of a hundred million (亿)."),
        ("answer 5 USD", "5K USD", "Too large by a factor of a thousand (K)."),
        ("answer 7.3", "7300", "Too large by a factor of a thousand."),
        ("answer 7.3", "730", "Too large by a factor of a hundred."),
        ("answer 7.3%", "730%", "Too large by a factor of a hundred: is it a percentage?"),
        ("answer 5", "6", "It is 20% too high."), ("answer 7.3", "8.3", "This is one too much"),
    ])
    func faultsOfWhatTheAnswerHas(_ answer: String, _ typed: String, _ words: String) throws {
        folder.write("l.suan", "lesson l \"t\" {\nask \"q\" { \(answer) }\n}\n")
        let run = try run(folder.path + "/l.suan", keeps: false)
        _ = begin(run)
        let reply = type(typed, run)
        #expect(reply.utf8.contains(words), "\(reply)")
    }

    @Test(arguments: [
        ("answer 5 USD", "2.5 USD", "还不对。只有答案的一半。"), ("answer 5 USD", "10 USD", "还不对。是答案的两倍。"),
        ("answer minimax.revenue", "4.45308M USD", "只有答案的十二分之一，错在期间的长度。"),
        ("answer 5 USD", "50000 USD", "是答案的一万倍，请检查“万”和“亿”的换算。"),
        ("answer 7.3", "0.73", "只有答案的十分之一，请检查小数点。"),
        ("answer 5 USD", "5 USD +", "`+` 后面缺少一个值"), ("answer 5 USD", "(5 USD", "没有与它配对的右括号"),
        ("answer 5 USD", "5 USD 3", "之间缺少运算符"), ("answer 5 USD", "revnue", "没有叫 `revnue` 的东西"),
        ("answer 5 USD", "5 USD + 3 CNY", "USD 和 CNY 是不同的货币"), ("answer 5 USD", "1 USD / 0", "除以零"),
        ("answer 5 USD", "1.2.3", "一个数只有一个小数点"), ("answer 5 USD", "25 Dec 2025", "日期和期间要用数字写"),
        ("answer 5 USD", "5 uds", "没有单位 `uds`"), ("answer 5 USD", "sqrt 4", "函数的参数要写在括号里"),
        ("answer 5 USD", "annualize(minimax.cash)", "annualize 要的是一段期间的流量，这个数不是流量"),
        ("answer 5 CNY", "5 USD in CNY at 7 CNY/USD + 1 USD", "CNY 和 USD 是不同的货币"),
        ("answer 5 USD", "5. USD", "可以写成: 5 USD"), ("answer 5 USD", "minimax.revenu", "没有指标 `revenu`"),
    ])
    func inChinese(_ answer: String, _ typed: String, _ words: String) throws {
        folder.write("l.suan", "lesson l \"t\" {\nask \"q\" { \(answer) }\n}\n")
        let run = try run(folder.path + "/l.suan", language: .chinese, keeps: false)
        _ = begin(run)
        let reply = type(typed, run)
        #expect(reply.utf8.contains(words), "\(reply)")
    }

    /// Answers as pupils write them.
    @Test(arguments: [
        ("answer 15", "=15"), ("answer 15", "= 15"), ("answer 15", "＝１５"), ("answer 15", "15X"), ("answer 15", "15 x"),
        ("answer 15", "15 times"), ("answer 15", "15 Times."), ("answer 15", "15倍"), ("answer 15", "15 倍。"),
        ("answer 15", "约15倍"), ("answer 15", "大约 15 倍"), ("answer 15", "１５倍"), ("answer 15", "答案是15"),
        ("answer 15", "≈15"), ("answer 15", "~15"), ("answer 15", "about 15x"), ("answer 15", "approx. 15"),
        ("answer 15", "It is 15."), ("answer 15", "15.0×"), ("answer 15", "15-fold"), ("answer 15", "１５Ｘ"),
        ("answer 7.5%", "7.5 percent"), ("answer 7.5%", "７．５％"), ("answer 7.5%", "=7.5%."),
        ("answer 7.5 pp; unit pp", "7.5 percentage points"), ("answer 7.5 pp; unit pp", "7.5个百分点"),
        ("answer 1.5M USD", "=$1.5M"), ("answer 1.5M USD", "约 150 万美元。"), ("answer 37 month", "37个月"),
        ("answer 37 month", "approximately 37 months."), ("answer minimax.revenue", "= minimax.revenue"),
    ])
    func answersAsTheyAreWritten(_ answer: String, _ typed: String) throws {
        folder.write("l.suan", "lesson l \"t\" {\nask \"q\" { \(answer) }\n}\n")
        let run = try run(folder.path + "/l.suan", keeps: false)
        _ = begin(run)
        let reply = type(typed, run)
        #expect(reply.hasPrefix("Right:"), "\(typed): \(reply)")
    }

    @Test func fullWidthChoices() throws {
        for choice in ["1.", "１", "Consistent", "(1)", "1)", "（１）", "=1", "1、"] {
            let run = try run(keeps: false)
            _ = begin(run)
            _ = type("1046.6M USD", run)
            #expect(type(choice, run).hasPrefix("Right:"), "\(choice)")
        }
    }

    @Test func hintsEnd() throws {
        let run = try run()
        _ = begin(run)
        for number in 1...3 { #expect(type("hint", run).hasPrefix("Hint \(number) of 3")) }
        #expect(type("hint", run).utf8.contains("no more hints"))
        #expect(type("提示", run).utf8.contains("no more hints"))
    }

    @Test func goesOnWhereItWasLeft() throws {
        let first = try run()
        _ = begin(first)
        _ = type("1046.6M USD", first)
        _ = type("1", first)
        #expect(first.leave().isOver)
        let second = try run()
        let text = begin(second)
        #expect(text.utf8.contains("You go on at question 2 of 2.") && text.utf8.contains("Question 2 of 2"))
        #expect(type("37.5 month", second).utf8.contains("The lesson is done: 2 of 2 right, 2 at the first try."))
        #expect(second.isAllRight)
        // Done, it begins anew.
        #expect(begin(try run()).utf8.contains("Question 1 of 2"))
        var options = LessonOptions()
        options.progressFolder = folder.path
        let report = Asked.text(LessonBook(Session()).report(options))
        #expect(
            report
                == "Runway and burn: 2 of 2 right, 2 at the first try\n  1  right at once, 2 tries\n  2  right at once, 1 try"
        )
        #expect(
            Asked.text(LessonBook(Session()).list(options)).utf8.contains("runway     Runway and burn: 2 of 2 right"))
        options.language = .chinese
        #expect(Asked.text(LessonBook(Session()).report(options)).utf8.contains("答对 2/2，一次答对 2 题"))
    }

    /// Two sittings at the same time lose nothing of each other.
    @Test func sittingsSideBySide() throws {
        let (one, other) = (try run("runway"), try run("rounds"))
        _ = begin(one)
        _ = begin(other)
        _ = type("skip", one)
        _ = type("skip", other)
        _ = type("37.5 month", one)
        let text = folder.read("progress")
        #expect(text.utf8.contains("runway") && text.utf8.contains("rounds"), "\(text)")
    }

    @Test func neighboursGetOtherNumbers() throws {
        var shares: Set<String> = []
        for seed in 1...20 as ClosedRange<UInt64> {
            let run = try run("rounds", keeps: false, seed: seed)
            _ = begin(run)
            let next = type("skip", run)
            shares.insert(["8%", "12%", "15%"].first { next.utf8.contains("new shares of \($0)") } ?? "none")
        }
        #expect(shares == ["8%", "12%", "15%"])
    }

    // MARK: Careless and broken input

    @Test func longLinesAndInterruptsLoseNothing() throws {
        let run = try run()
        _ = begin(run)
        #expect(type(String(repeating: "1", count: 10_000_000), run).utf8.contains("at most 10,000 characters"))
        #expect(String(decoding: run.abandoned().text, as: UTF8.self).utf8.contains("The line is forgotten"))
        #expect(type("10^10^10", run).utf8.contains("error[too-large]"))
        #expect(type("fn f(n) = f(n + 1); f(1)", run).utf8.contains("error[too-deep]"))
        #expect(type("((((", run).utf8.contains("error["))
        #expect(type("\u{0}\u{1}", run).utf8.contains("error["))
        #expect(type("minimax", run).utf8.contains("and this is a company"))
        #expect(type("[1, 2]", run).utf8.contains("and this is a list"))
        #expect(type("true", run).utf8.contains("An amount is wanted"))
        #expect(type("minimax.capex", run).utf8.contains("An amount is wanted"))
        #expect(type("1046.6M USD", run).hasPrefix("Right:"))
    }

    @Test func damagedProgressIsKeptBeside() throws {
        folder.write(
            "progress", "suan progress 1\nseed 5 runway\nquestion 1 first 1 0 runway\nquestion x\n\u{1}garbage")
        let text = begin(try run())
        #expect(text.utf8.contains("is damaged in places") && text.utf8.contains("You go on at question 2 of 2."))
        #expect(folder.read("progress.damaged").hasSuffix("garbage"))
        #expect(folder.read("progress").hasSuffix("garbage"))
        // Looked at again, no second copy is made.
        _ = begin(try run())
        #expect(folder.read("progress.damaged-2").isEmpty)
    }

    @Test func progressOfANewerSuanIsLeftAlone() throws {
        let newer = "suan progress 2\nwhat this means nobody knows yet\n"
        folder.write("progress", newer)
        let run = try run()
        #expect(begin(run).utf8.contains("was written by a newer suan"))
        _ = type("1046.6M USD", run)
        _ = type("1", run)
        #expect(folder.read("progress") == newer)
    }

    @Test func progressThatCanNotBeWrittenIsSaid() throws {
        folder.write("place", "a file")
        var options = LessonOptions()
        options.progressFolder = folder.path + "/place"
        let run = try #require(LessonBook(Session()).lesson("runway", options) { _ in })
        // It is said at once, once, and not taken back at the end.
        #expect(begin(run).utf8.contains("the progress cannot be kept"))
        _ = type("1046.6M USD", run)
        #expect(!type("1", run).utf8.contains("kept"))
        let left = String(decoding: run.leave().text, as: UTF8.self)
        #expect(left == "You have left; your place could not be kept.", "\(left)")
    }

    @Test(arguments: [
        ("runwey", "error[unknown-lesson]: there is no lesson `runwey` (did you mean runway?)"),
        ("/nowhere/at/all.suan", "error[unreadable-file]"),
        (TestFiles.root + "/Tests/Golden/numbers.suan", "error["),
    ])
    func lessonsThatAreNone(_ name: String, _ words: String) {
        var said = ""
        let run = LessonBook(Session()).lesson(name, LessonOptions()) {
            said += String(decoding: $0.diagnostics, as: UTF8.self)
        }
        #expect(run == nil && said.utf8.contains(words), "\(said)")
    }

    // MARK: Proofs

    /// Lessons that can't be gone through, and the words that say why.
    static let broken: [(String, String)] = [
        ("ask \"q\" { hint \"h\" }", "this question has no `answer`"),
        ("ask \"q\" { answer 1 / 0 }", "error[division-by-zero]"),
        ("ask \"q\" { answer nothing }", "error[unknown-name]"),
        ("ask \"q\" { answer 5; mistake 5.0 \"m\" }", "this mistake is as good as the answer"),
        ("ask \"q\" { answer 5; mistake 5.004 \"m\" }", "this mistake is as good as the answer"),
        ("ask \"q\" { answer 5; mistake 6 \"m\"; mistake 6.001 \"n\" }", "this mistake can't be told from `6`"),
        ("ask \"q\" { answer 61.44 pp; mistake 61.44% \"m\" }", "say which unit is to be written"),
        ("ask \"q\" { answer 61.44 pp; unit pp; mistake 61.44% \"m\" }", ""),
        ("ask \"q\" { answer 5; also 6 \"a\"; mistake 6 \"m\" }", "this other answer is taken for a mistake"),
        ("ask \"q\" { answer 5 USD; unit month }", "the answer can't be written in this unit"),
        ("ask \"q\" { answer 5 USD; within 3 month }", "another dimension"),
        ("ask \"q\" { answer 5 USD; within 6 USD..7 USD }", "this answer is not accepted itself"),
        ("ask \"q\" { answer \"five\" }", "words are given with `choose`"),
        ("ask \"q\" { choose \"a\", \"b\"; answer \"c\" }", "the answer is not among the words"),
        ("ask \"q\" { choose \"a\"; answer \"a\" }", "there is nothing to choose between"),
        ("ask \"q\" { choose \"a\", \"b\"; answer \"a\"; mistake \"c\" \"m\" }", "not among the words"),
        ("ask \"q\" { choose \"a\", \"b\"; answer \"a\"; mistake \"a\" \"m\" }", "as good as the answer"),
        ("ask \"q\" { answer 5; hint \"1\"; hint \"2\"; hint \"3\"; hint \"4\" }", "three hints at most"),
        ("ask \"q\" { answer 5; hint \"1\"; hint \"1\" }", "this hint stands twice"),
        ("ask \"q {1 / 0}\" { answer 5 }", "error[division-by-zero]"),
        ("given r = one of 5%, 6%\nask \"q\" { answer r; mistake 6% \"m\" }", "this mistake is as good as the answer"),
        ("given r = one of 5%, 5%\nask \"q\" { answer r }", "a value stands twice"),
        ("given r = one of 5%, nothing\nask \"q\" { answer r }", "error[unknown-name]"),
        ("show 1 / 0\nask \"q\" { answer 5 }", "error[division-by-zero]"),
        ("say \"nothing asked\"", "there is no `ask` in it"),
        ("ask \"q\" { choose \"a\", \"a\"; answer \"a\" }", "the same words stand twice"),
        ("ask \"\" { answer 5 }", "this text is empty"), ("ask \"q\" { answer 5; hint \" \" }", "this text is empty"),
        ("ask \"q\" { answer 5; answer 6 }", "of several answers each has a name"),
        ("ask \"q\" { answer 5; within 1%; within 2% }", "stands twice"),
        ("ask \"q\" { answer 5; then \"a\"; then \"b\" }", "stands twice"),
        ("ask \"q\" { answer 5; also 5 \"a\" }", "this is the answer itself"),
        ("ask \"q\" fr \"x\" { answer 5 }", "no lesson is gone through in `fr`"),
        ("given n = one of 1, 2\nask \"q\" { answer n * 2; mistake n + 2 \"m\" }", "(with n = 2)"),
    ]

    @Test(arguments: broken) func proofsFindIt(_ items: String, _ words: String) {
        let text = "lesson l \"title\" {\n\(items)\n}\n"
        var said = ""
        let isFine = LessonCheck(Session()).check(text: Array(text.utf8), name: "l.suan") {
            said += String(decoding: $0.diagnostics, as: UTF8.self)
        }
        #expect(isFine == words.isEmpty, "\(said)")
        #expect(said.utf8.contains(words) || words.isEmpty, "\(said)")
    }

    @Test func aMissingTranslationIsFound() {
        let text = "lesson l \"title\" zh \"标题\" {\nask \"q\" zh \"题\" { answer 5; hint \"h\" }\n}\n"
        var said = ""
        _ = LessonCheck(Session()).check(text: Array(text.utf8), name: "l.suan") {
            said += String(decoding: $0.diagnostics, as: UTF8.self)
        }
        #expect(said.utf8.contains("the lesson has texts in `zh`, and this one is missing"))
    }

    /// A lesson whose answer fails while it is gone through says so and ends, and nothing of the progress is lost.
    @Test func aBrokenLessonEndsInWords() throws {
        folder.write("l.suan", "lesson l \"t\" {\nask \"q\" { answer 1 / 0 }\n}\n")
        let run = try run(folder.path + "/l.suan")
        let reply = run.begin()
        #expect(reply.isOver)
        #expect(String(decoding: reply.text, as: UTF8.self).utf8.contains("error[division-by-zero]"))
    }

    /// What `check` would refuse is refused while it is gone through too, in words.
    @Test(arguments: LessonTests.broken) func brokenLessonsHarmNothing(_ items: String, _ words: String) throws {
        folder.write("l.suan", "lesson l \"title\" {\n\(items)\n}\n")
        var options = LessonOptions()
        options.seed = 3
        guard let run = LessonBook(Session()).lesson(folder.path + "/l.suan", options, deliver: { _ in }) else {
            return
        }
        var reply = run.begin()
        for line in ["hint", "why", "steps", "5", "1", "skip", "6"] where !reply.isOver {
            _ = run.prompt
            reply = run.take(Array(line.utf8))
            #expect(!reply.text.isEmpty, "\(line)")
        }
    }

    /// A learner gives no name another meaning that the lesson has given one; numbers among words are words.
    @Test func namesOfTheLessonStay() throws {
        folder.write(
            "l.suan",
            "lesson l \"t\" {\ngiven r = one of 5 USD\nask \"q\" { answer r * 2 }\nask \"p\" { choose \"1\", \"3\", \"2\"\nanswer \"2\" }\n}\n"
        )
        let run = try run(folder.path + "/l.suan")
        _ = begin(run)
        for line in ["r = 7 USD", "month = 3", "annualize = 2", "minimax = 4", "fn r(x) = x"] {
            #expect(type(line, run).utf8.contains("means something already"), "\(line)")
        }
        for line in [
            "company minimax { over 9M2025 { revenue = 1 USD } }", "rate 1 USD = 7 CNY", "unit wafer", "digits 3",
        ] {
            #expect(type(line, run).utf8.contains("In a lesson there are expressions"), "\(line)")
        }
        #expect(type("mine = 4 USD", run).hasPrefix("Kept") && type("mine = 5 USD", run).hasPrefix("Kept"))
        #expect(type("mine * 2", run).hasPrefix("Right: 10.00 USD"))
        #expect(type("3", run).hasPrefix("Not yet") && type("2", run).hasPrefix("Right: 2"))
    }

    @Test func progressOfANewerSuanThatComesMeanwhileStays() throws {
        let run = try run()
        _ = begin(run)
        let newer = "suan progress 2\nnew\n"
        folder.write("progress", newer)
        _ = type("1046.6M USD", run)
        #expect(type("1", run).utf8.contains("was written by a newer suan"))
        #expect(folder.read("progress") == newer)
    }

    @Test func impossibleCountsAreDamage() throws {
        folder.write("progress", "suan progress 1\nquestion 1 first 9223372036854775807 9223372036854775807 runway\n")
        let text = begin(try run())
        #expect(text.utf8.contains("is damaged in places"))
    }

    @Test func textsAreShownNotObeyed() throws {
        folder.write(
            "l.suan", "lesson l \"t\" {\nsay \"a\u{202E}b\"\nask \"q\u{2066}r\" { answer 5 \"l\u{200F}\" }\n}\n")
        let run = try run(folder.path + "/l.suan")
        let said = begin(run) + run.prompt + type("x = 5 # \u{1B}]52;c;d\u{7}\u{202E}", run) + type("\u{1B}[2J", run)
        #expect(said.utf8.contains("a�b") && said.utf8.contains("q�r") && said.utf8.contains("␛]52;c;d␇�"))
        let obeyed: Set<Unicode.Scalar> = ["\u{1B}", "\u{7}", "\u{202E}", "\u{2066}", "\u{200F}"]
        #expect(!said.unicodeScalars.contains(where: obeyed.contains), "\(said)")
    }

    // MARK: Answers from a file

    @Test func eachAnswerCountsOnce() throws {
        let run = try run(unattended: true)
        _ = begin(run)
        #expect(type("1046.6M USD", run).hasPrefix("Right"))
        #expect(type("2", run).hasPrefix("Not yet."))
        let end = type("37.5 month", run)
        #expect(end.utf8.contains("The lesson is done: 1 of 2 right"))
        #expect(!run.isAllRight && folder.read("progress").isEmpty)
    }
}
