import CEmbeddedData
import Quantities

/// The metrics that ship, a text that stays where it is and is read in place: a definition a line, with all of its parts
/// and single spaces.
///
///     metric NAME "TITLE" also NAME, NAME : KIND of DIMENSION
///
/// It is a script too, and means the same as one. Read as a catalogue it takes a tenth of the time, which every line that
/// asks for a company would spend.
package struct MetricCatalogue {
    private let bytes: UnsafeBufferPointer<UInt8>

    package static var shipped: MetricCatalogue {
        let text = suan_metrics()
        return MetricCatalogue(bytes: UnsafeBufferPointer(start: text.bytes, count: text.count))
    }

    /// Calls `take` with each metric, in order. Complexity: one pass over the bytes.
    ///
    /// - Parameter intern: gives the number of a name.
    package func forEachMetric(
        _ units: UnitTable, intern: (UnsafeBufferPointer<UInt8>) -> Int32, take: (Metric) -> Void
    ) {
        var dimensions: [(text: Range<Int>, dimension: MetricDimension)] = []
        var start = 0
        while start < bytes.count {
            var line = Line(bytes: bytes, place: start, end: end(of: start))
            start = line.end + 1
            guard line.skip("metric ") else { continue }
            let name = line.word()
            guard line.skip(" \"") else { continue }
            let title = line.upTo("\"")
            guard line.skip("\" also ") else { continue }
            var also: [Int32] = []
            also.reserveCapacity(8)
            repeat { also.append(intern(slice(line.word()))) } while line.skip(", ")
            guard line.skip(" : "), let kind = kind(line.word()), line.skip(" of ") else { continue }
            let text = line.place..<line.end
            let known = dimensions.first { bytes[$0.text].elementsEqual(bytes[text]) }?.dimension
            let dimension = known ?? MetricCatalogue.dimension(string(text), units)
            if known == nil { dimensions.append((text, dimension)) }
            take(
                Metric(
                    name: intern(slice(name)), title: string(title), also: also, kind: kind, dimension: dimension))
        }
    }

    private func end(of start: Int) -> Int {
        var end = start
        while end < bytes.count, bytes[end] != 0x0A { end += 1 }
        return end
    }

    private func slice(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[range])
    }

    private func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    private func kind(_ word: Range<Int>) -> Basis.Kind? {
        Metric.kinds.first { bytes[word].elementsEqual($0.word.utf8) }?.kind
    }

    /// `Money`, `Money/share`, `Number/month`, `user`.
    private static func dimension(_ text: String, _ units: UnitTable) -> MetricDimension {
        var (money, rest) = (0, UnitID.none)
        for (place, name) in text.split(separator: "/").enumerated() {
            if name == "Money" {
                money += place == 0 ? 1 : -1
            } else if name != "Number", name != "Percent",
                let unit = units.unit(named: name == "Time" ? "second" : String(name)),
                let product = try? place == 0 ? units.product(rest, unit) : units.quotient(rest, unit)
            {
                rest = product.unit
            }
        }
        return MetricDimension(money: money, rest: rest, text: text)
    }

    /// A place on a line.
    private struct Line {
        let bytes: UnsafeBufferPointer<UInt8>
        var place: Int
        let end: Int

        /// Passes over a text; false, and nothing passed over, where another stands there.
        mutating func skip(_ text: StaticString) -> Bool {
            let count = text.utf8CodeUnitCount
            guard place + count <= end else { return false }
            for offset in 0..<count where bytes[place + offset] != text.utf8Start[offset] { return false }
            place += count
            return true
        }

        /// Up to a space or a comma.
        mutating func word() -> Range<Int> {
            let start = place
            while place < end, bytes[place] != UInt8(ascii: " "), bytes[place] != UInt8(ascii: ",") { place += 1 }
            return start..<place
        }

        mutating func upTo(_ sign: Unicode.Scalar) -> Range<Int> {
            let start = place
            while place < end, bytes[place] != UInt8(truncatingIfNeeded: sign.value) { place += 1 }
            return start..<place
        }
    }
}
