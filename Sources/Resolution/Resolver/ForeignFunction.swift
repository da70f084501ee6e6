/// What other calculators, spreadsheets and languages call a function that has another name here.
package struct ForeignFunction {
    package let ours: String
    /// Whether it takes the same arguments in the same order, so that one name can stand for the other.
    let isAlike: Bool

    /// By the name in small letters.
    package static func named(_ name: String) -> ForeignFunction? {
        let name = name.lowercased()
        for (ours, alike, unlike) in table {
            if alike.contains(name) { return ForeignFunction(ours: ours, isAlike: true) }
            if unlike.contains(name) { return ForeignFunction(ours: ours, isAlike: false) }
        }
        return nil
    }

    /// Every name here with ours.
    package static var all: [(theirs: String, ours: String)] {
        table.flatMap { row in (row.alike + row.unlike).map { ($0, row.ours) } }
    }

    /// Our name, theirs with the same arguments, and theirs with others.
    private static let table: [(ours: String, alike: [String], unlike: [String])] = [
        // Statistics. Some have a word for the whole population, and numpy takes one for it throughout.
        ("mean", ["average", "avg"], []),
        ("weighted_mean", ["weighted_average"], ["wavg", "average_weighted"]),
        ("geometric_mean", ["geomean", "gmean"], []),
        ("harmonic_mean", ["harmean", "hmean"], []),
        ("trimmed_mean", [], ["trimmean", "trim_mean"]),
        ("modes", ["multimode", "mode_mult"], []),
        ("variance", ["var_s"], ["var", "vars", "varp", "var_p", "pvariance"]),
        ("stdev", ["stdev_s"], ["std", "stddev", "stdevp", "stdev_p", "pstdev", "standard_deviation"]),
        ("percentile", ["quantile", "percentile_inc"], ["percentile_exc"]),
        ("covariance", ["covariance_s"], ["covar", "cov", "covariance_p"]),
        ("correlation", ["correl", "corr", "pearson"], ["corrcoef"]),
        ("r2", ["rsq", "r_squared"], []),
        ("normal_cdf", ["normsdist", "normcdf", "norm_cdf"], ["normdist", "norm_dist", "norm_s_dist"]),
        ("normal_inverse", ["normsinv", "norm_s_inv"], ["norm_inv", "norminv", "normal_quantile", "norm_ppf"]),
        // Days
        ("business_days", ["networkdays"], ["busday_count", "workdays"]),
        ("add_business_days", ["workday"], ["busday_offset", "next_workday"]),
        ("iso_week", ["isoweeknum"], ["weeknum", "week"]),
        ("weekday", ["day_name"], ["dayofweek", "day_of_week"]),
        ("month_name", ["monthname"], []),
        // Bonds, bills and paper at a discount
        ("accrued", [], ["accrint", "accrintm"]),
        ("coupon_count", ["coupnum"], []),
        ("coupon_dates", [], ["coupncd", "couppcd"]),
        ("modified_duration", ["mduration"], []),
        ("duration", [], ["macaulay"]),
        ("yield", [], ["ytm", "bond_yield"]),
        ("price", [], ["bond_price"]),
        ("bill_price", ["tbillprice"], []),
        ("bill_yield", ["tbillyield"], []),
        ("bond_equivalent_yield", ["tbilleq"], []),
        ("bank_discount", ["disc"], []),
        ("discount_price", ["pricedisc"], []),
        ("discount_yield", ["yielddisc"], ["intrate"]),
        ("maturity_value", ["received"], []),
        // Values and returns
        ("cagr", [], ["rri"]),
        ("dividend_discount", [], ["ddm"]),
        ("option_value", [], ["black_scholes", "bsm"]),
        ("moic", [], ["tvpi"]),
        // Numbers
        ("binomial", ["ncr", "choose", "comb", "combin", "combinations", "binom", "nchoosek"], []),
        ("permutations", ["npr", "permut", "perm", "permute", "arrangements"], []),
        ("factorial", ["fact"], []),
        ("gcd", ["hcf", "gcf"], []),
        ("ceil", [], ["ceiling", "roundup"]),
        ("floor", [], ["int", "rounddown"]),
        ("trunc", ["truncate", "fix"], []),
        ("fract", ["frac"], []),
        ("round", [], ["mround", "roundsig", "signif"]),
        ("sign", ["sgn", "signum"], []),
        ("abs", ["absolute", "magnitude"], []),
        ("ln", ["loge"], []),
        ("log10", [], ["lg"]),
        ("log2", [], ["lb", "ld"]),
        ("sqrt", [], ["root"]),
        ("asin", ["arcsin"], []),
        ("acos", ["arccos"], []),
        ("atan", ["arctan"], []),
        ("atan2", ["arctan2"], []),
        // Lists
        ("concat", ["hstack", "vstack"], []),
        ("append", ["push", "cons_end", "snoc"], ["cons"]),
        ("first", ["head"], []),
        ("tail", ["rest", "cdr"], []),
        ("drop", ["skip"], []),
        ("flatten", ["tocol", "torow"], []),
        ("group", ["groupby", "group_by"], []),
        ("cumulative", ["cumsum", "cum_sum", "running_total"], []),
        ("diff", ["differences"], []),
        ("index_of", ["indexof"], ["match", "find", "findfirst"]),
        ("contains", ["includes", "has", "elem"], []),
        ("unzip", ["transpose"], []),
        ("sort", ["sorted", "sort_by", "sortby"], []),
        ("unique", ["distinct", "dedup"], []),
        ("len", ["length"], ["size"]),
        // Texts
        ("split", ["textsplit", "str_split"], []),
        ("join", ["str_join"], ["textjoin"]),
        ("replace", ["substitute", "str_replace"], []),
        ("upper", ["uppercase", "toupper", "ucase"], []),
        ("lower", ["lowercase", "tolower", "lcase"], []),
        ("pad", ["ljust", "padright"], ["rjust", "lpad", "padleft"]),
        ("number", ["value", "parse", "to_number", "tonumber", "numbervalue"], []),
        ("text", ["str", "to_string", "tostring"], []),
    ]
}
