extension LessonWords {
    /// What is wrong with an answer, in one or two sentences.
    func words(_ fault: AnswerFault) -> String {
        switch fault {
        case .noValue: say("That gives no value; an answer is an expression.", "这一行没有结果；请用表达式作答。")
        case .noChoice(let count):
            say(
                "Choose one of the words above, by its number from 1 to \(count).",
                "请从上面选择一项，输入 1 到 \(count) 的序号。")
        case .otherChoice: say("That is not it.", "不是这一项。")
        case .notAnAmount(let wanted, let given):
            say(
                "An amount is wanted (\(unit(wanted))), and this is \(given).", "这里要的是数值（\(unit(wanted))），不是别的。")
        case .otherPart(let label):
            say("That is the answer to the other part: \(label).", "这是另一部分的答案：\(label)。")
        case .unitMissing, .plainNumber, .wrongCurrency, .upsideDown, .wrongDimension, .writtenUnit:
            words(ofUnit: fault)
        case .wrongPeriod(let given, let wanted):
            say(
                "The period is wrong: yours speaks of \(given), and the question of \(wanted).",
                "期间不对：你的数字说的是 \(given)，题目问的是 \(wanted)。")
        default: words(ofValue: fault)
        }
    }

    private func unit(_ unit: String) -> String { unit.isEmpty ? say("a plain number", "纯数") : unit }

    private func words(ofUnit fault: AnswerFault) -> String {
        switch fault {
        case .unitMissing(let unit):
            say("The number is right, but it has no unit: write \(unit).", "数字对了，但没有写单位：请写上 \(unit)。")
        case .plainNumber(let wanted):
            say(
                "This is a plain number; an amount in \(unit(wanted)) is wanted.",
                "这只是一个数，题目要的是以 \(unit(wanted)) 为单位的量。")
        case .wrongCurrency(let given, let wanted):
            say(
                "This is in \(given), and \(wanted) is asked for.", "你的答案以 \(given) 计，题目要的是 \(wanted)。")
        case .upsideDown(let given, let wanted):
            say(
                "This is upside down: \(unit(given)) in the place of \(unit(wanted)). Divide the other way round.",
                "上下颠倒了：得到的是 \(unit(given))，要的是 \(unit(wanted))。请把除数和被除数对调。")
        case .wrongDimension(let given, let wanted):
            say(
                "The unit is wrong: this is \(unit(given)), and \(unit(wanted)) is wanted.",
                "单位不对：这是 \(unit(given))，要的是 \(unit(wanted))。")
        case .writtenUnit(let unit):
            say("The right size, but write it in \(unit).", "大小对了，但请用 \(unit) 表示。")
        default: say("The value is not right.", "数值不对。")
        }
    }

    private func words(ofValue fault: AnswerFault) -> String {
        switch fault {
        case .wrongSign: say("The right size, but the wrong sign.", "大小对了，正负号反了。")
        case .inverted: say("This is upside down: one over the answer.", "上下颠倒了：这是答案的倒数。")
        case .oneMore:
            say(
                "This is one too much: “times as large” against “times higher”.", "多了 1：「是几倍」与「高出几倍」差一倍。")
        case .oneLess:
            say(
                "This is one too little: “times higher” against “times as large”.", "少了 1：「高出几倍」与「是几倍」差一倍。")
        case .powerOfTen(let power, let isShare): words(ofPower: power, isShare: isShare)
        case .periodLength(let factor, let isMore):
            say(
                "Too \(isMore ? "large" : "small") by a factor of \(factor): the length of a period. How many months does each figure cover?",
                "\(isMore ? "大" : "小")了 \(factor) 倍：差的是期间的长度。每个数字各涵盖几个月？")
        case .almost: say("Almost: give it to more digits.", "差一点：请多算几位。")
        case .apart(let percent, let isMore):
            say("It is \(percent) too \(isMore ? "high" : "low").", "偏\(isMore ? "高" : "低") \(percent)。")
        case .farOff(let isMore):
            say("It is far too \(isMore ? "high" : "low").", "\(isMore ? "高" : "低")得太多。")
        default: say("The value is not right.", "数值不对。")
        }
    }

    private func words(ofPower power: Int, isShare: Bool) -> String {
        let (english, chinese): (String, String) =
            switch abs(power) {
            case 3: ("a thousand (10^3)", "一千（10^3）")
            case 4: ("ten thousand (万)", "一万（万）")
            case 6: ("a million (10^6)", "一百万（10^6）")
            case 8: ("a hundred million (亿)", "一亿（亿）")
            case 9: ("a billion (10^9)", "十亿（10^9）")
            case 1: ("ten", "十")
            case 2 where isShare: ("100: is it a percentage?", " 100 倍：是不是百分数？")
            case 2: ("a hundred (1M is 100 万)", "一百（1M 等于 100 万）")
            case 12: ("a million million (万亿)", "一万亿（万亿）")
            default: ("10^\(abs(power))", "10^\(abs(power))")
            }
        return say(
            "Too \(power > 0 ? "large" : "small") by a factor of \(english)\(english.hasSuffix("?") ? "" : ".")",
            "\(power > 0 ? "大" : "小")了\(chinese)\(chinese.hasSuffix("？") ? "" : "倍。")")
    }
}
