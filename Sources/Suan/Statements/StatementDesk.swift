import Files
import Filings
import Money
import Presentation

/// A page of a statement on its way to a company: what was read of it, its review, and the company's file.
package struct StatementDesk {
    /// Why something was not done: one sentence, without a final period.
    package struct Problem: Error {
        package let message: String

        package init(message: String) { self.message = message }
    }

    package let reading: StatementReading
    /// What the page is called, for people.
    let title: String

    /// Reads a text.
    ///
    /// - Parameters:
    ///   - unit: the currency that was given for it.
    ///   - isStopped: asked now and then; true ends it.
    package init(
        text: [UInt8], title: String, unit: String? = nil, isStopped: @escaping () -> Bool = { false }
    ) throws(Problem) {
        do throws(StatementProblem) {
            reading = try StatementReader.read(text, unit: unit, isStopped: isStopped)
        } catch {
            throw Problem(message: error.message)
        }
        self.title = title
    }

    /// Reads a file.
    package init(
        file path: String, title: String? = nil, unit: String? = nil, isStopped: @escaping () -> Bool = { false }
    ) throws(Problem) {
        let file: ReadFile
        do throws(FileProblem) {
            file = try WholeFile.read(path, largest: StatementDesk.largest, orStreamUntil: isStopped)
        } catch { throw Problem(message: "`\(path)` cannot be read: \(error.words)") }
        do throws(Problem) {
            try self.init(
                text: file.bytes, title: title ?? WholeFile.parts(path).name, unit: unit, isStopped: isStopped)
        } catch { throw Problem(message: "\(path): \(error.message)") }
    }

    /// Bytes of a file that are looked at before it is refused as too long.
    private static let largest = 64 << 20

    /// The review, a line each.
    package func review(width: Int) -> [String] { StatementReviewText.lines(reading, width: width) }

    /// Whether a code is that of a currency.
    package static func isCurrency(_ code: String) -> Bool { Currency(code: code) != nil }

    /// Why its amounts are in no currency, where a sign that several share is all that it has, or none stands there: nothing
    /// is kept then.
    package var openCurrency: String? {
        if let sign = reading.openSigns.first { return MoneySign.doubt(sign) }
        let hasNone = !hasFigures && reading.tables.contains { $0.rows.contains { $0.doubt == .noCurrency } }
        return hasNone ? RowDoubt.noCurrency.message : nil
    }

    /// Whether anything was understood that can be kept.
    package var hasFigures: Bool { !reading.facts.isEmpty }

    package var figureCount: Int { reading.facts.count }

    /// The file of the company.
    package func company(name: String) -> [UInt8] {
        DraftText.bytes(of: reading.draft(name: name, title: name, source: title))
    }

    /// A name for the company where none was given.
    package static func name(ofFile path: String) -> String {
        let name = WholeFile.parts(path).name
        let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
        return DraftNames.company(stem)
    }

    /// Writes the company's file into a folder, whole or not at all. A file that is there is left, unless it is just
    /// the same or `replaces` says so.
    ///
    /// - Returns: the path, and whether anything was written.
    package func write(name: String, folder: String, replaces: Bool) throws(Problem) -> (path: String, isNew: Bool) {
        let bytes = company(name: name)
        let path = (folder.isEmpty || folder.hasSuffix("/") ? folder : folder + "/") + name + ".suan"
        do throws(FileProblem) {
            if !replaces, let old = try? WholeFile.read(path), old.bytes == bytes { return (path, false) }
            try WholeFile.write(bytes, to: path, replaces: replaces)
            return (path, true)
        } catch { throw Problem(message: "`\(path)` was not written: \(error.words)") }
    }
}
