import Builtins
import Reporting

extension BuiltinRemark: Worded {
    package func wording(_ language: Language) -> Wording { Wording(language == .chinese ? chinese : english) }

    private var english: String {
        switch self {
        case .firstFlowOfAnotherYear(let day, let taken):
            "the first flow is of the year to \(day), and is taken as one of the year to \(taken)"
        case .stubOfAnotherTime(let day, let taken):
            "the first flow ends on \(day), and is taken as one that ends on \(taken)"
        case .ownWords(let words): words
        case .daysCounted(let name):
            "days are counted as \(name), as spreadsheets do where nothing is said; basis = \"act/act\" counts the calendar's"
        case .firstFlowInFull:
            "the first flow counts in full, as one of today; first = 1 discounts it by a period, as spreadsheets do"
        case .stubInFull(let part):
            "the first flow is taken as that of the stub alone, \(part) of a year, and ends with it"
        case .laterLoss: "more is paid out after that, which is not looked at"
        case .onlyTouched(let rate): "at \(rate) the value only touches zero, as far as 16 digits show"
        case .soughtBySigns: "sought by changes of sign on 2,048 parts of the range -99.99% to 1,000,000%"
        case .astronomical(let rate):
            "\(rate ?? "a rate past 1e308%") makes this zero too, and is left out as no rate of return"
        case .bridgeOfTwo:
            "debt and cash alone lie between the two values: leases, preferred, minority and investments are left out"
        case .noBridge:
            "the whole value is shared out, as after a multiple of earnings; debt = … and cash = … make it that of the equity"
        case .severalRates(let count):
            "\(count) rates make this zero; the value at a rate of your own decides"
        case .weights(let equity, let debt, let afterTax, let shield):
            "equity \(equity), debt \(debt) at \(afterTax) after tax; the tax shield takes off \(shield)"
        case .takenAsNothing(let names): "not given, and taken as nothing: \(names.joined(separator: ", "))"
        case .grownByWeeks(let period):
            "which of the years after \(period) have 53 weeks is not known without its company: each is taken for 52"
        case .grownFromRunRate(let period, let next):
            "grown from the run-rate of \(period); the first amount is that of \(next)"
        case .notAmong(let amount): "\(amount) is not among the items: the place it would take"
        case .leftOut(let items, let areMore):
            "not meaningful, and left out: \(items.joined(separator: "; "))\(areMore ? " …" : "")"
        case .pricedOn(let shares, let poolAfter):
            "the price is the value before the money over \(shares), \(poolAfter ? "before the pool" : "the new pool among them")"
        case .lineOfFirst: "the line of the second list over the first; spreadsheets take them the other way round"
        case .weekOfYear(let year, let week): "week \(week) of \(year)"
        case .today(let day, let isFixed):
            isFixed ? "today is \(day), as was asked for" : "today is \(day), by this machine's clock (UTC)"
        case .roundPrice(let round, let price, let count):
            "\(round): \(price), the value before the money over \(count)"
        }
    }
}
