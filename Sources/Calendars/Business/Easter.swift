extension Day {
    /// Easter Sunday of a year of the Gregorian calendar; nil outside the years 1 to 9999.
    ///
    /// Source: the anonymous Gregorian algorithm, J. Meeus, Astronomical Algorithms (1991), chapter 8.
    package static func easter(of year: Int) -> Day? {
        guard 1...9999 ~= year else { return nil }
        let (cycle, century, ofCentury) = (year % 19, year / 100, year % 100)
        let correction = (century - (century + 8) / 25 + 1) / 3
        let moon = (19 * cycle + century - century / 4 - correction + 15) % 30
        let sunday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - moon - ofCentury % 4) % 7
        let late = (cycle + 11 * moon + 22 * sunday) / 451
        let place = moon + sunday - 7 * late + 114
        return Day(year: year, month: place / 31, day: place % 31 + 1)
    }
}
