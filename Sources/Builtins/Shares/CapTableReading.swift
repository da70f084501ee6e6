import Evaluation
import Finance
import Numbers
import Quantities
import Reporting
import Resolution

/// `cap_table([["Ann", 6M share], ["Bo", 4M share]], [["Seed", 2M USD, 8M USD], ["A", 10M USD, 40M USD, 10%]])`: a
/// founder is a name and a count; a round a name, its money, the value before it and perhaps the pool's share after it,
/// made before the round, or after it where `"after"` follows. The money may be a list of investors,
/// `[["Fund", 1.5M USD], ["Ann", 0.5M USD]]`: a holder who invests again adds to the row there is.
struct CapTableReading {
    let call: Call

    init(_ call: Call) { self.call = call }

    func table() throws(Failure) -> Value {
        var unit = UnitID.none
        var founders: [(name: String, shares: Number)] = []
        for (index, row) in try rows(0, 2...2, .founderForm).enumerated() {
            let shares = try quantity(row[1], index, 0)
            if index == 0 { unit = shares.unit }
            guard call.units.sameDimension(shares.unit, unit), shares.number.sign > 0 else {
                throw call.named(call.failure(BuiltinProblem.founderWithoutShares, at: 0), item: index)
            }
            founders.append((try name(row[0], index, 0), try call.converted(shares, to: unit, at: 0)))
        }
        guard !founders.isEmpty else {
            throw call.failure(BuiltinProblem.noFounders, at: 0)
        }
        let pool = call.isGiven(2) ? try call.amount(2, in: unit, of: 0) : .zero
        var table = try call.finance { () throws(FinanceError) in
            try CapTable(founders: founders, pool: pool)
        }
        var names = ["founding"]
        var money = UnitID.none
        for (index, row) in try rows(1, 3...5, .roundForm).enumerated() {
            let title = try name(row[0], index, 1)
            let value = try quantity(row[2], index, 1)
            let raised = try investors(row[1], title, index)
            if index == 0 { money = call.units.canonical(value.unit) }
            for amount in raised.map(\.money) + [value]
            where !call.units.sameDimension(amount.unit, money) {
                let other = Quantity(.one, unit: money)
                throw call.named(
                    call.mismatch(other, amount, at: (1, 1)), item: index)
            }
            var investors: [(name: String, money: Number)] = []
            for (name, amount) in raised {
                investors.append((name, try call.converted(amount, to: money, at: 1)))
            }
            let before = try call.converted(value, to: money, at: 1)
            var wanted: Number?
            if row.count > 3 {
                wanted = try call.item(row[3], of: 1).rate(0)
            }
            let (pool, poolAfter) = (wanted, row.count > 4 ? try isAfter(row[4], index) : false)
            let buyers = investors
            try call.finance(at: 1) { () throws(FinanceError) in
                try table.raise(buyers, value: before, wantedPool: pool, poolAfter: poolAfter)
            }
            names.append(title)
        }
        return try shown(table, names, unit, money)
    }

    private func shown(_ table: CapTable, _ names: [String], _ unit: UnitID, _ money: UnitID) throws(Failure) -> Value {
        var columns = [TableValue.Column("holder")]
        for name in names { columns += [.init("\(name) shares"), .init("\(name) %")] }
        var cells: [Value] = []
        func row(_ name: String, _ count: (CapTable.Stage) -> Number?) throws(Failure) {
            cells.append(.text(name))
            for stage in table.stages {
                let shares = count(stage) ?? .zero
                let part = try call.number { () throws(NumberError) in try shares.divided(by: stage.total) }
                cells += [
                    .quantity(Quantity(shares, unit: unit)), try call.percentage(part),
                ]
            }
        }
        for (index, holder) in table.holders.enumerated() {
            try row(holder) { index < $0.shares.count ? $0.shares[index] : nil }
        }
        if table.stages.contains(where: { !$0.pool.isZero }) { try row("option pool") { $0.pool } }
        try row("all") { $0.total }
        for (name, stage) in zip(names, table.stages) {
            guard let round = stage.round, call.wantsNotes else { continue }
            let price = try call.quotient(
                Quantity(round.price, unit: money), Quantity(.one, unit: unit), call.inside)
            call.note(
                BuiltinRemark.roundPrice(
                    name, call.describe(price), over: call.describe(Quantity(round.priced, unit: unit))))
        }
        return .table(
            TableValue(
                columns, cells: cells,
                role: .holdings(shares: names.indices.map { 2 * $0 + 2 }, stages: names)))
    }

    // MARK: Reading

    /// Who pays what in a round: one investor under the round's name, or those of a list.
    private func investors(
        _ value: Value, _ title: String, _ index: Int
    ) throws(Failure) -> [(name: String, money: Quantity)] {
        guard case .list(let list) = value else { return [(title, try quantity(value, index, 1))] }
        var investors: [(name: String, money: Quantity)] = []
        for item in list.items {
            guard case .list(let pair) = item, pair.items.count == 2 else {
                throw call.named(call.failure(BuiltinProblem.investorForm, at: 1), item: index)
            }
            investors.append((try name(pair.items[0], index, 1), try quantity(pair.items[1], index, 1)))
        }
        for investor in investors where investor.money.number.sign <= 0 {
            throw call.named(call.failure(BuiltinProblem.investorWithoutMoney, at: 1), item: index)
        }
        return investors
    }

    /// Whether the pool is made after the round: the word `"after"` says so.
    private func isAfter(_ value: Value, _ index: Int) throws(Failure) -> Bool {
        if case .text("after") = value { return true }
        throw call.named(call.failure(BuiltinProblem.poolAfterOrNothing, at: 1), item: index)
    }

    private func rows(_ argument: Int, _ counts: ClosedRange<Int>, _ form: BuiltinProblem) throws(Failure) -> [[Value]]
    {
        var rows: [[Value]] = []
        for (index, item) in try call.list(argument).items.enumerated() {
            guard case .list(let row) = item, counts.contains(row.items.count) else {
                throw call.named(call.failure(form, at: argument), item: index)
            }
            rows.append(row.items)
        }
        return rows
    }

    private func name(_ value: Value, _ index: Int, _ argument: Int) throws(Failure) -> String {
        if case .text(let text) = value { return text }
        throw call.named(call.wrongKind(value, .name, at: argument), item: index)
    }

    private func quantity(_ value: Value, _ index: Int, _ argument: Int) throws(Failure) -> Quantity {
        if case .quantity(let quantity) = value { return quantity }
        throw call.odd(value, index, at: argument)
    }
}
