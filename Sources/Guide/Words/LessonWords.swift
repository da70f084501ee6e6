import Reporting

/// What is said round a lesson's own words.
struct LessonWords {
    let language: Language

    init(_ language: Language) { self.language = language }

    func say(_ english: String, _ chinese: String) -> String { language == .english ? english : chinese }

    // MARK: Going through

    var greeting: String {
        say(
            "Answer with a number and its unit, or with any expression. Besides: hint, steps, why, skip, quit.",
            "请输入数字和单位，也可以写算式。还可以输入：提示（hint）、步骤（steps）、为什么（why）、跳过（skip）、退出（quit）。")
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
    var stepsOfChoice: String { say("Here words are to be chosen; a hint helps further.", "这一步是选择题，没有算式可看；可以先看提示。") }
    var nothingToExplain: String {
        say("You have not answered yet. The question rests on these figures:", "还没有作答。这道题用到以下数字：")
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

    var abandoned: String { say("The line is forgotten; quit leaves the lesson.", "这一行不算；输入“退出”可离开本课。") }

    func finished(_ score: LessonScore) -> String {
        say(
            "The lesson is done: \(score.text(self)).", "本课完成：\(score.text(self))。")
    }

    func score(_ right: Int, _ count: Int, first: Int, hints: Int, skipped: Int, shown: Int) -> String {
        var parts = [
            say("\(right) of \(count) right", "答对 \(right)/\(count)"),
            say("\(first) at the first try", "一次答对 \(first) 题"),
        ]
        if hints > 0 { parts.append(say("\(hints) \(hints == 1 ? "hint" : "hints")", "用提示 \(hints) 次")) }
        if shown > 0 { parts.append(say("\(shown) with the steps shown", "看过步骤 \(shown) 题")) }
        if skipped > 0 { parts.append(say("\(skipped) skipped", "跳过 \(skipped) 题")) }
        return parts.joined(separator: say(", ", "，"))
    }

    var help: String {
        say(
            "hint: the next hint; steps: how the answer comes about; why: what was wrong, and the figures; skip: the answer, and the next question; question: the question again; quit: leave, your place is kept.",
            "提示：看下一条提示；步骤：看答案怎么得来；为什么：看错在哪里、用到哪些数字；跳过：给出答案，进入下一题；题目：重看题目；退出：离开本课，进度会保存。")
    }

    var noCommands: String {
        say(
            "In a lesson there are hint, steps, why, skip and quit; no commands with a colon.",
            "课程中可以输入：提示、步骤、为什么、跳过、退出；不能用冒号开头的命令。")
    }

    var tooLong: String {
        say(
            "An answer is one line of at most 10,000 characters; this one was not looked at.",
            "答案只能写一行，最多一万个字符；这一行太长，没有处理。")
    }

    func kept(_ text: String) -> String { say("Kept: \(text)", "已记下：\(text)") }

    // MARK: What is not taken

    var onlyExpressions: String {
        say("In a lesson there are expressions, and names such as `x = 5`.", "课程中只能写算式，或者像 x = 5 这样给一个名字赋值。")
    }

    func nameTaken(_ name: String) -> String {
        say("`\(name)` means something already; take another name.", "`\(name)` 已经有别的意思，请换一个名字。")
    }

    var oneAtATime: String {
        say("The answers are asked one after the other; give the first alone.", "几个答案要逐个填写，请先填第一个。")
    }

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
