import ArgumentParser
import Shell
import Suan

/// `suan rates`: what is done with rates is its subcommands.
struct RatesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suan rates", abstract: "Import exchange rates and look at those there are.",
        discussion: """
            The European Central Bank's reference rates ship with suan (Source: ECB statistics). Imported ones go before \
            them, and are kept in $XDG_DATA_HOME/suan. Only `update` uses the network.

            Exit status: 0 when all went well, 1 when something could not be done, 64 for wrong usage.
            """,
        subcommands: [Import.self, Info.self, List.self, Find.self, Remove.self, Update.self])

    /// Prints the lines of something that may fail.
    static func tell(_ work: (RateDesk) throws(RateDesk.Problem) -> [String]) throws {
        do throws(RateDesk.Problem) { print(try work(RateDesk(folder: usualDataFolder))) } catch {
            throw fail(error.message)
        }
    }

    static func print(_ lines: [String]) {
        if !lines.isEmpty { Shell.say(lines.joined(separator: "\n")) }
    }

    static func fail(_ message: String) -> ExitCode {
        Shell.say("suan: \(message)", on: .diagnostics)
        return ExitCode(1)
    }

    struct Import: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take rates from files.",
            discussion: """
                A file is the ECB's CSV or XML, that of its data portal, a table with the columns date,from,to,rate or \
                with a column a currency, or price lines such as P 2025-09-30 USD 7.1196 CNY or 2025-09-30 price USD \
                7.1196 CNY. All files are taken, or none. What a file says again is kept once; what it says anew \
                replaces the old rate.

                A rate more than five times off those that are known of its day, or nearer to them the other way round, \
                is refused with its file.
                """)

        @Argument(help: ArgumentHelp("A file of rates; `-` for standard input.", valueName: "file"))
        var files: [String]

        @Option(help: "What to call these rates; ECB, or the file's name, if not given.")
        var name: String?

        @Flag(help: "Read each rate the other way round than it stands.")
        var inverse = false

        func run() throws {
            try tell { desk throws(RateDesk.Problem) in
                try desk.importFiles(files, name: name, inverse: inverse)
            }
        }
    }

    struct Info: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Say which rates there are.")

        func run() throws {
            let (lines, problem) = RateDesk(folder: usualDataFolder).information()
            print(lines)
            if let problem { throw fail(problem.message) }
        }
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the rates of a day or period, and their mean.")

        @Argument(help: "The currency that is one.")
        var from: String

        @Argument(help: "The currency that is so many.")
        var to: String

        @Argument(help: "2025-09-30, 2025-09, 2025, FY2025, 2025H1, 2025Q3, 9M2025 or 2025-01-15..2025-02-14.")
        var period: String

        func run() throws {
            try tell { desk throws(RateDesk.Problem) in try desk.list(from: from, to: to, over: period) }
        }
    }

    struct Find: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Find the days on which a rate was this to its last digit, or nearest.")

        @Argument(help: "A printed rate, such as 7.0393.")
        var rate: String

        @Argument(help: "Its unit: CNY/USD is yuan to one dollar.")
        var unit: String

        @Argument(help: "Only days of this period.")
        var period: String?

        func run() throws {
            try tell { desk throws(RateDesk.Problem) in try desk.find(rate, unit, over: period) }
        }
    }

    struct Remove: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Take imported rates away.")

        @Argument(help: "What they are called.")
        var name: String

        func run() throws {
            try tell { desk throws(RateDesk.Problem) in try desk.remove(name) }
        }
    }

    struct Update: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Get the ECB's newest rates with curl, and import them.")

        static let daily = "https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml"
        static let lastDays = "https://www.ecb.europa.eu/stats/eurofxref/eurofxref-hist-90d.xml"

        @Flag(help: "Get the last 90 days, not the last only.")
        var history = false

        @Option(help: "Get this address instead.")
        var url: String?

        @Option(help: "Seconds that it may take.")
        var timeout = 30

        @Option(help: "What to call these rates; ECB if they are the bank's own.")
        var name: String?

        func validate() throws {
            guard 1...3600 ~= timeout else { throw ValidationError("--timeout is from 1 to 3600 seconds.") }
            if history, url != nil { throw ValidationError("--history and --url exclude each other.") }
        }

        func run() throws {
            let address = url ?? (history ? Update.lastDays : Update.daily)
            var curl = Curl()
            curl.timeout = timeout
            let bytes: [UInt8]
            do throws(FetchProblem) { bytes = try curl.get(address) } catch {
                throw fail("no rates were imported: \(error.message)")
            }
            try tell { desk throws(RateDesk.Problem) in try desk.importBytes(bytes, from: address, name: name) }
        }
    }
}
