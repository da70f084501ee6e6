import Suan

/// Compares results with those kept, keeps them where that is asked for, and counts.
final class BatchLedger {
    /// What a comparison came to.
    enum Entry {
        /// It failed or was stopped: nothing was compared, and nothing kept in the place of what was.
        case leftOut
        /// Nothing was kept of the script until now.
        case first(results: Int)
        case compared(day: String, asOf: String?, ResultComparison)
        /// The file of its results cannot be read or written; in plain words.
        case problem(file: String, String)
    }

    private let folder: ResultFolder
    private let updates: Bool
    private let day: String
    /// The day that figures are seen as of; nil for all that was filed.
    let asOf: String?
    /// Results that moved, are new, are gone, and are as they were.
    private(set) var (moved, new, gone, same) = (0, 0, 0, 0)
    /// Scripts whose results were kept, that were compared with nothing, and whose results could not be read or kept.
    private(set) var (kept, first, problems) = (0, 0, 0)
    /// The days of the results that were compared with, the first and the last.
    private(set) var days: (first: String, last: String)?
    /// The days that figures were seen as of in results that were compared with, where these are not that of today's.
    private(set) var otherAsOf: Set<String?> = []

    init(_ path: String, updates: Bool, day: String, asOf: String?) {
        folder = ResultFolder(path)
        (self.updates, self.day, self.asOf) = (updates, day, asOf)
    }

    /// Whether something is not as it was kept.
    var differs: Bool { moved + new + gone > 0 || first > 0 }

    /// Compares the results of a script, and keeps them where that is wanted.
    func enter(_ report: ScriptReport) -> Entry {
        guard report.verdict == .passed || report.verdict == .warned else { return .leftOut }
        let name = folder.name(of: report.path)
        do throws(ResultFolder.Problem) {
            let before = try folder.kept(ofScript: name)
            if updates {
                try folder.keep(report.results, day: day, asOf: asOf, ofScript: name)
                kept += 1
            }
            guard let before else {
                first += 1
                return .first(results: report.results.count)
            }
            let comparison = ResultComparison(before.results, report.results)
            count(comparison)
            days = (min(days?.first ?? before.day, before.day), max(days?.last ?? before.day, before.day))
            if before.asOf != asOf { otherAsOf.insert(before.asOf) }
            return .compared(day: before.day, asOf: before.asOf, comparison)
        } catch {
            problems += 1
            return .problem(file: folder.file(ofScript: name), error.words)
        }
    }

    private func count(_ comparison: ResultComparison) {
        same += comparison.same
        for change in comparison.changes {
            switch change {
            case .moved: moved += 1
            case .new: new += 1
            case .gone: gone += 1
            }
        }
    }

    /// The scripts below a path that results were kept of and that are no more, with the number of those results.
    func lost(below path: String) -> [(script: String, results: Int)] {
        var lost: [(String, Int)] = []
        for name in folder.lost(below: folder.name(of: path)) {
            do throws(ResultFolder.Problem) {
                let count = try folder.kept(ofScript: name)?.results.count ?? 0
                if updates { try folder.forget(script: name) }
                gone += count
                lost.append((name, count))
            } catch { problems += 1 }
        }
        return lost
    }
}
