import Evaluation
import Resolution

/// Lists of companies.
enum CompanyFunctions {
    static let all: [Builtin] = [
        Builtin(
            "companies", "all companies, or those of the files that a pattern fits",
            [Parameter("pattern", .text, or: .end)], units: .none, examples: [[]]
        ) { call throws(Failure) in
            try CompanyList(call).companies(0)
        }
    ]
}
