import Builtins
import Evaluation
import Reporting
import Resolution

extension ShapeProblem {
    var chinese: Wording {
        switch self {
        case .parameters(let form): Wording("这种分布写作 \(form)")
        case .uncertainParameter:
            Wording("分布的参数要是确定的值：不确定的量请与它相加或相乘，如 m + normal(0, s)")
        case .notAscending(let low, let high): Wording("\(high) 要大于 \(low)")
        case .mostOutside: Wording("最可能的值要在另外两个值之间")
        case .medianOutside: Wording("中位数要在另外两个值之间")
        case .notAboveZero(let function, let parameter): Wording("\(function) 的 \(parameter) 要大于零")
        case .meanOutside: Wording("均值要在两端之间")
        case .tooWide(let most): Wording("均值如此的 beta 分布，标准差小于 \(most)")
        case .percentBeside(let share): Wording("百分比的标准差可以是均值的一部分，也可以是绝对量：请写 \(share)，或写出绝对量")
        case .plainBeside: Wording("有的是百分比，有的是纯数", ["%", "一个纯数"])
        case .chanceOutside: Wording("概率在 0% 到 100% 之间")
        case .weights(let sum): Wording("各权重之和是 \(sum)，不是 100%")
        case .weightBelowZero: Wording("权重不能小于零")
        case .weightCount(let weights, let parts):
            Wording("权重有 \(weights) 个，分布有 \(parts) 个", ["\(weights)", "\(parts)"])
        case .wholeRange(let low, let high):
            Wording(
                "\(low)..\(high) 是整数的列表：uniform(\(low), \(high)) 是其间任意的数，"
                    + "resample(\(low)..\(high)) 是其中一个")
        case .emptyList(let function): Wording("空列表没有 \(function)")
        case .nothingWithin: Wording("分布几乎没有落在这个区间里的")
        case .uncertainData: Wording("用来抽取的数据要是确定的值")
        case .noInterval: Wording("截断分布要写一个区间，如 `within 0%..20%`")
        }
    }
}

extension CutOffFinding {
    var chinese: Wording {
        switch self {
        case .noDistribution:
            Wording("`within` 截断紧挨在它前面的分布：别的不确定的量请用 given(x, 条件)")
        case .noEnds: Wording("截断分布写 LOW..HIGH，如 `within 0%..20%`")
        case .notCutOff(let function): Wording("\(function) 不能截断：请让它的各部分落在区间里")
        case .dates: Wording("`to` 得到不确定的量，日期的区间写 `..`")
        }
    }
}

extension CorrelationFinding {
    var chinese: Wording {
        switch self {
        case .noName: Wording("`correlate` 后面在方括号里写不确定的量的名称：correlate [g, m] by 0.6")
        case .unknown(let name): Wording("没有 `\(name)` 这个名称")
        case .certain(let name): Wording("\(name) 是确定的，不能相关")
        case .computed(let name): Wording("\(name) 是由别的量算出来的：请让那些量相关")
        case .formula(let name): Wording("\(name) 是公式，每次用到都重新计算：要相关，请用 `=` 定义它")
        case .twice(let name): Wording("\(name) 写了两次")
        case .fewNames: Wording("至少要有两个名称才能相关")
        case .manyNames(let most): Wording("一次最多让 \(most) 个名称相关")
        case .counts(let one, let first, let other, let second):
            Wording("\(one) 有 \(first) 个样本，\(other) 有 \(second) 个：请把 `samples` 更改之前的重新定义")
        case .absent(let name): Wording("\(name) 的一部分样本已被排除，不能相关")
        case .flat(let name): Wording("\(name) 在所有样本中都一样，不能相关")
        case .noMatrix: Wording("相关系数是一个数，或各行的列表：by [[1, 0.6], [0.6, 1]]")
        case .size(let rows, let names): Wording("名称有 \(names) 个，相关系数有 \(rows) 行")
        case .rowLength(let row, let items, let names): Wording("第 \(row) 行有 \(items) 个相关系数，名称有 \(names) 个")
        case .outside: Wording("相关系数在 -1 到 1 之间")
        case .diagonal(let row): Wording("一个量与自己的相关系数是 1，第 \(row) 行也是")
        case .asymmetric(let row, let column):
            Wording("第 \(row) 行第 \(column) 列与第 \(column) 行第 \(row) 列不同")
        case .impossible: Wording("没有这样相关的量", lead: "可能的最近的是")
        case .notReached(let one, let other, let wanted, let reached):
            Wording("\(one) 和 \(other) 的秩相关是 \(reached)，不是 \(wanted)：相等的值太多，只能如此")
        case .lost(let one, let other, let before, let now):
            Wording("\(one) 和 \(other) 原来的相关系数是 \(before)，现在是 \(now)")
        }
    }
}
