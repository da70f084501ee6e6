/// What is said round a lesson's own words.
struct LessonWords {
    let language: LessonLanguage

    init(_ language: LessonLanguage) { self.language = language }

    private func say(_ english: String, _ chinese: String) -> String { language == .english ? english : chinese }

    // MARK: Going through

    var greeting: String {
        say(
            "Answer with a number and its unit, or with any expression. Besides: hint, steps, why, skip, quit.",
            "请用数字加单位作答，也可以写任何表达式。此外可输入：提示（hint）、步骤（steps）、为什么（why）、跳过（skip）、退出（quit）。")
    }

    func resumed(_ number: Int, _ count: Int) -> String {
        say("You go on at question \(number) of \(count).", "从第 \(number) 题继续，共 \(count) 题。")
    }

    func question(_ number: Int, _ count: Int) -> String {
        say("Question \(number) of \(count)", "第 \(number) 题，共 \(count) 题")
    }

    var prompt: String { say("answer", "作答") }
    var chooseByNumber: String { say("Choose by number or words:", "请输入序号或文字：") }

    func right(_ answer: String) -> String { say("Right: \(answer).", "答对了：\(answer)。") }
    func notYet(_ words: String) -> String { say("Not yet. \(words)", "还不对。\(words)") }

    func hint(_ number: Int, _ count: Int, _ words: String) -> String {
        say("Hint \(number) of \(count): \(words)", "提示 \(number)/\(count)：\(words)")
    }

    var noMoreHints: String { say("There are no more hints; `steps` shows the way.", "没有更多提示了；输入“步骤”可查看解法。") }
    var noHints: String { say("This question has no hints; `steps` shows the way.", "这道题没有提示；输入“步骤”可查看解法。") }
    var stepsOfChoice: String { say("Here words are to be chosen; a hint helps further.", "这里要选择文字；可以先看提示。") }
    var nothingToExplain: String {
        say("You have not answered yet. The question rests on these figures:", "还没有作答。这道题依据以下数字：")
    }

    var nothingWrong: String { say("You have not answered yet.", "还没有作答。") }

    func wayOfMistake(_ words: String) -> String { say("\(words) This is how one gets there:", "\(words)这个数是这样得来的：") }
    func skipped(_ answer: String) -> String { say("Skipped. It is \(answer).", "已跳过。答案是 \(answer)。") }
    var left: String {
        say("Your place is kept; `suan learn` shows it.", "进度已保存；输入 suan learn 可查看。")
    }

    var leftUnkept: String {
        say("You have left; your place could not be kept.", "已离开；进度未能保存。")
    }

    var abandoned: String { say("The line is forgotten; quit leaves the lesson.", "这一行已作废；输入“退出”可离开本课。") }

    func finished(_ score: LessonScore) -> String {
        say(
            "The lesson is done: \(score.text(self)).", "本课完成：\(score.text(self))。")
    }

    func score(_ right: Int, _ count: Int, first: Int, hints: Int, skipped: Int, shown: Int) -> String {
        var parts = [
            say("\(right) of \(count) right", "答对 \(right)/\(count)"),
            say("\(first) at the first try", "一次答对 \(first)"),
        ]
        if hints > 0 { parts.append(say("\(hints) \(hints == 1 ? "hint" : "hints")", "用提示 \(hints) 次")) }
        if shown > 0 { parts.append(say("\(shown) with the steps shown", "看过步骤 \(shown)")) }
        if skipped > 0 { parts.append(say("\(skipped) skipped", "跳过 \(skipped)")) }
        return parts.joined(separator: say(", ", "，"))
    }

    var help: String {
        say(
            "hint: the next hint; steps: how the answer comes about; why: what was wrong, and the figures; skip: the answer, and the next question; question: the question again; quit: leave, your place is kept.",
            "提示：下一条提示；步骤：答案的推导；为什么：错在哪里、依据哪些数字；跳过：给出答案，进入下一题；题目：重看题目；退出：离开，进度会保存。")
    }

