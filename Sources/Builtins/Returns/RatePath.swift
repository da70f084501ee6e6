import Evaluation
import Numbers
import Reporting
import Resolution

/// One rate for every period, or a rate for each.
enum RatePath {
    case even(Number)
    case each([Number])

    var each: [Number] {
        switch self {
        case .even(let rate): [rate]
        case .each(let rates): rates
        }
    }
}

extension Call {
    func ratePath(_ index: Int) throws(Failure) -> RatePath {
        if case .list = values[index] { return .each(try rates(index)) }
        return .even(try rate(index))
    }
}
