/// What spreadsheets and traders call a function of finance that has another name here.
enum FinanceNames {
    /// By the name as it was typed, in whichever case.
    static func own(_ name: String) -> String? { names[name.lowercased()] }

    private static let names = [
        // Bonds, as spreadsheets have them.
        "accrint": "accrued", "accrintm": "accrued", "coupnum": "coupon_count", "coupncd": "coupon_dates",
        "couppcd": "coupon_dates", "mduration": "modified_duration", "macaulay": "duration", "ytm": "yield",
        "bond_price": "price", "bond_yield": "yield",
        // Bills, and paper at a discount.
        "tbillprice": "bill_price", "tbillyield": "bill_yield", "tbilleq": "bond_equivalent_yield",
        "disc": "bank_discount", "pricedisc": "discount_price", "yielddisc": "discount_yield",
        "intrate": "discount_yield", "received": "maturity_value",
        // Values and returns.
        "rri": "cagr", "ddm": "dividend_discount", "black_scholes": "option_value", "bsm": "option_value",
        "tvpi": "moic",
    ]
}
