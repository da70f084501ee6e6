import Builtins
import Evaluation
import Reporting
import Resolution

extension SamplingFinding: Worded {
    package func wording(_ language: Language) -> Wording { language == .chinese ? chinese : english }

    private var english: Wording {
        let language = Language.english
        return switch self {
        case .branches(let then, let otherwise):
            Wording("the branches of this `if` are for some samples each, and are \(then.words) and \(otherwise.words)")
        case .certainWanted:
            Wording(
                "this has to be known for sure, and is uncertain: take mean(…), median(…) or percentile(…, 5%) of it")
        case .certainWantedAs(let place): Wording(place.words)
        case .truthWanted(let holding, let total):
            Wording(
                "true or false is wanted here, and this is true in \(holding) of \(total) samples: ask for its chance, such as chance(…) >= 95%"
            )
        case .unlikeResults(let function):
            Wording("what \(function) gives is not of one kind and length for all samples")
        case .unlikeValues(let function, let kind):
            Wording(
                "what \(function) gives is \(kind.words), and another for some samples than for others: give it median(…) or percentile(…, 5%) of what is uncertain"
            )
        case .branchesDiffer(let kind):
            Wording(
                "the branches of this `if` are for some samples each, and differ: \(kind.words) is the same for all samples, only an amount or a condition is not"
            )
        case .noSamples: Wording("no sample is left here")
        case .drawn(let samples, let seed):
            Wording("\(samples.grouped) samples, seed \(seed); `samples N` and `seed N` change them")
        case .uncertainEquation:
            Wording(
                "this side is uncertain: solve for one number of it, such as mean(…), median(…), percentile(…, 5%) "
                    + "or chance(… > …)")
        case .noBounds:
            Wording("`bounds` tells what printed digits allow, and this is uncertain: take percentile(…, 5%) of it")
        case .notReconciled:
            Wording(
                "what is reconciled has to be known for sure, and this is uncertain: take mean(…) or median(…) of it")
        case .littleExplained(let percent):
            Wording(
                "the inputs' ranks explain \(percent)% of the variance of ranks: "
                    + "the result does not simply rise or fall with them, and the shares tell little: look at it piece by "
                    + "piece, with given(…, … > …)")
        case .sameForAll: Wording("the result is the same for all samples")
        case .moreInputs(let count): Wording("\(count) more inputs are left out")
        case .inSamples(let cause, let failing, let total):
            Wording("\(Wording(of: cause.finding, language).sentence), in \(failing) of \(total) samples")
        case .warned(let cause, let samples, let total):
            Wording("\(Wording(of: cause.finding, language).sentence) (in \(samples) of \(total) samples)")
        }
    }
}

extension SamplingFinding.Place {
    fileprivate var words: String {
        switch self {
        case .index:
            "which item is meant has to be known for sure, and is uncertain: take round(median(…)) of it, or `if` for each"
        case .range:
            "how many items there are has to be known for sure, and is uncertain: take round(median(…)) of it"
        case .date:
            "a date or a period has to be known for sure, and what moves it is uncertain: take median(…) or percentile(…, 5%) of it"
        case .root:
            "what `solve` compares has to be known for sure, and is uncertain: compare a reading of it, such as median(…), mean(…) or chance(… > 0)"
        }
    }
}

extension ReadingProblem: Worded {
    package func wording(_ language: Language) -> Wording { Wording(language == .chinese ? chinese : english) }

    private var english: String {
        switch self {
        case .countOfSamples(let count): "there are \(count) samples: n is a whole number from 1 to that"
        case .countOfBins(let most): "bins is a whole number from 1 to \(most)"
        case .listOfUncertain(let function):
            "\(function) is of one uncertain quantity, or of a list of amounts that are known for sure"
        }
    }

    private var chinese: String {
        switch self {
        case .countOfSamples(let count): "一共有 \(count) 个样本：n 是 1 到这个数之间的整数"
        case .countOfBins(let most): "bins 是 1 到 \(most) 之间的整数"
        case .listOfUncertain(let function): "\(function) 用于一个不确定的量，或者一列确定的数"
        }
    }
}

extension ReadingRemark: Worded {
    package func wording(_ language: Language) -> Wording { Wording(language == .chinese ? chinese : english) }

    private var english: String {
        switch self {
        case .standardError(let amount, let count): "± \(amount), the standard error of \(count) samples"
        case .fewSamples(let count, let total): "stands on \(count) of \(total) samples"
        case .none(let count, let bound): "for none of \(count) samples: the chance is below about \(bound)"
        case .all(let count, let bound): "for all \(count) samples: the chance is above about \(bound)"
        case .endOfSamples(let count, let isGreatest):
            "the \(isGreatest ? "greatest" : "least") of \(count) samples: with more of them it lies further out"
        case .firstSamples(let count, let total):
            "the first \(count) of \(total) samples; samples(…, n) lists as many as are asked for"
        }
    }

    private var chinese: String {
        switch self {
        case .standardError(let amount, let count): "± \(amount)，\(count) 个样本的标准误差"
        case .fewSamples(let count, let total): "只依据 \(total) 个样本中的 \(count) 个"
        case .none(let count, let bound): "\(count) 个样本中一个也没有：概率低于约 \(bound)"
        case .all(let count, let bound): "\(count) 个样本全部如此：概率高于约 \(bound)"
        case .endOfSamples(let count, let isGreatest):
            "\(count) 个样本中\(isGreatest ? "最大" : "最小")的一个：样本更多时还会更远"
        case .firstSamples(let count, let total): "\(total) 个样本中的前 \(count) 个；samples(…, n) 可以列出更多"
        }
    }
}

extension DistributionProblem: Worded {
    package func wording(_ language: Language) -> Wording { language == .chinese ? chinese : english }

    private var english: Wording {
        switch self {
        case .notAscending: Wording("the upper end has to be above the lower")
        case .throughZero:
            Wording("a range written with `to` is lognormal, which lies above zero: write which distribution is meant")
        case .uncertainParameter: Wording("a distribution is made of amounts that are known for sure")
        case .noSamples: Wording("the condition holds for no sample")
        case .certain(let function): Wording("\(function) is of an uncertain quantity, and this is known for sure")
        }
    }
}

extension DistributionRemark: Worded {
    package func wording(_ language: Language) -> Wording { language == .chinese ? chinese : english }

    private var english: Wording {
        switch self {
        case .lognormal: Wording("5% below and 5% above, lognormal between")
        }
    }
}

extension Int {
    /// `10,000`.
    fileprivate var grouped: String {
        let digits = Array(String(self))
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { text += "," }
            text.append(digit)
        }
        return text
    }
}
