import Numbers
import Testing

@testable import Quantities

/// Every name of the shipped units, with the printed name of its unit.
private let everyName: [(name: String, unit: String)] = {
    var found: [(String, String)] = []
    let catalogue = UnitCatalogue.units
    catalogue.forEachLine { line in
        var first: String?
        catalogue.forEachName(line) { name, _ in
            first = first ?? catalogue.text(name)
            found.append((catalogue.text(name), first ?? ""))
        }
    }
    return found
}()

private let latinScales: Set = [
    "K", "k", "M", "MM", "B", "T", "mn", "bn", "tn", "thousand", "million", "billion", "trillion",
]
private let reservedWords: Set = [
    "if", "then", "else", "and", "or", "not", "mod", "in", "to", "of", "on", "off", "within", "where", "with", "true",
    "false", "missing", "at", "over", "per", "step",
]
private let chineseScales = [
    ("万亿", 1_000_000_000_000), ("千万", 10_000_000), ("百万", 1_000_000), ("亿", 100_000_000), ("万", 10_000),
    ("千", 1000),
]

@Suite struct UnitCatalogueTests {
    @Test func everyLineIsADefinition() {
        let catalogue = UnitCatalogue.units
        var count = 0
        catalogue.forEachLine { line in
            count += 1
            #expect(catalogue.definition(line) != nil, "\(catalogue.text(line))")
        }
        #expect(count > 100)
    }

    @Test func everyNameHasOneReading() throws {
        var readings: [String: String] = [:]
        for (name, unit) in everyName {
            for form in [name, UnitPlural.plural(of: name)].compactMap({ $0 }) {
                #expect(readings[form] == nil, "\(form) is \(readings[form] ?? "") and \(unit)")
                readings[form] = unit
                #expect(!latinScales.contains(form) && !reservedWords.contains(form), "\(form)")
            }
        }
        let table = UnitTable()
        for (name, unit) in readings {
            let found = try #require(table.unit(named: name), "\(name)")
            #expect(table.text(of: found) == unit)
        }
    }

    @Test func namesThatBeginWithAChineseScaleMeanTheSameWhenItIsSplitOff() throws {
        let table = UnitTable()
        var count = 0
        for (name, _) in everyName {
            guard let (scale, power) = chineseScales.first(where: { name.hasPrefix($0.0) }) else { continue }
            let whole = try #require(table.unit(named: name))
            let rest = try #require(table.unit(named: String(name.dropFirst(scale.count))), "\(name)")
            #expect(try table.factor(from: whole, to: rest)?.asInt == power, "\(name)")
            count += 1
        }
        #expect(count > 5)
    }

    @Test func everyUnitComesDownToBaseUnits() throws {
        let table = UnitTable()
        for (name, _) in everyName {
            let unit = try #require(table.unit(named: name))
            let factor = try table.baseFactor(of: unit)
            // A radian is no fraction of a turn.
            let isRadian = table.text(of: unit) == "rad"
            #expect(factor.isExact != isRadian && Number.compare(factor, .zero) > 0)
            let kind = table.atoms[table.units[unit.place].factors[0].atom].kind
            let isPlain = kind.isPercentLike || kind == .multiple
            #expect(table.isDimensionless(unit) == isPlain, "\(name)")
        }
    }

    @Test(arguments: [
        ("months", "month"), ("inches", "inch"), ("feet", "foot"), ("people", "person"), ("persons", "person"),
        ("GPUs", "GPU"), ("bytes", "byte"), ("days", "day"), ("min", "minute"), ("hrs", "hour"), ("lbs", "lb"),
        ("metres", "m"), ("GPU_hours", "GPU_hour"), ("个月", "month"), ("公斤", "kg"), ("千克", "kg"), ("名", "person"),
        ("家", "customer"), ("倍", "x"), ("平方米", "sqm"), ("亩", "mu"), ("吨", "tonne"), ("oz", "oz"), ("ms", "ms"),
    ])
    func names(_ name: String, _ unit: String) {
        let table = UnitTable()
        #expect(table.unit(named: name).map { table.text(of: $0) } == unit)
    }

    @Test(arguments: [
        "pound", "ton", "gallon", "dollar", "k", "K", "M", "B", "T", "in", "", "s ", "inchs", "inche", "mss", "bpss",
        "USD", "wafer", "rack", "kilo", "monthss", "ss",
    ])
    func noNames(_ name: String) {
        #expect(UnitTable().unit(named: name) == nil)
    }

    @Test(arguments: gnuUnitsRecord)
    func asGNUUnits(_ record: (unit: String, target: String, factor: Double, reason: String?)) throws {
        let table = UnitTable()
        let unit = try #require(table.unit(named: record.unit))
        let target = try unitOf(record.target, in: table)
        let factor = try #require(try table.factor(from: unit, to: target)).doubleValue
        let isSame = abs(factor - record.factor) <= 1e-14 * record.factor
        #expect(isSame == (record.reason == nil), "\(record.unit): \(factor), GNU units \(record.factor)")
    }

    @Test func help() {
        let table = UnitTable()
        let found = table.information(named: "feet")
        #expect(found?.definition == "unit foot also feet, ft, 英尺 = 0.3048 m")
        #expect(found?.meaning == "foot")
        #expect(table.information(named: "nothing") == nil)
        #expect(table.allNames().contains("GPU_hour") && table.allNames().contains("公斤"))
    }
}

/// `kg*m^2/s^2` as the table's unit.
func unitOf(_ text: String, in table: UnitTable) throws -> UnitID {
    var factors: [(unit: UnitID, exponent: Int)] = []
    var sign = 1
    var part = ""
    func add() throws {
        let pieces = part.split(separator: "^")
        guard let name = pieces.first, name != "1" else { return }
        let unit = try #require(table.unit(named: String(name)), "\(name)")
        factors.append((unit, sign * (pieces.count > 1 ? Int(pieces[1]) ?? 0 : 1)))
    }
    for character in text {
        if character == "*" || character == "/" {
            try add()
            part = ""
            sign = character == "*" ? 1 : -1
        } else {
            part.append(character)
        }
    }
    try add()
    return try table.unit(of: factors).unit
}
