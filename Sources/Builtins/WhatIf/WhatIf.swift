import Reporting
import Resolution

/// An expression over and over with other values, and amounts that grow.
enum WhatIfFunctions {
    static let all: [Builtin] = [
        written(
            .table, "a table of an expression over the values of one name or two",
            [Parameter("expression", .expression), Parameter("name", .axes)], ["x^2", "x = 1..3"]),
        written(
            .solve, "every value of a name in a range for which two sides are equal",
            [Parameter("left", .expression), Parameter("name", .axes)], ["x^2 == 4", "x = 0..5"]),
        written(
            .sensitivity, "what moves a result most: each input a share smaller and greater",
            [Parameter("expression", .expression), Parameter("by", .share, or: .percent(10))],
            ["minimax.cash / minimax.burn", "by = 20%"]),
        Builtin(
            "grow", "a projection: each amount the one before it grown by the next rate, with the year it speaks of",
            [
                Parameter("first", .amount), Parameter("rates", .rates),
                Parameter("from", .span, or: .nothing("period")),
            ],
            units: .same(0), times: .own, examples: [["10 USD", "[10%, 20%]", "from = FY2026"]]
        ) { call throws(Failure) in
            try Projection(call).flows()
        },
    ]

    /// A function that is read as a construct where it is called by its name; as a value it can do nothing.
    private static func written(
        _ task: Varying.Task, _ summary: String, _ parameters: [Parameter], _ example: [String]
    ) -> Builtin {
        Builtin(
            task.rawValue, summary, parameters, counts: 0...Int.max, units: .none, examples: [example],
            form: task.signature,
            body: .codes { call, _ throws(Failure) in
                throw call.failure(BuiltinProblem.writtenOut(call.name, task.signature))
            })
    }
}
