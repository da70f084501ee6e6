import Money
import Presentation

extension RateDesk {
    /// A file that was read, and what is to be done with it.
    private struct Reading {
        let file: RateFile
        let name: String
        let path: String
    }

    /// Takes the rates of files into the imported tables: of all of them, or where one cannot be taken of none.
    ///
    /// - Parameters:
    ///   - name: the table they go to; nil for `ECB` where they are the bank's own, else the file's name without its
    ///     ending.
    ///   - inverse: whether the rates are read the other way round than they stand.
    package func importFiles(_ paths: [String], name: String?, inverse: Bool = false) throws(Problem) -> [String] {
        let known = witnesses
        var readings: [Reading] = []
        for path in paths {
            var file: RateFile
            do throws(RateFileProblem) {
                file = try RateFile(path: path == "-" ? "/dev/stdin" : path)
                if inverse { file = file.inverted }
                file = try file.checked(against: RateWitness(imported: known, for: name ?? Self.stem(path)))
            } catch {
                throw Problem(Self.words(error, path))
            }
            guard let name = name ?? file.usualName ?? (path == "-" ? nil : Self.stem(path)) else {
                throw Self.nameless("standard input")
            }
            readings.append(Reading(file: file, name: name, path: path))
        }
        return try add(readings)
    }

    /// Takes the rates of a file that came from elsewhere; `origin` is where from.
    package func importBytes(_ bytes: [UInt8], from origin: String, name: String?) throws(Problem) -> [String] {
        let known = witnesses
        var file: RateFile
        do throws(RateFileProblem) {
            file = try RateFile(bytes)
            file = try file.checked(against: RateWitness(imported: known, for: name))
        } catch {
            throw Problem(Self.words(error, origin))
        }
        guard let name = name ?? file.usualName else {
            throw Self.nameless(origin)
        }
        return try add([Reading(file: file, name: name, path: origin)])
    }

    /// The imported tables that a new file is held against. Where they cannot be read there are none: an import is what
    /// mends a damaged store, and what else is wrong with it is said when the file is added.
    private var witnesses: [RateTable] { (try? importedTables()) ?? [] }

    private func add(_ readings: [Reading]) throws(Problem) -> [String] {
        let store = try needStore()
        let imports: [RateStore.Import]
        do throws(RateStoreProblem) {
            imports = try store.add(readings.map { ($0.file, $0.name) })
        } catch {
            if case .badName = error { throw Problem("\(error.message); give one with --name") }
            throw Problem(error.message)
        }
        var lines: [String] = []
        for (reading, done) in zip(readings, imports) {
            lines.append("\(reading.path) (\(reading.file.format.words)): \(reading.file.summary)")
            for skipped in reading.file.skipped { lines.append("  left out: \(skipped.words)") }
            lines.append(
                "  imported as \(done.name): \(done.added) new, \(done.changed) changed, \(done.unchanged) as before")
        }
        return lines
    }

    private static func nameless(_ origin: String) -> Problem {
        Problem("nothing was imported from \(origin): its rates are not the ECB's; name them with --name")
    }

    /// The last part of a path without its ending.
    private static func stem(_ path: String) -> String {
        let last = path.split(separator: "/").last.map(String.init) ?? path
        guard let point = last.lastIndex(of: "."), point > last.startIndex else { return last }
        return String(last[..<point])
    }

    private static func words(_ problem: RateFileProblem, _ path: String) -> String {
        if case .unreadable = problem.reason { return problem.message }
        return "nothing was imported from \(path): \(problem.message)"
    }
}
