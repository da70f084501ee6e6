extension FiscalCalendar: CustomStringConvertible {
    /// The names of the weekdays, Monday first, as they are written in a company.
    package static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    /// The names of the months, as they are written in a company.
    package static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]

    /// As it is written after `fiscal year ends`: `last saturday of september`.
    package var description: String {
        var text: String
        switch end {
        case .day(let day): text = day.description
        case .last(let weekday, let month):
            text = "last \(FiscalCalendar.weekdays[weekday - 1]) of \(FiscalCalendar.months[month - 1])"
        case .nearest(let weekday, let day): text = "\(FiscalCalendar.weekdays[weekday - 1]) nearest \(day)"
        }
        if isNamedByStart { text += ", named by its start" }
        if quarterWeeks != FiscalCalendar.evenQuarters {
            text += ", quarters of \(quarterWeeks.map(String.init).joined(separator: ", ")) weeks"
        }
        if let longQuarter { text += ", extra week in Q\(longQuarter)" }
        return text
    }
}

extension YearEnd: CustomStringConvertible {
    /// `06-30`.
    package var description: String {
        var bytes: [UInt8] = []
        appendTwoDigits(month, to: &bytes)
        bytes.append(UInt8(ascii: "-"))
        appendTwoDigits(day, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