    var noCommands: String {
        say(
            "In a lesson there are hint, steps, why, skip and quit; no commands with a colon.",
            "课程中可用：提示、步骤、为什么、跳过、退出；没有冒号命令。")
    }

    var tooLong: String {
        say("An answer is one line of at most 10,000 characters; this one was not looked at.", "答案最多一行、一万个字符；这一行没有处理。")
    }

    func kept(_ text: String) -> String { say("Kept: \(text)", "已记下：\(text)") }
    var wantsValue: String { say("That gives no value; an answer is an expression.", "这一行没有结果；请用表达式作答。") }

    // MARK: What is wrong

    func wantsKind(_ wanted: String, given: String) -> String {
        say("An amount is wanted (\(wanted)), and this is \(given).", "这里要的是数值（\(wanted)），不是别的。")
    }

    /// The answer is that of another part of the question.
    func otherPart(_ label: String) -> String {
        say("That is the answer to the other part: \(label).", "这是另一部分的答案：\(label)。")
    }

    var onlyExpressions: String {
        say("In a lesson there are expressions, and names such as `x = 5`.", "课程中只能写表达式，或像 x = 5 这样给名字赋值。")
    }

    func nameTaken(_ name: String) -> String {
        say("`\(name)` means something already; take another name.", "`\(name)` 已有含义，请换一个名字。")
    }

    var oneAtATime: String {
        say("The answers are asked one after the other; give the first alone.", "答案要一个一个来，请先只填第一个。")
    }

    var almost: String { say("Almost: give it to more digits.", "差一点：请多算几位。") }
    var otherChoice: String { say("That is not it.", "不是这一项。") }

    func choose(_ count: Int) -> String {
        say("Choose one of the words above, by its number from 1 to \(count).", "请从上面选择一项，输入 1 到 \(count) 的序号。")
    }

    func unitMissing(_ unit: String) -> String {
        say("The number is right, but it has no unit: write \(unit).", "数字对了，但没有写单位：请写上 \(unit)。")
    }

    func plainNumber(_ unit: String) -> String {
        say("This is a plain number; an amount in \(unit) is wanted.", "这只是一个数，题目要的是以 \(unit) 为单位的量。")
    }

    func wrongCurrency(_ given: String, _ wanted: String) -> String {
        say("This is in \(given), and \(wanted) is asked for.", "你的答案以 \(given) 计，题目要的是 \(wanted)。")
    }

    func upsideDown(_ given: String, _ wanted: String) -> String {
        say(
            "This is upside down: \(given) in the place of \(wanted). Divide the other way round.",
            "上下颠倒了：得到的是 \(given)，要的是 \(wanted)。请把除数和被除数对调。")
    }

    func wrongDimension(_ given: String, _ wanted: String) -> String {
        say("The unit is wrong: this is \(given), and \(wanted) is wanted.", "单位不对：这是 \(given)，要的是 \(wanted)。")
    }

    func plainUnit(_ unit: String) -> String { unit.isEmpty ? say("a plain number", "纯数") : unit }

    func wrongPeriod(_ given: String, _ wanted: String) -> String {
        say(
            "The period is wrong: yours speaks of \(given), and the question of \(wanted).",
            "期间不对：你的数字说的是 \(given)，题目问的是 \(wanted)。")
    }

    func writtenUnit(_ unit: String) -> String {
        say("The right size, but write it in \(unit).", "大小对了，但请用 \(unit) 表示。")
    }

    var wrongSign: String { say("The right size, but the wrong sign.", "大小对了，正负号反了。") }
    var inverted: String { say("This is upside down: one over the answer.", "上下颠倒了：这是答案的倒数。") }
    var oneMore: String {
        say("This is one too much: “times as large” against “times higher”.", "多了 1：「是几倍」与「高出几倍」差一倍。")
    }
    var oneLess: String {
        say("This is one too little: “times higher” against “times as large”.", "少了 1：「高出几倍」与「是几倍」差一倍。")
    }

