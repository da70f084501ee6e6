import Evaluation
import Reporting
import Resolution

/// Pictures of values, and the history of exchange rates.
enum ChartFunctions {
    static let all: [Builtin] = [
        Builtin(
            "chart", "a picture of a value: of the kind that suits it, or one of those that can be drawn of it",
            [
                Parameter("value", .any), Parameter("kind", .drawing, or: .nothing("kind")),
                Parameter("title", .text, or: .nothing("title"), byName: true),
                Parameter("rule", .any, or: .nothing("amount"), byName: true),
                Parameter("names", .list, or: .nothing("texts"), byName: true),
            ], units: .none, examples: [["[3, 1, 2]", "bar"], ["[3, 1, 2]", "title = \"Three\""]],
            form: "chart(value, kind, title = …, rule = …, names = …)",
            body: .codes { call, codes throws(Failure) in try Charting(call).chart(of: codes) }),
        Builtin(
            "rate_history",
            "the rates of exchange of every day in a period, as a series: rates USD/CNY over 2024..2025",
            [Parameter("pair", .text), Parameter("period", .any)], units: .none, times: .own,
            examples: [["\"USD/CNY\"", "2025Q1"]], form: "rate_history(pair, period) or rates A/B over PERIOD"
        ) { call throws(Failure) in
            try RateHistory(call).table(call.text(0), over: call.values[1])
        },
    ]
}
