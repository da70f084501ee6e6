import Evaluation
import Numbers
import Quantities
import Resolution

/// Lists put together and taken apart.
enum ListPartFunctions {
    static let all: [Builtin] = [
        Builtin(
            "concat", "the items of one list after those of another; of texts one text", [Parameter("xs", .any)],
            counts: 1...Int.max, units: .open, times: .open,
            examples: [["[1, 2]", "[3]"], ["\"算\"", "\"suan\""]]
        ) { call throws(Failure) in
            try concatenated(call)
        },
        Builtin(
            "append", "the list with one more item at its end", [Parameter("xs", .list), Parameter("x", .any)],
            units: .open, times: .open, examples: [["[1 USD, 2 USD]", "3 USD"]]
        ) { call throws(Failure) in
            var items = try call.list(0).items
            items.append(call.values[1])
            return try call.list(items)
        },
        Builtin(
            "take", "a list of the first n items", counted, units: .open, times: .open,
            examples: [["[10, 20, 30]", "2"]]
        ) { call throws(Failure) in
            let items = try call.list(0).items
            return try call.picked(Array(items.indices.prefix(try count(call))), items)
        },
        Builtin(
            "drop", "a list without the first n items", counted, units: .open, times: .open,
            examples: [["[10, 20, 30]", "2"]]
        ) { call throws(Failure) in
            let items = try call.list(0).items
            return try call.picked(Array(items.indices.dropFirst(try count(call))), items)
        },
        Builtin(
            "tail", "a list of all items but the first", [Parameter("xs", .list)], units: .open, times: .open,
            examples: [["[10, 20, 30]"]]
        ) { call throws(Failure) in
            let items = try call.list(0).items
            guard !items.isEmpty else { throw call.failure(BuiltinProblem.noTail, at: 0) }
            return try call.picked(Array(items.indices.dropFirst()), items)
        },
        Builtin(
            "contains", "whether a list has an item, or a text another text in it",
            [Parameter("xs", .any), Parameter("x", .any)], units: .none,
            examples: [["[1 km, 2 km]", "2000 m"], ["\"suan\"", "\"ua\""]]
        ) { call throws(Failure) in
            if case .text(let text) = call.values[0] {
                guard case .text(let part) = call.values[1] else {
                    throw call.failure(BuiltinProblem.notContained, at: 1)
                }
                call.lookAtText()
                let found = try TextSearch(call, part).first(in: Array(text.utf8), from: 0)
                return .truth(part.isEmpty || found != nil)
            }
            return .truth(try place(call) != nil)
        },
        Builtin(
            "index_of", "the place of the first item that is the same, or missing",
            [Parameter("xs", .list), Parameter("x", .any)], units: .plain, examples: [["[1 km, 2 km]", "2000 m"]]
        ) { call throws(Failure) in
            guard let place = try place(call) else { return .missing(Missing(name: nil, available: [])) }
            return call.plain(place + 1)
        },
    ]

    private static let counted = [Parameter("xs", .list), Parameter("n", .whole)]

    private static func count(_ call: Call) throws(Failure) -> Int {
        let count = try call.whole(1)
        guard count >= 0 else { throw call.failure(BuiltinProblem.negativeCount, at: 1) }
        return count
    }

    /// Where an item stands that is the same as the second argument. What cannot be compared with it is an error, but `missing` is the same as itself alone.
    private static func place(_ call: Call) throws(Failure) -> Int? {
        for (place, item) in try call.list(0).items.enumerated() {
            try call.poll()
            if isMissing(item) || isMissing(call.values[1]) {
                if isMissing(item), isMissing(call.values[1]) { return place }
            } else if try call.areEqual(item, call.values[1]) {
                return place
            }
        }
        return nil
    }

    private static func isMissing(_ value: Value) -> Bool { if case .missing = value { true } else { false } }

    private static func concatenated(_ call: Call) throws(Failure) -> Value {
        if case .text = call.values[0] {
            var bytes: [UInt8] = []
            for index in call.values.indices {
                try call.poll()
                let text = try call.text(index)
                guard text.utf8.count <= Limits.longestText - bytes.count else {
                    throw call.failure(BuiltinProblem.longText)
                }
                bytes.append(contentsOf: text.utf8)
            }
            return call.text(bytes)
        }
        var items: [Value] = []
        for index in call.values.indices {
            try call.poll()
            items.append(contentsOf: try call.list(index).items)
        }
        return try call.list(items)
    }
}
