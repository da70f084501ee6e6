import Calendars
import Filings
import Suan
import TestSupport
import Testing

/// Companyfacts of one company, written as the SEC writes them.
struct Filing {
    var facts: [String: [String: [String: [String]]]] = [:]
    var title = "Orchard Inc."

    /// Adds a fact: `us-gaap:Revenues USD`, a value, an end, perhaps a start, the filing's day and form.
    mutating func add(
        _ tag: String, _ unit: String, _ value: String, _ end: String, from start: String? = nil,
        filed: String, form: String = "10-K", year: Int? = nil
    ) {
        let parts = tag.split(separator: ":").map(String.init)
        let (taxonomy, name) = parts.count == 2 ? (parts[0], parts[1]) : ("us-gaap", tag)
        let begin = start.map { #""start":"\#($0)","# } ?? ""
        let number = "0001-\(filed.filter { $0 != "-" })"
        facts[taxonomy, default: [:]][name, default: [:]][unit, default: []].append(
            #"{\#(begin)"end":"\#(end)","val":\#(value),"accn":"\#(number)","fy":\#(year.map(String.init) ?? "null"),"fp":null,"form":"\#(form)","filed":"\#(filed)"}"#
        )
    }

    /// The same in USD.
    mutating func add(
        _ tag: String, _ value: String, _ end: String, from start: String? = nil, filed: String, form: String = "10-K",
        year: Int? = nil
    ) {
        add(tag, "USD", value, end, from: start, filed: filed, form: form, year: year)
    }

    var text: String {
        let taxonomies = facts.sorted { $0.key < $1.key }.map { taxonomy, tags in
            let all = tags.sorted { $0.key < $1.key }.map { tag, units in
                let lists = units.sorted { $0.key < $1.key }.map { #""\#($0)":[\#($1.joined(separator: ","))]"# }
                return #""\#(tag)":{"label":"\#(tag) told","units":{\#(lists.joined(separator: ","))}}"#
            }
            return #""\#(taxonomy)":{\#(all.joined(separator: ","))}"#
        }
        return #"{"cik":7,"entityName":"\#(title)","facts":{\#(taxonomies.joined(separator: ","))}}"#
    }

    func company(asOf: Day? = nil) throws -> SECCompany {
        SECCompany(try SECFacts.read(Array(text.utf8)), asOf: asOf)
    }

    /// The lines of its figures in a company file, without their sources.
    func figures(asOf: Day? = nil) throws -> [String] {
        let text = String(decoding: DraftText.bytes(of: try company(asOf: asOf).draft), as: UTF8.self)
        var lines: [String] = []
        var head = ""
        for line in text.split(separator: "\n") {
            var line = line.trimmed
            if line.hasPrefix("over ") || line.hasPrefix("at ") {
                guard let brace = line.firstIndex(of: "{") else { continue }
                head = String(line[..<brace])
                line = String(line[line.index(after: brace)...]).trimmed
                if line.isEmpty { continue }
            }
            guard let equal = line.firstIndex(of: "="), !line.hasPrefix("metric"), !line.hasPrefix("source") else {
                continue
            }
            let end = line.split(separator: "  from ")[0]
            let remark = line.split(separator: "  # ").count > 1 ? " # \(line.split(separator: "  # ")[1])" : ""
            let name = String(line[..<equal]).trimmed
            lines.append("\(head)\(name) \(String(end[line.index(after: equal)...]).trimmed)\(remark)")
        }
        return lines
    }
}

extension StringProtocol {
    fileprivate var trimmed: String {
        var text = Substring(self)
        while text.last == " " { text.removeLast() }
        while text.first == " " { text.removeFirst() }
        return String(text)
    }
}
