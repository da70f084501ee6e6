import Files
import Reporting
import Resolution

extension MemorySpent: Worded {
    package func wording(_ language: Language) -> Wording {
        Wording("this takes more than \(FileProblem.size(limit)) of memory, and a session may have no more")
    }
}
