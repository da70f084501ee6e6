import Calendars

/// A company as far as it is known: its names, its sources and its figures. A value, so a failed statement can put
/// the old one back.
package struct Company {
    /// Where figures were printed.
    package struct Source: Sendable {
        package var name: String
        package var title: String
        /// What the file says in brackets after the title: `published 2025-12`, `filed 2025-10-31`.
        package var remark: String? { didSet { filed = FilingDay.of(remark: remark) } }
        /// The day it was filed or published, where its remark tells one; its figures were not known before.
        package private(set) var filed: Day?

        package init(name: String, title: String, remark: String?) {
            self.name = name
            self.title = title
            self.remark = remark
            filed = FilingDay.of(remark: remark)
        }
    }

    /// One thing that should hold among its figures, as the evaluator keeps it.
    package struct Check {
        package let formula: any Formula
        /// The file or prompt that it was read from.
        package let origin: String

        package init(_ formula: any Formula, origin: String) { (self.formula, self.origin) = (formula, origin) }
    }

    package var name: Int32
    package var title: String?
    package var also: [Int32]
    package var calendar = FiscalCalendar.calendar
    package var sources: [Source] = []
    /// Figures by metric, oldest definition first; of those of a time the one that was filed last is in force.
    package var figures: [Int: FigureHistory] = [:]
    /// Metrics in the order they were first given.
    package var metrics: [Int] = []
    /// What its files say should hold.
    package var checks: [Check] = []
    /// Whether files of a folder say more of it, and were not read yet: then only its names are known for sure.
    package var isUnread = false
    /// Whether it is known by a pattern of files alone, in a folder that was not opened: then it is none of `all`.
    package var isOfPattern = false
    /// Whether it was taken back while others after it stayed.
    package internal(set) var isGone = false

    package init(name: Int32, title: String?, also: [Int32]) {
        self.name = name
        self.title = title
        self.also = also
    }

    package mutating func add(_ figure: Figure) {
        if figures[figure.metric] == nil { metrics.append(figure.metric) }
        figures[figure.metric, default: []].append(figure)
    }

    /// Goes by another fiscal calendar from now on. The figures keep their days, and are known as what these are in it.
    package mutating func adopt(_ calendar: FiscalCalendar) {
        self.calendar = calendar
        figures = figures.mapValues { history in FigureHistory(history.map { $0.known(in: calendar) }) }
    }

    /// Takes a source in the place of one of its name. What was printed in it was filed when it was.
    package mutating func cite(_ source: Source) {
        if let place = sources.firstIndex(where: { $0.name == source.name }) {
            let isRefiled = sources.remove(at: place).filed != source.filed
            if isRefiled {
                figures = figures.mapValues { history in
                    FigureHistory(history.map { $0.source == source.name ? $0.filed(on: source.filed) : $0 })
                }
            }
        }
        sources.append(source)
    }

    /// Whether some figure was read from a file.
    package func hasFigures(from origin: String) -> Bool {
        figures.values.contains { $0.contains { $0.origin == origin } }
    }

    /// Takes out every figure that was read from one file.
    package mutating func removeFigures(from origin: String) {
        for metric in metrics { figures[metric]?.removeAll { $0.origin == origin } }
        checks.removeAll { $0.origin == origin }
    }

    /// The figure in force for exactly this time; as of a day, among those that were known by then.
    package func figure(_ metric: Int, at time: Figure.Time, asOf: AsOf? = nil) -> Figure? {
        figures[metric]?.inForce(at: time, asOf: asOf)
    }

    /// The figures in force of a metric, one for each time, latest first; as of a day, among those known by then.
    package func current(_ metric: Int, asOf: AsOf? = nil) -> [Figure] { figures[metric]?.current(asOf: asOf) ?? [] }
}
