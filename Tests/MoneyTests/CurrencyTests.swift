import Numbers
import Quantities
import Testing

@testable import Money

/// The currencies of the European Central Bank's history, in the order of its columns, and the euro.
private let referenceCurrencies = """
    USD JPY BGN CYP CZK DKK EEK GBP HUF LTL LVL MTL PLN ROL RON SEK SIT SKK CHF ISK NOK HRK RUB TRL TRY AUD BRL CAD \
    CNY HKD IDR ILS INR KRW MXN MYR NZD PHP SGD THB ZAR EUR
    """.split(separator: " ").map(String.init)

@Suite struct CurrencyTests {
    @Test func everyReferenceCurrencyIsKnown() throws {
        #expect(referenceCurrencies.count == 42)
        let table = UnitTable.standard()
        for code in referenceCurrencies {
            let unit = try #require(table.unit(named: code), "\(code)")
            #expect(table.text(of: unit) == code && table.currency(of: unit) == code && table.isMoney(unit))
            #expect(Currency(code: code) != nil)
        }
    }

    @Test func everyCurrencyIsADimensionOfItsOwn() throws {
        let table = UnitTable.standard()
        let units = try Currency.all.map { try #require(table.unit(named: $0.code)) }
        #expect(Set(units).count == units.count && units.count > 50)
        for unit in units {
            for other in units where other != unit { #expect(!table.sameDimension(unit, other)) }
        }
    }

    @Test func everyNameHasOneReadingAmongUnitsToo() throws {
        let table = UnitTable.standard()
        var seen: Set<String> = []
        for name in table.allNames() {
            for form in [name, UnitPlural.plural(of: name)].compactMap({ $0 }) {
                // Codes have no plural, so only their own names can meet.
                if form != name, Currency(code: name) != nil { continue }
                #expect(seen.insert(form).inserted, "\(form)")
            }
        }
        for currency in Currency.all {
            for name in [currency.code] + currency.symbols + currency.otherNames {
                let unit = try #require(table.unit(named: name), "\(name)")
                #expect(table.text(of: unit) == currency.code)
            }
            #expect(table.unit(named: currency.code + "s") == nil)
        }
    }

    @Test(arguments: [
        ("元", "CNY"), ("人民币", "CNY"), ("元人民币", "CNY"), ("RMB", "CNY"), ("¥", "CNY"), ("CN¥", "CNY"), ("美元", "USD"),
        ("$", "USD"), ("US$", "USD"), ("港元", "HKD"), ("港币", "HKD"), ("HK$", "HKD"), ("A$", "AUD"), ("C$", "CAD"),
        ("S$", "SGD"), ("NT$", "TWD"), ("€", "EUR"), ("欧元", "EUR"), ("£", "GBP"), ("英镑", "GBP"), ("JP¥", "JPY"),
        ("日元", "JPY"), ("₩", "KRW"), ("₹", "INR"), ("euros", "EUR"), ("yuan", "CNY"),
    ])
    func names(_ name: String, _ code: String) {
        let table = UnitTable.standard()
        #expect(table.unit(named: name).map { table.text(of: $0) } == code)
    }

    @Test(arguments: ["usd", "dollar", "pound", "比索", "卢比", "DEM", "", "USDs"])
    func noNames(_ name: String) {
        #expect(UnitTable.standard().unit(named: name) == nil)
    }

    @Test func facts() throws {
        let dollar = try #require(Currency(code: "USD"))
        #expect(dollar.name == "US dollar" && dollar.symbols == ["$", "US$"] && dollar.otherNames == ["美元", "美金"])
        #expect(dollar.minorDigits == 2)
        #expect(Currency(code: "JPY")?.minorDigits == 0 && Currency(code: "KWD")?.minorDigits == 3)
        #expect(Currency(code: "CHF")?.symbols == [] && Currency(code: "CHF")?.name == "Swiss franc")
        #expect(Currency(code: "$") == nil && Currency(code: "") == nil && Currency(code: "usd") == nil)
        let table = UnitTable.standard()
        for currency in Currency.all {
            let unit = try #require(table.unit(named: currency.code))
            #expect(table.minorDigits(of: unit) == currency.minorDigits)
        }
    }

    @Test func moneyInWords() throws {
        let table = UnitTable.standard()
        let dollar = try #require(table.unit(named: "USD"))
        let yuan = try #require(table.unit(named: "CNY"))
        let month = try #require(table.unit(named: "month"))
        #expect(table.describeDimension(try table.quotient(dollar, month).unit) == "money (USD) per time")
        #expect(table.text(of: try table.quotient(yuan, dollar).unit) == "CNY/USD")
        #expect(try table.factor(from: yuan, to: dollar) == nil)
        #expect(table.information(named: "美元")?.meaning == "US dollar")
    }
}
