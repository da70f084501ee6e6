/// What spreadsheets and other calculators call functions of the language by another word.
enum ForeignFunctions {
    /// The name here, for one there in small letters; nil for a name that is none of theirs.
    static func own(_ name: String) -> String? {
        for (own, others) in names where others.contains(name) { return own }
        return nil
    }

    private static let names: [(own: String, others: [String])] = [
        ("mean", ["average", "avg"]),
        ("weighted_mean", ["weighted_average", "wavg", "average_weighted"]),
        ("geometric_mean", ["geomean", "gmean"]), ("harmonic_mean", ["harmean", "hmean"]),
        ("trimmed_mean", ["trimmean", "trim_mean"]), ("modes", ["multimode", "mode_mult"]),
        ("variance", ["var", "vars", "var_s", "varp", "var_p", "pvariance"]),
        ("stdev", ["std", "stddev", "stdevp", "stdev_s", "stdev_p", "pstdev", "standard_deviation"]),
        ("percentile", ["quantile", "percentile_inc"]), ("covariance", ["covar", "cov"]),
        ("correlation", ["correl", "corr", "pearson", "corrcoef"]), ("r2", ["rsq", "r_squared"]),
        ("normal_cdf", ["norm_cdf", "normsdist", "normdist", "normcdf", "norm_dist", "norm_s_dist"]),
        ("normal_inverse", ["norm_inv", "normsinv", "norminv", "normal_quantile", "norm_ppf", "norm_s_inv"]),
        ("business_days", ["networkdays", "busday_count", "workdays"]),
        ("add_business_days", ["workday", "busday_offset", "next_workday"]),
        ("iso_week", ["isoweeknum", "weeknum", "week"]), ("weekday", ["dayofweek", "day_name", "day_of_week"]),
        ("month_name", ["monthname"]),
    ]
}
