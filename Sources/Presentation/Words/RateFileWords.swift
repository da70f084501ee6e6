import Files
import Money

extension RateFileProblem {
    /// One sentence in plain words, with the line first where there is one.
    package var message: String {
        (line.map { "line \($0): " } ?? "") + reason.words
    }
}

extension RateFileProblem.Reason {
    fileprivate var words: String {
        switch self {
        case .empty: "the file is empty"
        case .tooLarge(let bytes): "the file has \(bytes) bytes; rates are read from files of up to \(RateFile.largest)"
        case .binary: "the file is no text"
        case .zipArchive: "the file is a ZIP archive; unpack it first"
        case .webPage: "the file is a web page, not a file of rates"
        case .unknownFormat:
            "the file is none of those that hold rates: the ECB's CSV or XML, a table with the columns "
                + "date,from,to,rate, or price lines such as P 2025-09-30 USD 7.1196 CNY or "
                + "2025-09-30 price USD 7.1196 CNY"
        case .noRates: "the file holds no rates"
        case .cutShort:
            "the file ends in the middle of a line, so it may have been cut short; if it is whole, end its last line"
        case .notUTF8: "this is not UTF-8 text"
        case .tooManyRates: "the file holds more rates than fit one table"
        case .unreadable(let path, let problem): "cannot read \(path): \(problem.words)"
        case .badColumn(let name): "\(quoted(name)) is no column of a file of rates"
        case .twoColumns(let name): "the column \(quoted(name)) comes twice"
        case .missingColumn(let name): "the column \(quoted(name)) is missing"
        case .fieldCount(let count, let wanted):
            "\(count) field\(count == 1 ? "" : "s") where the header has \(wanted); the file may have been cut short"
        case .badDate(let text): "\(quoted(text)) is no date; write it as 2025-09-30"
        case .badCurrency(let text): "\(quoted(text)) is no currency's code of three capital letters"
        case .ambiguousSymbol(let text): "\(quoted(text)) may be the yuan or the yen; write CNY or JPY"
        case .sameCurrency(let code): "a rate from \(code) to itself"
        case .badRate(let text): "\(quoted(text)) is no rate; write a plain decimal such as 7.1196"
        case .decimalComma(let text):
            "\(quoted(text)) has a comma, which may part decimals or thousands; write the rate with a point only"
        case .notPositive(let text): "the rate \(text) is not greater than zero"
        case .tooPrecise(let text): "\(quoted(text)) has more than 17 digits or 18 decimals"
        case .badPrice(let text): "\(quoted(text)) is no price line such as P 2025-09-30 USD 7.1196 CNY"
        case .twoRates(let pair, let day, let one, let other, let line):
            "1 \(pair.base) on \(day) is \(one) \(pair.quote) here and \(other) \(pair.quote) in line \(line)"
        case .inverses(let pair, let day, let one, let other):
            "on \(day) 1 \(pair.base) is \(one) \(pair.quote), but 1 \(pair.quote) is \(other) \(pair.base)"
        case .offTable(let mismatch): mismatch.words
        case .unknownBase:
            "its rates do not show which currency they are for one of; write them as a table with the columns "
                + "date,from,to,rate"
        case .invertedBase(let code, let asItStands):
            asItStands
                ? "its rates are for 1 \(code) as they stand; leave --inverse out"
                : "its rates are in \(code) for one of each currency; --inverse reads them so"
        case .badMarkup(let what): "this XML is not well formed: \(what.words)"
        case .notEuropean(let name): "the XML's outermost element is \(quoted(name)), not the ECB's gesmes:Envelope"
        case .rateOutsideDay: "a rate stands outside a Cube with a time"
        }
    }

    private func quoted(_ text: String) -> String { "\"\(excerpt(text))\"" }
}

extension RateMismatch {
    /// `1 USD on 2024-11-18 is 0.1381 CNY here, and 7.24 CNY in ECB: more than 5 times off; …`.
    fileprivate var words: String {
        let days = others == 0 ? "" : ", and so on \(others) other \(others == 1 ? "day" : "days")"
        let off =
            switch doubt {
            case .farOff: "more than \(RateProblem.farOff) times off"
            case .inverted: "which fits the other way round"
            }
        let offered =
            switch offer {
            case .none: ""
            case .inverted: "; 1 \(pair.quote) = \(text) \(pair.base) would fit"
            case .wholeFile: "; 1 \(pair.quote) = \(text) \(pair.base) fits: --inverse reads the file so"
            case .asItStands: "; as it stands the file fits: leave --inverse out"
            }
        return "1 \(pair.base) on \(day) is \(text) \(pair.quote) here, and \(known) \(pair.quote) in \(source.words)"
            + "\(days), \(off)\(offered)"
    }
}

extension RateFileProblem.Markup {
    fileprivate var words: String {
        switch self {
        case .textOutside: "text outside the outermost element"
        case .endsWithin(let name): "it ends within \(name ?? "nothing")"
        case .endsWithinTag(let name): "it ends within the tag \(name)"
        case .endsBefore(let sign): "it ends before \(sign)"
        case .declaration: "only comments may begin with <!"
        case .namelessTag: "a tag without a name"
        case .signInTag(let name): "a < inside the tag \(name)"
        case .closesNothing(let name): "</\(name)> closes nothing"
        case .secondRoot: "a second outermost element"
        case .tooDeep(let most): "elements more than \(most) deep"
        case .attributes: "attributes read name='value'"
        }
    }
}

extension RateMismatch.Witness {
    fileprivate var words: String {
        switch self {
        case .table(let name): name
        case .itself(let day): "the file itself on \(day)"
        }
    }
}

/// A text for a message: shortened, without control characters.
func excerpt(_ text: String) -> String {
    var words = ""
    for scalar in text.unicodeScalars.prefix(40) {
        words.unicodeScalars.append(scalar.value < 32 || scalar.value == 127 ? "\u{FFFD}" : scalar)
    }
    return words.unicodeScalars.count < 40 || text.unicodeScalars.dropFirst(40).isEmpty ? words : words + "…"
}
