import Presentation

extension LessonWords {
    /// What is wrong with an answer, in one or two sentences.
    func words(_ fault: AnswerFault) -> String {
        switch fault {
        case .noValue: say("That gives no value; an answer is an expression.", "这一行没有算出结果，请输入数值或算式。")
        case .noChoice(let count):
            say(
                "Choose one of the words above, by its number from 1 to \(count).",
                "请从上面选择一项，输入 1 到 \(count) 的序号。")
        case .otherChoice: say("That is not it.", "不是这一项。")
        case .notAnAmount(let wanted, let given):
            say(
                "An amount is wanted (\(unit(wanted))), and this is \(given.words).", "这里要填一个数值，单位是 \(unit(wanted))。")
        case .otherPart(let label):
            say("That is the answer to the other part: \(label).", "这是另一部分的答案：\(label)。")
        case .unitMissing, .plainNumber, .wrongCurrency, .upsideDown, .wrongDimension, .writtenUnit:
            words(ofUnit: fault)
        case .wrongPeriod(let given, let wanted):
            say(
                "The period is wrong: yours speaks of \(given), and the question of \(wanted).",
                "期间不对：你用的是 \(given) 的数，题目问的是 \(wanted)。")
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
                "这只是一个纯数，题目要的是带单位 \(unit(wanted)) 的数值。")
        case .wrongCurrency(let given, let wanted):
            say(
                "This is in \(given), and \(wanted) is asked for.", "你的答案以 \(given) 计，题目要的是 \(wanted)。")
        case .upsideDown(let given, let wanted):
            say(
                "This is upside down: \(unit(given)) in the place of \(unit(wanted)). Divide the other way round.",
                "上下颠倒了：你得到的是 \(unit(given))，要的是 \(unit(wanted))。请把除数和被除数对调。")
        case .wrongDimension(let given, let wanted):
            say(
                "The unit is wrong: this is \(unit(given)), and \(unit(wanted)) is wanted.",
                "单位不对：你写的是 \(unit(given))，要的是 \(unit(wanted))。")
        case .writtenUnit(let unit):
            say("The right size, but write it in \(unit).", "大小对了，但请用 \(unit) 表示。")
        default: say("The value is not right.", "数值不对。")
        }
    }

    private func words(ofValue fault: AnswerFault) -> String {
        switch fault {
        case .wrongSign: say("The right size, but the wrong sign.", "数值对了，但正负号反了。")
        case .inverted: say("This is upside down: one over the answer.", "上下颠倒了：这是答案的倒数。")
        case .oneMore:
            say(
                "This is one too much: “times as large” against “times higher”.", "正好多了 1：“是几倍”和“高出几倍”相差一倍。")
        case .oneLess:
            say(
                "This is one too little: “times higher” against “times as large”.", "正好少了 1：“高出几倍”和“是几倍”相差一倍。")
        case .powerOfTen(let power, let slip): words(ofPower: power, slip)
        case .periodLength(let long, let short, let isMore): words(ofLength: long, over: short, isMore)
        case .double(let isMore):
            say("It is \(isMore ? "twice" : "half") the answer.", isMore ? "是答案的两倍。" : "只有答案的一半。")
        case .almost: say("Almost: give it to more digits.", "差一点点，请多保留几位。")
        case .apart(let percent, let isMore):
            say("It is \(percent) too \(isMore ? "high" : "low").", "偏\(isMore ? "高" : "低") \(percent)。")
        case .farOff(let isMore):
            say("It is far too \(isMore ? "high" : "low").", "比答案\(isMore ? "大" : "小")得多。")
        default: say("The value is not right.", "数值不对。")
        }
    }

    private func words(ofLength long: Int, over short: Int, _ isMore: Bool) -> String {
        let isWhole = long.isMultiple(of: short)
        let factor = isWhole ? "\(long / short)" : "\(long)/\(short)"
        let part = isWhole ? Self.parts[long / short] ?? "1/\(factor)" : "\(short)/\(long)"
        return say(
            "Too \(isMore ? "large" : "small") by a factor of \(factor): the length of a period. How many months does each figure cover?",
            "\(isMore ? "是答案的 \(factor) 倍" : "只有答案的\(part)")，错在期间的长度。每个数字各是几个月的？")
    }

    /// One of so many, as it is said in Chinese.
    private static let parts = [2: "一半", 3: "三分之一", 4: "四分之一", 6: "六分之一", 9: "九分之一", 12: "十二分之一"]

    /// Powers of ten: in English, in Chinese, and one of so many in Chinese.
    private static let powers: [Int: (english: String, chinese: String, part: String)] = [
        1: ("ten", "十", "十分之一"), 2: ("a hundred", "一百", "百分之一"), 3: ("a thousand", "一千", "千分之一"),
        4: ("ten thousand", "一万", "万分之一"), 6: ("a million", "一百万", "百万分之一"),
        8: ("a hundred million", "一亿", "亿分之一"), 9: ("a billion", "十亿", "十亿分之一"),
        12: ("a million million", "一万亿", "万亿分之一"),
    ]

    private func words(ofPower power: Int, _ slip: AnswerFault.Slip) -> String {
        let other = "10^\(abs(power))"
        let words = Self.powers[abs(power)] ?? (other, " \(other) ", " 1/\(other)")
        let chinese = power > 0 ? "是答案的\(words.chinese)倍" : "只有答案的\(words.part)"
        let english = "Too \(power > 0 ? "large" : "small") by a factor of \(words.english)"
        switch slip {
        case .share: return say("\(english): is it a percentage?", "\(chinese)，看看是不是百分号的问题。")
        case .scale:
            let sign = [3: " (K)", 6: " (M)", 9: " (B)"][abs(power), default: ""]
            return say("\(english)\(sign).", "\(chinese)，请检查数量级。")
        case .chineseScale:
            let sign = [2: "1M is 100 万", 4: "万", 8: "亿", 12: "万亿"][abs(power), default: ""]
            return say("\(english) (\(sign)).", "\(chinese)，请检查“万”和“亿”的换算。")
        case .point: return say("\(english).", "\(chinese)，请检查小数点。")
        }
    }
}
