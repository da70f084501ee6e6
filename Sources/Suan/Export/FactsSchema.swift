/// What makes tables of exported facts: views over the files for DuckDB and for Spark, to be run where the files are.
enum FactsSchema {
    /// Whether a name is one of an export.
    static func isOwn(_ name: String) -> Bool {
        name.hasPrefix("company=") || ["facts", "facts.csv", "rates.csv", "companies.csv"].contains(name)
            || texts.contains { $0.name == name }
    }

    static let texts: [(name: String, text: String)] = [("schema.sql", duckdb), ("schema-spark.sql", spark)]

    private static let rates: [(name: String, type: String)] = [
        ("currency", "VARCHAR"), ("target", "VARCHAR"), ("time", "VARCHAR"), ("rule", "VARCHAR"), ("rate", "DOUBLE"),
        ("first_date", "DATE"), ("last_date", "DATE"), ("days", "INTEGER"), ("source", "VARCHAR"),
    ]

    private static let companies: [(name: String, type: String)] = [
        ("number", "INTEGER"), ("company", "VARCHAR"), ("title", "VARCHAR"), ("also", "VARCHAR"),
        ("fiscal_year", "VARCHAR"),
        ("files", "VARCHAR"),
    ]

    private static let words = """
        -- facts: one line a figure, in all its versions; those with form 'ltm' are the last twelve months of a flow.
        --   metric, kind       what it is, and how it relates to time: flow, balance, average, ratio, rate, attribute
        --   label, time        its time as the company calls it, FY2025, and as days; from_date and to_date too
        --   before             the time of the figure a year earlier that growth is reckoned from
        --   per_year           what makes a flow one of twelve months
        --   exact, value       the number in full and as a double; a percentage is the part that it is: 0.12
        --   unit, currency     the unit that the figure was written in, such as USD/share or month; USD
        --   factor             value * factor is the figure in the unit of its metric: of a time in seconds
        --   in_force, firm     whether it is the version that counts; whether it was reported, and not expected or assumed
        --   source, title, words, filed    where it was printed; number: the order of the versions
        -- companies: in the order that suan has them.
        -- rates: one of a currency is so many of the target, at a time: the last rate on or before a date, the mean of the
        --   business days of a period; or one that was stated without a day.

        """

    private static let duckdb: String = {
        func columns(_ all: [(name: String, type: String)]) -> String {
            "{" + all.map { "'\($0.name)': '\($0.type)'" }.joined(separator: ", ") + "}"
        }
        return """
            -- Tables over the files here, for DuckDB: cd FOLDER; duckdb -init schema.sql
            \(words)
            CREATE OR REPLACE VIEW facts AS SELECT * FROM read_csv('facts/company=*/facts.csv', header = true, quote = '"',
              escape = '"', delim = ',', hive_partitioning = true, hive_types = {'company': VARCHAR},
              columns = \(columns(FactLines.columns)));
            CREATE OR REPLACE VIEW rates AS SELECT * FROM read_csv('rates.csv', header = true, quote = '"', escape = '"',
              delim = ',', columns = \(columns(rates)));
            CREATE OR REPLACE VIEW companies AS SELECT * FROM read_csv('companies.csv', header = true, quote = '"',
              escape = '"', delim = ',', columns = \(columns(companies)));

            """
    }()

    private static let spark: String = {
        func columns(_ all: [(name: String, type: String)]) -> String {
            all.map { "`\($0.name)` \($0.type == "VARCHAR" ? "STRING" : $0.type)" }.joined(separator: ", ")
        }
        func view(_ name: String, _ all: [(name: String, type: String)], _ path: String) -> String {
            """
            CREATE OR REPLACE TEMPORARY VIEW \(name) (\(columns(all)))
              USING csv OPTIONS (path '\(path)', header 'true', quote '"', escape '"');

            """
        }
        return """
            -- Tables over the files here, for Spark: cd FOLDER; spark-sql -i schema-spark.sql
            \(words)
            """ + view("facts", FactLines.columns + [("company", "VARCHAR")], "facts")
                + view("rates", rates, "rates.csv") + view("companies", companies, "companies.csv")
    }()
}