    func powerOfTen(_ power: Int, isShare: Bool) -> String {
        let much = power > 0
        let (english, chinese): (String, String)
        switch abs(power) {
        case 3: (english, chinese) = ("a thousand (10^3)", "一千（10^3）")
        case 4: (english, chinese) = ("ten thousand (万)", "一万（万）")
        case 6: (english, chinese) = ("a million (10^6)", "一百万（10^6）")
        case 8: (english, chinese) = ("a hundred million (亿)", "一亿（亿）")
        case 9: (english, chinese) = ("a billion (10^9)", "十亿（10^9）")
        case 1: (english, chinese) = ("ten", "十")
        case 2 where isShare: (english, chinese) = ("100: is it a percentage?", " 100 倍：是不是百分数？")
        case 2: (english, chinese) = ("a hundred (1M is 100 万)", "一百（1M 等于 100 万）")
        case 12: (english, chinese) = ("a million million (万亿)", "一万亿（万亿）")
        default: (english, chinese) = ("10^\(abs(power))", "10^\(abs(power))")
        }
        return say(
            "Too \(much ? "large" : "small") by a factor of \(english)\(english.hasSuffix("?") ? "" : ".")",
            "\(much ? "大" : "小")了\(chinese)\(chinese.hasSuffix("？") ? "" : "倍。")")
    }

    func periodLength(_ factor: String, isMore: Bool) -> String {
        say(
            "Too \(isMore ? "large" : "small") by a factor of \(factor): the length of a period. How many months does each figure cover?",
            "\(isMore ? "大" : "小")了 \(factor) 倍：差的是期间的长度。每个数字各涵盖几个月？")
    }

    func apart(_ percent: String, isMore: Bool) -> String {
        say("It is \(percent) too \(isMore ? "high" : "low").", "偏\(isMore ? "高" : "低") \(percent)。")
    }

    func farOff(isMore: Bool) -> String {
        say("It is far too \(isMore ? "high" : "low").", "\(isMore ? "高" : "低")得太多。")
    }

    var elsewhere: String { say("The value is not right.", "数值不对。") }

    // MARK: Lists

    var title: [String] {
        language == .english ? ["lesson", "title", "done", "score"] : ["课程", "标题", "完成", "得分"]
    }

    var howToBegin: String {
        say(
            "`suan learn NAME`, or `:learn NAME` at the prompt, begins or goes on.",
            "输入 suan learn 课程名（提示符下为 :learn 课程名）开始或继续。")
    }
    var nothingYet: String { say("not begun", "未开始") }
    func attempts(_ count: Int) -> String { say("\(count) \(count == 1 ? "try" : "tries")", "\(count) 次") }

    func state(_ state: LessonRecord.State) -> String {
        switch state {
        case .first: say("right at once", "一次答对")
        case .later: say("right", "答对")
        case .shown: say("right, steps shown", "看过步骤后答对")
        case .skipped: say("skipped", "跳过")
        case .wrong: say("wrong", "答错")
        }
    }

    func damaged(_ path: String, _ copy: String) -> String {
        say(
            "`\(path)` is damaged in places; what could be read is used, and the whole file is kept as `\(copy)`",
            "`\(path)` 有损坏；能读出的部分继续使用，原文件保存为 `\(copy)`")
    }

    func newer(_ path: String) -> String {
        say(
            "`\(path)` was written by a newer suan; it is left as it is, and this sitting is not kept",
            "`\(path)` 由更新版本的 suan 写成；文件保持原样，本次进度不保存")
    }

    func unwritable(_ path: String, _ reason: String) -> String {
        say("the progress cannot be kept in `\(path)`: \(reason)", "进度无法保存到 `\(path)`：\(reason)")
    }
}
