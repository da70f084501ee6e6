import Files
import Resolution
import Suan
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A session that a fuzzer feeds: its output is checked as it comes, and what takes long is stopped.
final class FuzzSession {
    private let session: Session
    /// The first thing that was wrong.
    private(set) var problem: String?
    /// All objects of machine-readable output, and what is printed for people.
    private(set) var output: [UInt8] = []
    private(set) var wasStopped = false

    /// Milliseconds that one input may take before it is interrupted.
    private static let patience = 300

    init() {
        var configuration = Configuration()
        configuration.keepsGoing = true
        configuration.presentation.json = true
        session = Session(configuration)
    }

    func feed(_ pieces: [[UInt8]]) {
        Watch.shared.begin(session.interrupt, milliseconds: FuzzSession.patience)
        for (index, piece) in pieces.enumerated() {
            _ = session.feed(piece, finish: index == pieces.count - 1) { outcome in
                for part in [outcome.text, outcome.diagnostics, outcome.json] { output += (part ?? []) + [0x0A] }
                guard problem == nil else { return }
                if outcome.failed, outcome.diagnostics.isEmpty { problem = "it failed without a word" }
                if let json = outcome.json { problem = JSONCheck.problem(in: json) }
                for part in [outcome.text, outcome.diagnostics] {
                    guard let part, let bad = JSONCheck.invalidUTF8(part) else { continue }
                    problem = "the output is no UTF-8 from byte \(bad)"
                }
            }
        }
        Watch.shared.end()
        if session.interrupt.isRaised {
            wasStopped = true
            session.interrupt.clear()
        }
    }
}

/// Raises an interrupt when its time has come, from a thread of its own.
final class Watch: Sendable {
    static let shared = Watch()

    private struct Task {
        let interrupt: Interrupt
        let end: ContinuousClock.Instant
    }
    private let task = Mutex<Task?>(nil)

    private init() {
        SystemThread.begin {
            while true {
                usleep(20_000)
                Watch.shared.look()
            }
        }
    }

    private func look() {
        task.withLock { task in
            guard let due = task, ContinuousClock.now >= due.end else { return }
            due.interrupt.raise()
            task = nil
        }
    }

    func begin(_ interrupt: Interrupt, milliseconds: Int) {
        task.withLock { $0 = Task(interrupt: interrupt, end: .now + .milliseconds(milliseconds)) }
    }

    func end() { task.withLock { $0 = nil } }
}
