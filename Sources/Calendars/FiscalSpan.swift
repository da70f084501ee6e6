/// A run of fiscal months: where it begins, and how many they are. A year has twelve, and so has one of 52 or 53 weeks;
/// its quarters have three, whatever their weeks.
package struct FiscalSpan: Hashable, Sendable {
    /// The start in the upper 17 bits, the months in the lower 15; never 0.
    let bits: UInt32

    private static let mostMonths = 0x7FFF

    /// Nil where the bits are no run of months.
    init?(bits: UInt32) {
        guard bits >> 15 >= 12, bits & 0x7FFF > 0 else { return nil }
        self.bits = bits
    }

    /// - Parameter start: the months from the beginning of a fiscal year 0 to that of the run: 2024 × 12 for FY2024.
    ///
    /// Nil outside the years 1 to 9999, and for a run of more than 32,767 months.
    package init?(start: Int, months: Int) {
        guard 1...FiscalSpan.mostMonths ~= months, 12...(120_000 - months) ~= start else { return nil }
        bits = UInt32(start) << 15 | UInt32(months)
    }

    /// A part of the fiscal year with this number; nil where there is none.
    package init?(year: Int, part: Period.Part) {
        guard let months = part.monthRange, 1...9999 ~= year else { return nil }
        self.init(start: year * 12 + months.lowerBound, months: months.count)
    }

    package var start: Int { Int(bits >> 15) }
    package var months: Int { Int(bits & 0x7FFF) }
    /// Where the month after the last begins.
    package var end: Int { start + months }
    /// The number of the fiscal year that it begins in.
    package var year: Int { start / 12 }

    /// The same run so many months later, earlier where negative; nil outside the years 1 to 9999.
    package func shifted(months count: Int) -> FiscalSpan? {
        let (sum, overflow) = start.addingReportingOverflow(count)
        return overflow ? nil : FiscalSpan(start: sum, months: months)
    }

    /// Both as one, where the other begins with the end of this; else nil.
    package func joined(_ next: FiscalSpan) -> FiscalSpan? {
        end == next.start ? FiscalSpan(start: start, months: months + next.months) : nil
    }

    /// What is left of it after a part with the same start; nil where that is not so, or nothing is left.
    package func rest(after part: FiscalSpan) -> FiscalSpan? {
        guard part.start == start, part.months < months else { return nil }
        return FiscalSpan(start: part.end, months: months - part.months)
    }

    /// Whether it is years from beginning to end.
    package var isWholeYears: Bool { start % 12 == 0 && months % 12 == 0 }

    /// The part of one year that it is; nil where it is none.
    package var part: Period.Part? { Period.Part(months: months, from: start % 12) }

    /// As it is written before its days: `FY2024`, `2024Q3`, and from one part to another where it is none,
    /// `2024Q2..2025Q1`.
    package var name: String {
        var bytes: [UInt8] = []
        append(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    func append(to bytes: inout [UInt8]) {
        if let part { return part.append(of: year, to: &bytes) }
        let step = isWholeYears ? 12 : start % 3 == 0 && months % 3 == 0 ? 3 : 1
        FiscalSpan.append(step, from: start, to: &bytes)
        bytes.append(UInt8(ascii: "."))
        bytes.append(UInt8(ascii: "."))
        FiscalSpan.append(step, from: end - step, to: &bytes)
    }

    private static func append(_ months: Int, from start: Int, to bytes: inout [UInt8]) {
        Period.Part(months: months, from: start % 12)?.append(of: start / 12, to: &bytes)
    }
}
