import Builtins
import Evaluation
import Reporting
import Resolution

extension SamplingFinding {
    var chinese: Wording {
        switch self {
        case .branches(let then, let otherwise):
            Wording("这个 `if` 的两个分支各用于一部分样本，却一个是\(then.words)，一个是\(otherwise.words)")
        case .certainWanted:
            Wording("这里要一个确定的值，而它是不确定的：取它的 mean(…)、median(…) 或 percentile(…, 5%)")
        case .unlikeResults(let function):
            Wording("\(function) 给出的结果，各样本的种类或长度不同")
        case .inSamples(let cause, let failing, let total):
            Wording("\(Wording(of: cause.finding, .chinese).sentence)（\(total) 个样本中有 \(failing) 个）")
        case .warned(let cause, let samples, let total):
            Wording("\(Wording(of: cause.finding, .chinese).sentence)（\(total) 个样本中有 \(samples) 个）")
        case .drawn(let samples, let seed):
            Wording("\(samples) 个样本，种子 \(seed)；用 `samples N` 和 `seed N` 更改")
        case .certainWantedAs(let place): Wording(place.chinese)
        case .truthWanted(let holding, let total):
            Wording("这里要真或假，而它在 \(total) 个样本中有 \(holding) 个为真：请问它的概率，如 chance(…) >= 95%")
        case .unlikeValues(let function, let kind):
            Wording("\(function) 给出的是\(kind.words)，而且各样本不同：请给它 median(…) 或 percentile(…, 5%)")
        case .branchesDiffer(let kind):
            Wording("这个 `if` 的两个分支各用于一部分样本，给出的\(kind.words)不同：只有数量和条件可以因样本而异")
        case .noSamples: Wording("这里没有样本了")
        case .uncertainEquation:
            Wording("等式的这一边是不确定的：请取其中一个数，如 mean(…)、median(…)、percentile(…, 5%) 或 chance(… > …)")
        case .noBounds: Wording("`bounds` 说的是所印数字容许的范围，而这个值是不确定的：取它的 percentile(…, 5%)")
        case .notReconciled: Wording("要核对的值必须是确定的，而这个值是不确定的：取它的 mean(…) 或 median(…)")
        case .littleExplained(let percent):
            Wording("各输入的秩只解释了结果秩方差的 \(percent)%：结果并不随它们单调增减，所列份额说明不了多少：请用 given(…, … > …) 分段来看")
        case .sameForAll: Wording("所有样本的结果都一样")
        case .moreInputs(let count): Wording("还有 \(count) 个输入没有列出")
        }
    }
}

extension SamplingFinding.Place {
    fileprivate var chinese: String {
        switch self {
        case .index: "是哪一项必须确定，而它是不确定的：取它的 round(median(…))，或用 `if` 逐一区分"
        case .range: "有多少项必须确定，而它是不确定的：取它的 round(median(…))"
        case .date: "日期和期间必须确定，而移动它的量是不确定的：取 median(…) 或 percentile(…, 5%)"
        case .root: "`solve` 比较的值必须确定，而它是不确定的：请取 median(…)、mean(…) 或 chance(… > 0)"
        }
    }
}

extension DistributionProblem {
    var chinese: Wording {
        switch self {
        case .notAscending: Wording("上端要大于下端")
        case .throughZero: Wording("用 `to` 写的范围是对数正态分布，只在零以上：请写明是哪一种分布")
        case .uncertainParameter: Wording("分布的参数要是确定的值")
        case .noSamples: Wording("没有一个样本满足这个条件")
        case .certain(let function): Wording("\(function) 要用于不确定的量，而这个值是确定的")
        }
    }
}

extension DistributionRemark {
    var chinese: Wording {
        switch self {
        case .lognormal: Wording("5% 低于下端，5% 高于上端，其间为对数正态分布")
        }
    }
}
