import Calendars
import Evaluation
import Numbers
import Quantities
import Reporting
import Resolution

/// What `sort` sorts by.
enum Sorting {
    /// The positions of the items in the order that `sort` asks for. What has no value in a column stands last.
    static func order(_ call: Call, _ items: [Value]) throws(Failure) -> [Int] {
        guard call.values.count > 1 else {
            if case .table = call.values[0] { throw call.failure(BuiltinProblem.byWhichColumn) }
            return try call.order(of: items)
        }
        var keys: [Value] = []
        if case .table(let table) = call.values[0], case .text(let name) = call.values[1] {
            let column = try call.column(name, of: table, named: 1)
            if case .list(let list) = column { keys = list.items }
        } else {
            keys = try call.apply(call.function(1), toEach: items)
        }
        guard case .table = call.values[0] else { return try call.order(of: keys) }
        var (present, absent): ([Int], [Int]) = ([], [])
        for (place, key) in keys.enumerated() {
            if case .missing = key { absent.append(place) } else { present.append(place) }
        }
        let order = try call.order(of: present.map { keys[$0] })
        return order.map { present[$0] } + absent
    }
}
