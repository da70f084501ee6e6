import Evaluation
import Money
import Reporting

/// The user's imported rates as a session has them: read when a statement first asks for a rate.
final class ImportedRates {
    private let folder: String?
    /// What hears of rates that cannot be read.
    weak var world: World?

    init(folder: String?) {
        self.folder = folder
    }

    /// The tables; none where there is no folder or they cannot be read. Why not is said with the statement that asked.
    func tables() -> [RateTable] {
        guard let folder else { return [] }
        do throws(RateStoreProblem) {
            return try RateStore(folder: folder).tables()
        } catch {
            world?.pending.append(Diagnostic(.warning, .unreadableFile, error.message))
            return []
        }
    }
}
