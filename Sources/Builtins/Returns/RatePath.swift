import Evaluation
import Numbers
import Reporting
import Resolution

/// One rate for every period, or a rate for each.
enum RatePath {
    case even(Number)
    case each([Number])

    init(_ call: Call, _ index: Int) throws(Failure) {
        if case .list = call.values[index] {
            self = .each(try call.rates(index))
        } else {
            self = .even(try call.rate(index))
        }
    }

    var each: [Number] {
        switch self {
        case .even(let rate): [rate]
        case .each(let rates): rates
        }
    }
}
