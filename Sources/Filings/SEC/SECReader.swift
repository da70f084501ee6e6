import Calendars
import Files
import Records
import Reporting

/// Reads companyfacts: `{cik, entityName, facts: {taxonomy: {tag: {label, description, units: {unit: [fact]}}}}}`, where
/// a fact is `{start?, end, val, accn, fy, fp, form, filed, frame?}`. One pass over the bytes; nothing is made of what
/// stands again.
final class SECReader {
    private var scanner: JSONScanner
    private let bytes: UnsafeBufferPointer<UInt8>
    private var facts = SECFacts()
    private var unitPlaces: [String: Int32] = [:]
    private var filingPlaces: [UInt64: [Int32]] = [:]
    /// Where the accession number and the form of each filing stand first.
    private var filingNames: [(accession: JSONSlice, form: JSONSlice)] = []
    private var lastFiling: (key: UInt64, place: Int32) = (0, -1)

    private init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        scanner = JSONScanner(bytes)
        facts.facts.reserveCapacity(bytes.count / 250)
        facts.digits.reserveCapacity(bytes.count / 25)
    }

    static func read(_ bytes: UnsafeBufferPointer<UInt8>) throws(SECProblem) -> SECFacts {
        let reader = SECReader(bytes)
        do { try reader.file() } catch let problem as JSONProblem { throw SECProblem(problem) } catch {
            throw error as? SECProblem ?? SECProblem(.nothing, at: 0)
        }
        return reader.facts
    }

    // MARK: The file

    private func file() throws {
        var hasFacts = false
        var titleOffset = 0
        try scanner.beginObject()
        while let field = try scanner.nextName() {
            if field.isEqual("facts", bytes) {
                hasFacts = true
                try scanner.beginObject()
                while let name = try scanner.nextName() { try taxonomy(try self.name(name)) }
            } else if field.isEqual("entityName", bytes) {
                titleOffset = scanner.place
                facts.name = try scanner.text().string(bytes)
            } else if field.isEqual("cik", bytes) {
                let isText = try scanner.kind() == .text
                facts.number = (isText ? try scanner.text() : try scanner.number()).string(bytes)
            } else {
                try pass(field)
            }
        }
        try scanner.end()
        guard hasFacts else { throw SECProblem(.lacks("facts"), at: 0) }
        let isNamed = facts.name.unicodeScalars.contains { !$0.isObeyed && $0 != " " }
        guard isNamed, !facts.name.unicodeScalars.contains(where: \.isObeyed) else {
            throw SECProblem(.badTitle, at: titleOffset)
        }
        guard !facts.facts.isEmpty else { throw SECProblem(.nothing, at: 0) }
    }

    private func taxonomy(_ taxonomy: String) throws {
        try scanner.beginObject()
        while let tag = try scanner.nextName() { try self.tag(try name(tag), in: taxonomy) }
    }

    private func tag(_ name: String, in taxonomy: String) throws {
        let place = Int32(facts.tags.count)
        facts.tags.append(SECFacts.Tag(taxonomy: taxonomy, name: name, label: nil))
        try scanner.beginObject()
        while let field = try scanner.nextName() {
            if field.isEqual("units", bytes) {
                try scanner.beginObject()
                while let unit = try scanner.nextName() { try list(of: place, unit: try self.unit(unit)) }
            } else if field.isEqual("label", bytes), try scanner.kind() == .text {
                let offset = scanner.place
                let label = try scanner.text().string(bytes)
                if label.unicodeScalars.contains(where: \.isObeyed) {
                    leave(.controlInLabel, at: offset)
                } else {
                    facts.tags[Int(place)] = SECFacts.Tag(taxonomy: taxonomy, name: name, label: label)
                }
            } else if field.isEqual("label", bytes) || field.isEqual("description", bytes) {
                try scanner.skip()
            } else {
                try pass(field)
            }
        }
    }

    private func list(of tag: Int32, unit: Int32) throws {
        try scanner.beginList()
        while try scanner.nextItem() { try fact(tag, unit) }
    }

    // MARK: A fact

    /// The fields of a fact, by the keys of their names.
    private struct Fields {
        let start = JSONSlice.key("start"), end = JSONSlice.key("end"), val = JSONSlice.key("val")
        let accn = JSONSlice.key("accn"), fy = JSONSlice.key("fy"), fp = JSONSlice.key("fp")
        let form = JSONSlice.key("form"), filed = JSONSlice.key("filed"), frame = JSONSlice.key("frame")
    }

    private let fields = Fields()

    private func fact(_ tag: Int32, _ unit: Int32) throws {
        try scanner.beginObject()
        let offset = scanner.place - 1
        var first = SECFacts.Time.noDay
        var last: Int32?
        var filed: Day?
        var (value, accession, form): (JSONSlice?, JSONSlice?, JSONSlice?)
        var year: Int?
        while let field = try scanner.nextName() {
            if field.key == fields.end {
                last = try day().number
            } else if field.key == fields.val {
                value = try scanner.number()
            } else if field.key == fields.accn {
                accession = try scanner.text()
            } else if field.key == fields.fy {
                if try scanner.kind() == .number { year = whole(try scanner.number()) } else { try scanner.skip() }
            } else if field.key == fields.fp || field.key == fields.frame {
                try scanner.skip()
            } else if field.key == fields.form {
                form = try scanner.text()
            } else if field.key == fields.filed {
                filed = try day()
            } else if field.key == fields.start {
                if try scanner.kind() == .null { try scanner.skip() } else { first = try day().number }
            } else {
                try pass(field)
            }
        }
        guard let last else { throw SECProblem(.factLacks("end"), at: offset) }
        guard let value else { throw SECProblem(.factLacks("val"), at: offset) }
        guard let accession else { throw SECProblem(.factLacks("accn"), at: offset) }
        guard let form else { throw SECProblem(.factLacks("form"), at: offset) }
        guard let filed else { throw SECProblem(.factLacks("filed"), at: offset) }
        let digits = value.bytes(bytes)
        if digits.count > 18, DraftDecimal(bytes: digits) == nil {
            throw SECProblem(.longNumber(digits: DraftDecimal.longest), at: value.start)
        }
        if digits.contains(where: { $0 | 0x20 == UInt8(ascii: "e") }), DraftDecimal(bytes: digits) == nil {
            throw SECProblem(.longNumber(digits: DraftDecimal.longest), at: value.start)
        }
        guard first <= last else { return leave(.reversedPeriod, at: offset) }
        let start = Int32(facts.digits.count)
        facts.digits.append(contentsOf: digits)
        facts.facts.append(
            SECFacts.Fact(
                tag: tag, unit: unit, filing: try filing(accession, form, filed, year),
                time: SECFacts.Time(first: first, last: last), digits: start..<Int32(facts.digits.count)))
    }

    private func day() throws -> Day {
        let text = try scanner.text()
        if text.count == 10, let day = SECReader.day(text.bytes(bytes)) { return day }
        throw SECProblem(.badDate(String(text.string(bytes).prefix(40))), at: text.start)
    }

    /// `2025-09-30`.
    private static func day(_ text: UnsafeBufferPointer<UInt8>) -> Day? {
        guard text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-") else { return nil }
        var parts = (0, 0, 0)
        for place in 0..<10 where place != 4 && place != 7 {
            let digit = Int(text[place]) - 48
            guard 0...9 ~= digit else { return nil }
            if place < 4 {
                parts.0 = parts.0 * 10 + digit
            } else if place < 7 {
                parts.1 = parts.1 * 10 + digit
            } else {
                parts.2 = parts.2 * 10 + digit
            }
        }
        return Day(year: parts.0, month: parts.1, day: parts.2)
    }

    private func whole(_ number: JSONSlice) -> Int? {
        guard number.count == 4 else { return nil }
        var whole = 0
        for byte in number.bytes(bytes) {
            guard 0x30...0x39 ~= byte else { return nil }
            whole = whole * 10 + Int(byte - 0x30)
        }
        return whole
    }

    // MARK: What stands again

    /// A filing is told by its accession number, and should that come again with another form or date, by these too.
    private func filing(
        _ accession: JSONSlice, _ form: JSONSlice, _ filed: Day, _ year: Int?
    ) throws -> Int32 {
        let key = ByteHash(UnsafeRawBufferPointer(accession.bytes(bytes))).value
        if lastFiling.key == key, isSame(Int(lastFiling.place), accession, form, filed) { return lastFiling.place }
        for place in filingPlaces[key] ?? [] where isSame(Int(place), accession, form, filed) {
            lastFiling = (key, place)
            return place
        }
        let place = Int32(facts.filings.count)
        filingNames.append((accession, form))
        facts.filings.append(
            SECFacts.Filing(accession: try name(accession), form: try name(form), filed: filed, year: year))
        filingPlaces[key, default: []].append(place)
        lastFiling = (key, place)
        return place
    }

    private func isSame(_ place: Int, _ accession: JSONSlice, _ form: JSONSlice, _ filed: Day) -> Bool {
        facts.filings[place].filed == filed && filingNames[place].form.isSame(form, bytes)
            && filingNames[place].accession.isSame(accession, bytes)
    }

    private func unit(_ slice: JSONSlice) throws -> Int32 {
        let text = try name(slice)
        if let known = unitPlaces[text] { return known }
        let place = Int32(facts.units.count)
        facts.units.append(text)
        unitPlaces[text] = place
        return place
    }

    /// A name of plain characters.
    private func name(_ slice: JSONSlice) throws -> String {
        let text = slice.string(bytes)
        let isPlain = text.utf8.allSatisfy { 0x20..<0x7F ~= $0 && $0 != 0x22 && $0 != 0x5C }
        guard isPlain, 1...200 ~= text.utf8.count, text.utf8.first != 0x20 else {
            throw SECProblem(.badName(String(text.prefix(40))), at: slice.start)
        }
        return text
    }

    private func pass(_ field: JSONSlice) throws {
        leave(.unknownField(String(field.string(bytes).prefix(40))), at: field.start)
        try scanner.skip()
    }

    private func leave(_ reason: SECFacts.Left.Reason, at offset: Int) {
        if let known = facts.left.firstIndex(where: { $0.reason == reason }) {
            facts.left[known].count += 1
        } else if facts.left.count < 100 {
            facts.left.append(SECFacts.Left(reason: reason, count: 1, offset: offset))
        }
    }
}

extension SECFacts {
    /// Reads the bytes of a file of companyfacts.
    ///
    /// - Throws: what is wrong first, with its place.
    package static func read(_ bytes: [UInt8]) throws(SECProblem) -> SECFacts {
        let result = bytes.withUnsafeBufferPointer { buffer in
            Result { () throws(SECProblem) in try SECReader.read(buffer) }
        }
        return try result.get()
    }
}
