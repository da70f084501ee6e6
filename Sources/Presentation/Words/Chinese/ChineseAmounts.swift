import Evaluation
import Numbers
import Reporting
import Resolution

extension AmountFinding {
    var chinese: Wording {
        switch self {
        case .lengths(let one, let other):
            Wording("两个列表长度不同，一个 \(one) 项，一个 \(other) 项", ["\(one) 项", "\(other) 项"])
        case .textsAdded: Wording("文本要在同一段文本里拼接")
        case .notCombined(let operation, let one, let other):
            Wording("\(one.words) 和 \(other.words) 不能\(operation.chinese)", [one.words, other.words])
        case .notCompared(let one, let other):
            Wording("\(one.words) 和 \(other.words) 不能比较", [one.words, other.words])
        case .shareWanted(let word): Wording("`\(word)` 前面要写一个百分比，如 5%")
        case .currencies(let one, let other): Wording("\(one) 和 \(other) 是不同的货币", lead: "先换算其中一个")
        case .percentFirst: Wording("百分比要写在它所属的数后面", ["百分比"])
        case .dimensions(let combining, let one, let other): Wording("\(one) 和 \(other) 不能\(combining.chinese)")
        case .divisionByZero: Wording("除以零", ["这里是零"])
        case .exponent: Wording("指数要是一个纯数")
        case .noPower(let dimension): Wording("\(dimension) 没有这样的幂")
        case .points(let dimension, let isTaken):
            Wording("不能\(isTaken ? "从 \(dimension) 中减去" : "给 \(dimension) 加上")百分点", ["", "百分点"])
        case .percentOfPlain(let share, let whole, let isTaken):
            Wording("\(share) 按原数\(isTaken ? "减去" : "加上")，不是 \(whole) 的 \(share)", ["一个纯数"])
        case .temperaturesAdded(let difference): Wording("两个温度不能相加；温差请写 \(difference)")
        case .temperatureFactor(let unit):
            Wording("以 \(unit) 表示的温度是温标上的点，不能相乘除；`in kelvin` 从绝对零度算起")
        case .temperatureWanted(let one, let other): Wording("\(one) 不能换算成 \(other)")
        case .temperatureDifference: Wording("温差不是温标上的点；从绝对零度算起的温度用 kelvin")
        case .kelvinsFromZero: Wording("这里的开尔文从绝对零度算起；温差请写 delta_celsius")
        case .noFraction: Wording("只有精确的数才能写成分数，这个数只知道若干位", ["≈"])
        case .negativeTolerance: Wording("误差不能是负数")
        case .noUnit(let name): Wording("单位表里没有 `\(name)`")
        case .noPercent: Wording("没有 %")
        }
    }
}

extension AmountFinding.Combining {
    fileprivate var chinese: String {
        switch self {
        case .add: "相加"
        case .subtract: "相减"
        case .divide: "相除"
        case .compare: "比较"
        case .range: "作为一个区间的两端"
        case .step: "作为步长搭配"
        case .combine: "放在一起计算"
        }
    }
}

extension ArithmeticOperator {
    fileprivate var chinese: String {
        switch self {
        case .add: "相加"
        case .subtract: "相减"
        case .multiply: "相乘"
        case .divide, .modulo: "相除"
        case .power: "乘方"
        case .of, .on, .off: "这样合在一起"
        }
    }
}

extension NumberFinding {
    var chinese: Wording {
        switch error {
        case .divisionByZero: Wording("除以零")
        case .zeroToTheZero: Wording("0^0 没有定义")
        case .tooLarge: Wording("结果会超过约十万位")
        case .overflow: Wording("结果太大，近似数放不下")
        case .underflow: Wording("结果太小，近似数放不下")
        case .noRealResult: Wording("这个算式没有实数结果")
        case .inSamples(let fault):
            Wording(
                "\(fault.total) 个样本中有 \(fault.failing) 个："
                    + NumberFinding(error: fault.cause.error).chinese.sentence)
        case .sampleCounts(let one, let other):
            Wording("一个有 \(one) 个样本，另一个有 \(other) 个：改变 `samples` 之前的量要重新定义")
        }
    }
}

extension ExpressionFinding {
    var chinese: Wording {
        switch self {
        case .noCloseness: Wording("请写明允许的误差：A ≈ B within T")
        case .noElse: Wording("`if` 要有 `else`")
        case .rangeInTwoWays(let shared): Wording("这个区间有两种读法：\(shared)，或者有一端是纯数")
        case .longNumber: Wording("这个数会超过约十万位")
        }
    }
}

extension KindFinding {
    var chinese: Wording { Wording("这里要的是\(wanted.chinese)") }
}

extension KindFinding.Wanted {
    fileprivate var chinese: String {
        switch self {
        case .quantity: "一个数值"
        case .number: "一个数"
        case .truth: " true 或 false"
        case .text: "一段文本"
        case .name: "一个名字"
        case .list: "一个列表"
        case .function: "一个函数"
        case .company: "一家公司"
        case .date: "一个日期"
        case .period: "一个期间"
        case .dateOrPeriod: "一个日期或期间"
        case .dateOrRate: "一个日期或汇率"
        case .statistic: "一个函数，如 median"
        case .dateSuchAs(let example): "一个日期，如 \(example)"
        case .periodSuchAs(let example): "一个期间，如 \(example)"
        case .dayCount: "一段文本，如 \"act/365\""
        case .table: "一个表"
        case .columnName: "一列的名称"
        case .listOrFunction: "一个列表或函数"
        case .figures: "由数据组成的算式"
        }
    }
}
