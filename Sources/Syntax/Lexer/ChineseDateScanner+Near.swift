import Reporting

/// Dates and periods in Chinese that say what they mean, and yet are none of the forms that are read: `2024年底`,
/// `2024年1-9月`.
extension ChineseDateScanner {
    /// Of an end of a year or month: what is meant is told, and offered.
    func refuseNear() throws(SyntaxError) {
        guard let (year, place) = yearBefore(), let end = end(of: year, place) else { return }
        throw .unreadable(LiteralFinding.wordDate(end.date), start, end.place, fix: end.date)
    }

    /// The same of months from one to another.
    func refuseMonths() throws(SyntaxError) {
        guard let (year, place) = yearBefore(), let months = months(of: year, place) else { return }
        throw .unreadable(LiteralFinding.nearPeriod(months.period), start, months.place, fix: months.period)
    }

    /// The year, and what follows its 年.
    private func yearBefore() -> (year: Int, place: Int)? {
        guard let (year, digits) = year(), (1900...2100).contains(year), case let sign = text.skipOneSpace(digits),
            text.stands("年", at: sign)
        else { return nil }
        return (year, text.skipOneSpace(sign + 3))
    }

    /// `底` and `末` of a year or a month: its last day.
    private func end(of year: Int, _ place: Int) -> (date: String, place: Int)? {
        var (month, place) = (12, place)
        if let (number, digits) = text.smallNumber(at: place), text.stands("月", at: digits) {
            (month, place) = (number, digits + 3)
        }
        guard text.stands("底", at: place) || text.stands("末", at: place), (1...12).contains(month),
            case let end = place + 3, !text.continuesName(end)
        else { return nil }
        return ("\(year)-\(month.inDigits(2))-\(DateScanner.days(in: month, of: year))", end)
    }

    /// `1-9月`, `1月至9月`, `4—6月份`: the months from one to another.
    private func months(of year: Int, _ place: Int) -> (period: String, place: Int)? {
        guard let (first, digits) = text.smallNumber(at: place) else { return nil }
        var place = text.skipOneSpace(text.stands("月", at: digits) ? digits + 3 : digits)
        guard let joint = Self.joints.first(where: { text.stands($0, at: place) }) else { return nil }
        place = text.skipOneSpace(place + joint.utf8CodeUnitCount)
        guard let (last, end) = text.smallNumber(at: place), text.stands("月", at: end) else { return nil }
        place = text.stands("份", at: end + 3) ? end + 6 : end + 3
        guard 1 <= first, first < last, last <= 12, !text.continuesName(place) else { return nil }
        if first == 1 { return (last == 12 ? "FY\(year)" : "\(last)M\(year)", place) }
        let day = DateScanner.days(in: last, of: year)
        return ("\(year)-\(first.inDigits(2))-01..\(year)-\(last.inDigits(2))-\(day)", place)
    }

    private static let joints: [StaticString] = ["-", "–", "—", "~", "～", "－", "至", "到"]
}
