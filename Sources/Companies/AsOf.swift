import Calendars

/// What is seen of figures: those that were known by a day.
package struct AsOf: Hashable, Sendable {
    package let day: Day
    /// Whether a figure counts of which nothing says when it was filed, whatever its time: what a figure is made of was
    /// known with it.
    package let takesUnfiled: Bool

    package init(_ day: Day, takesUnfiled: Bool = false) { (self.day, self.takesUnfiled) = (day, takesUnfiled) }
}

extension Figure {
    /// Whether it was known: filed by the day, or, where nothing says when it was filed, of a time that had ended.
    package func isKnown(_ asOf: AsOf) -> Bool {
        if let filed { return filed <= asOf.day }
        return asOf.takesUnfiled || end.map { $0 <= asOf.day } ?? true
    }
}
