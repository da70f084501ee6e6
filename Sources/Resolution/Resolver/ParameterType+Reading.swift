import Quantities
import Reporting
import Syntax

extension ParameterType {
    /// `Money/month`, `Text`: a kind by its name, or dimensions and units multiplied with each other.
    init(_ tree: UnitTree, _ environment: Environment) throws(Failure) {
        let units = environment.state.units
        let text = environment.passage.text(tree.span)
        if tree.factors.count == 1, let name = tree.factors[0].name,
            ParameterType.kinds.contains(environment.text(name.symbol))
        {
            self.init(text: text, money: 0, rest: .none, kind: environment.text(name.symbol))
            return
        }
        var money = 0
        var rest = UnitID.none
        for factor in tree.factors {
            guard let name = factor.name else { continue }
            let word = environment.text(name.symbol)
            if word == "Money" {
                money += factor.exponent
                continue
            }
            if word == "Number" || word == "Percent" { continue }
            let unit: UnitID
            if let known = ParameterType.dimensions[word].flatMap({ units.unit(named: $0) }) {
                unit = known
            } else {
                unit = try UnitReader(environment: environment).unit(name, in: tree, number: nil)
            }
            guard let power = units.power(unit, factor.exponent), let product = try? units.product(rest, power) else {
                throw environment.passage.failure(UnitFinding.exponent, at: tree.span)
            }
            rest = product.unit
        }
        self.init(text: text, money: money, rest: rest, kind: nil)
    }

    private static let kinds = ["Text", "Truth", "Date", "Period", "List", "Company", "Function"]

    /// A unit of each dimension that a type may name.
    private static let dimensions = [
        "Time": "second", "Mass": "kilogram", "Length": "metre", "Area": "hectare", "Volume": "litre",
        "Energy": "joule", "Power": "watt", "Data": "byte",
    ]
}
