import Reporting

/// Which samples an uncertain quantity draws: the same whenever the same statement is evaluated in the same session, and
/// others for each quantity of it.
package struct Draws {
    /// The number of the statement among those that draw; 0 before it has drawn.
    package private(set) var serial: Int
    /// How often each place was met: a place is known by the order in which it was met first.
    private var places: [Place: (order: Int, times: Int)] = [:]

    private struct Place: Hashable {
        let source: ObjectIdentifier
        let start: Int
    }

    init(serial: Int = 0) { self.serial = serial }

    /// The samples of a figure, by its name: the same in every statement, and whenever its file is read.
    init(of figure: String) {
        // The hash of G. Fowler, L. Noll and K.-P. Vo (FNV-1a); below zero, where no statement has its number.
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in figure.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        serial = -1 - Int(truncatingIfNeeded: hash >> 2)
    }

    /// What tells the quantity that is met next at a place from all others of the session.
    ///
    /// - Parameter begin: the number of a statement that has not drawn yet.
    mutating func next(at span: Span, in source: Source, seed: Int, _ begin: () -> Int) -> [Int] {
        if serial == 0 { serial = begin() }
        let place = Place(source: ObjectIdentifier(source), start: Int(span.start))
        let (order, times) = places[place] ?? (places.count, 0)
        places[place] = (order, times + 1)
        return [seed, serial, order, times]
    }
}
