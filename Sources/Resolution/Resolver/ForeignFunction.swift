/// What other calculators, spreadsheets and languages call a function that has another name here.
struct ForeignFunction {
    let ours: String
    /// Whether it takes the same arguments in the same order, so that one name can stand for the other.
    let isAlike: Bool

    /// By the name in small letters.
    static func named(_ name: String) -> ForeignFunction? {
        let name = name.lowercased()
        for (ours, alike, unlike) in table {
            if alike.contains(name) { return ForeignFunction(ours: ours, isAlike: true) }
            if unlike.contains(name) { return ForeignFunction(ours: ours, isAlike: false) }
        }
        return nil
    }

    /// Our name, theirs with the same arguments, and theirs with others.
    private static let table: [(ours: String, alike: [String], unlike: [String])] = [
        ("mean", ["average", "avg"], []),
        // Numbers
        ("binomial", ["ncr", "choose", "comb", "combin", "combinations", "binom", "nchoosek"], []),
        ("permutations", ["npr", "permut", "perm", "permute", "arrangements"], []),
        ("factorial", ["fact"], []),
        ("gcd", ["hcf", "gcf"], []),
        ("ceil", [], ["ceiling", "roundup"]),
        ("floor", ["int"], ["rounddown"]),
        ("trunc", ["truncate", "fix"], []),
        ("fract", ["frac"], []),
        ("round", [], ["mround", "roundsig", "signif"]),
        ("sign", ["sgn", "signum"], []),
        ("abs", ["absolute", "magnitude"], []),
        ("ln", ["loge"], []),
        ("log10", ["lg"], []),
        ("log2", ["lb", "ld"], []),
        ("sqrt", ["root"], []),
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
