import Calendars
import Evaluation
import Numbers
import Quantities
import Reporting
import Resolution

/// What `sort` sorts by.
enum Sorting {
    /// The positions of the items in the order that `sort` asks for. What has no value in a column stands last.
    static func order(_ call: Call) throws(Failure) -> [Int] {
        let isDescending = try call.flag(2)
        guard case .table(let table) = call.values[0], !table.isRecord else {
            let items = try call.list(0).items
            guard call.isGiven(1) else { return turned(try call.order(of: items), isDescending) }
            guard case .function(let function) = call.values[1] else { throw call.columns.notFunction(1) }
            return turned(try call.order(of: call.apply(function, toEach: items)), isDescending)
        }
        guard call.isGiven(1) else { throw call.failure(BuiltinProblem.byWhichColumn) }
        let keys: [Value]
        if let place = try call.columns.placeOrFunction(1, of: table) {
            keys = (0..<table.ownRowCount).map { table.cell($0, place) }
        } else {
            keys = try call.apply(try call.function(1), toEach: try call.list(0).items)
        }
        let (present, absent) = keys.presence
        let order = try call.order(of: present.map { keys[$0] })
        return turned(order, isDescending).map { present[$0] } + absent
    }

    /// Uncertain amounts of one kind, each sample's in its own order; nil of anything else.
    static func columns(_ call: Call) throws(Failure) -> Value? {
        guard !call.isGiven(1), call.values[0].holdsSamples, case .list(let list) = call.values[0] else { return nil }
        let isDescending = try call.flag(2)
        return try SampledItems(call, list.items)?.ascending().map { (items) throws(Failure) in
            try call.list(isDescending ? items.reversed() : items)
        }
    }

    /// The greatest first, those that are the same in their order.
    private static func turned(_ order: [Int], _ isDescending: Bool) -> [Int] {
        isDescending ? order.reversed() : order
    }
}
