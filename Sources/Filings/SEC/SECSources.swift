import Calendars
import Companies

/// The filings of a company as sources, each with a short name: `k2025` for the annual report of 2025, `q2026_2` for the
/// report of the second quarter. Years and quarters are the fiscal calendar's, by the last period that a filing speaks
/// of; where that is none of them, the day it was filed tells.
struct SECSources {
    /// By filing.
    let names: [String]
    /// The filings as they were filed.
    let order: [Int]
    private let filings: [SECFacts.Filing]

    init(_ facts: SECFacts, _ calendar: FiscalCalendar) {
        filings = facts.filings
        var last = [Int32](repeating: .min, count: filings.count)
        for fact in facts.facts where fact.time.isPeriod {
            last[Int(fact.filing)] = max(last[Int(fact.filing)], fact.time.last)
        }
        let filings = facts.filings
        order = filings.indices.sorted {
            filings[$0].filed == filings[$1].filed ? $0 < $1 : filings[$0].filed < filings[$1].filed
        }
        var names = [String](repeating: "", count: filings.count)
        var taken: Set<String> = []
        for place in order {
            let filing = filings[place]
            let quarter = last[place] == .min ? nil : calendar.quarter(endingOn: Day(number: last[place]))
            let base = SECSources.name(filing, quarter)
            var name = base
            var letter: UInt8 = UInt8(ascii: "b")
            while !taken.insert(name).inserted {
                name = letter <= UInt8(ascii: "z") ? "\(base)\(Unicode.Scalar(letter))" : "\(base)_\(place)"
                letter = min(letter + 1, UInt8(ascii: "z") + 1)
            }
            names[place] = name
        }
        self.names = names
    }

    private static func name(_ filing: SECFacts.Filing, _ quarter: (year: Int, quarter: Int)?) -> String {
        let isAmended = filing.form.hasSuffix("/A")
        let form = isAmended ? String(filing.form.dropLast(2)) : filing.form
        let letter = isAmended ? "a" : ""
        switch form {
        case "10-K", "10-KT", "20-F", "40-F":
            let kind = form.hasSuffix("F") ? "f" : "k"
            if let quarter, quarter.quarter == 4 { return "\(kind)\(letter)\(quarter.year)" }
            return "\(kind)\(letter)\(compact(filing.filed))"
        case "10-Q", "10-QT":
            if let quarter { return "q\(letter)\(quarter.year)_\(quarter.quarter)" }
            return "q\(letter)\(compact(filing.filed))"
        default:
            let word = form.unicodeScalars.filter { $0.properties.isAlphabetic || ("0"..."9").contains($0) }
            let name = String(String.UnicodeScalarView(word)).lowercased()
            let begins = name.unicodeScalars.first.map { $0.properties.isAlphabetic } ?? false
            return "\(begins ? name : "f" + name)\(letter)_\(compact(filing.filed))"
        }
    }

    /// `20251031`.
    private static func compact(_ day: Day) -> String { day.description.filter { $0 != "-" } }

    func source(_ place: Int) -> Company.Source {
        let filing = filings[place]
        return Company.Source(
            name: names[place], title: "\(filing.form) \(filing.accession)", remark: "filed \(filing.filed)")
    }
}
