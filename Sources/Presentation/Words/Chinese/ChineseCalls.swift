import Evaluation
import Reporting
import Resolution

extension ArgumentProblem {
    var chinese: Wording {
        switch self {
        case .count(let name, let given, let signature): Wording("\(name) 不能有 \(given) 个参数：\(signature)")
        case .noParameter(let name, let parameter, let signature):
            Wording("\(name) 没有参数 `\(parameter)`：\(signature)")
        case .givenTwice(let name): Wording("\(name) 的这个参数写了两次")
        case .notGiven(let parameter, let signature):
            Wording("缺少\(parameter.map { "参数 `\($0)`" } ?? "带名字的参数之前的参数")：\(signature)")
        case .byNameOnly(let name, let parameter):
            Wording("\(name) 的各项要写出名字，以免弄混：\(parameter) = …")
        }
    }
}

extension CallProblem {
    var chinese: Wording {
        switch self {
        case .wantsPlainNumber(let name): Wording("\(name) 在这里要一个纯数")
        case .wantsWhole(let name): Wording("\(name) 在这里要一个整数")
        case .wantsWord(let name, let words):
            Wording("\(name) 在这里要 \(words.map { "\"\($0)\"" }.joined(separator: " 或 "))")
        case .emptyOf(let name): Wording("空列表没有 \(name)")
        }
    }
}

extension InvocationFinding {
    var chinese: Wording {
        switch self {
        case .notAFunction(let text, _): Wording("\(text) 不是函数")
        case .noParameter(let signature, let name): Wording("\(signature.chinese) 没有参数 `\(name)`")
        case .givenTwice(let name): Wording("参数 `\(name)` 写了两次")
        case .parameterMissing(let signature, let name): Wording("\(signature.chinese) 还缺参数 `\(name)`")
        case .count(let signature, let least, let most, let given):
            Wording(
                "\(signature.chinese) 要 \(least < most ? "\(least) 到 \(most)" : "\(most)") 个参数，这里有 \(given) 个")
        case .endless(let name): Wording("函数调用嵌套太深：\(name.map { "`\($0)` " } ?? "这个函数")会结束吗？")
        case .otherKind(let name, let type, _): Wording("参数 `\(name)` 要的是 \(type)")
        case .otherDimension(let name, let type, let given): Wording("参数 `\(name)` 要的是 \(type)，这里是 \(given)")
        case .currencies(let one, let other, let function):
            Wording("\(one) 和 \(other) 是不同的货币，\(function ?? "这个函数") 只能用一种")
        }
    }
}

extension InvocationFinding.Signature {
    fileprivate var chinese: String { "\(function ?? "这个函数")(\(parameters.joined(separator: ", ")))" }
}
