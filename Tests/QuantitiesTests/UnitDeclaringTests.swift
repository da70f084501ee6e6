import Numbers
import Testing

@testable import Quantities

@Suite struct UnitDeclaringTests {
    @Test func declaredUnits() throws {
        let table = UnitTable()
        let wafer = table.declare("wafer", also: ["晶圆"])
        #expect(table.unit(named: "wafers") == wafer && table.unit(named: "晶圆") == wafer)
        #expect(table.text(of: wafer) == "wafer" && table.isScaledInDisplay(wafer))
        #expect(table.describeDimension(wafer) == "count (wafer)")
        let gpu = try #require(table.unit(named: "GPU"))
        let rack = table.declare("rack", definition: (Number(72), gpu))
        #expect(try table.factor(from: rack, to: gpu)?.asInt == 72 && table.isScaledInDisplay(rack))
        let pod = table.declare("pod", definition: (Number(8), rack))
        #expect(try table.factor(from: pod, to: gpu)?.asInt == 576)
        #expect(table.information(named: "racks")?.definition == "unit rack = 72 GPU")
        #expect(table.allNames().contains("rack"))
    }

    @Test func declarationsAreTakenBack() throws {
        let table = UnitTable()
        let none = table.declaration(of: "wafer")
        table.declare("wafer")
        table.restore(none, of: "wafer")
        #expect(table.unit(named: "wafer") == nil && table.unit(named: "wafers") == nil)
        let first = table.declare("rack")
        let before = ["rack", "机柜"].map { ($0, table.declaration(of: $0)) }
        let second = table.declare("rack", also: ["机柜"])
        #expect(first != second && table.unit(named: "rack") == second)
        for (name, declaration) in before { table.restore(declaration, of: name) }
        #expect(table.unit(named: "rack") == first && table.unit(named: "机柜") == nil)
    }

    @Test func plainUnits() throws {
        let table = UnitTable()
        let dozen = table.declare("dozen", definition: (Number(12), .none))
        let user = try #require(table.unit(named: "user"))
        #expect(table.isDimensionless(dozen) && table.text(of: dozen) == "dozen")
        let product = try table.product(dozen, user)
        #expect(product.unit == user && product.factor?.asInt == 12)
        let square = try table.product(dozen, dozen)
        #expect(square.unit == UnitID.none && square.factor?.asInt == 144)
        let each = try table.quotient(user, dozen)
        #expect(table.text(of: each.unit) == "user/dozen")
        #expect(try table.product(each.unit, dozen).unit == user)
    }

    @Test func hugeUnitsFailWithoutATrap() throws {
        let table = UnitTable()
        var unit = try #require(table.unit(named: "m"))
        for step in 0..<40 {
            let large = try Number(digits: [1], exponent: 20_000)
            unit = table.declare("huge\(step)", definition: (large, unit))
        }
        let metre = try #require(table.unit(named: "m"))
        #expect(throws: NumberError.tooLarge) { try table.factor(from: unit, to: metre) }
        #expect(throws: NumberError.tooLarge) { try table.product(unit, metre) }
        // Many factors and high exponents stay within bounds or fail.
        var product = UnitID.none
        #expect(throws: NumberError.tooLarge) {
            for step in 0..<200 { product = try table.product(product, table.declare("thing\(step)")).unit }
        }
        var nested = metre
        for step in 0..<20 {
            guard let power = table.power(nested, 10) else { return }
            nested = table.declare("nest\(step)", definition: (.one, power))
            #expect(step < 3)
        }
    }
}
