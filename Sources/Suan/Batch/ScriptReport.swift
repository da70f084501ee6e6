import Reporting

/// What became of one script.
package struct ScriptReport: Sendable {
    package enum Verdict: String, Sendable {
        case passed, warned, failed
        /// It was interrupted.
        case stopped
    }

    /// As it was named or found.
    package let path: String
    package internal(set) var verdict = Verdict.passed
    /// Milliseconds that it took.
    package internal(set) var milliseconds = 0
    /// Statements that were run.
    package internal(set) var statements = 0
    /// In plain words, in the order they came.
    package internal(set) var errors: [Diagnostic] = []
    package internal(set) var warnings: [Diagnostic] = []
    /// What its statements gave, where that was wanted.
    package internal(set) var results: [ScriptResult] = []

    package init(_ path: String) { self.path = path }

    /// One that could not be read.
    package init(_ path: String, unreadable reason: String) {
        self.path = path
        verdict = .failed
        errors = [Diagnostic(.error, BatchFinding.unreadable(reason: reason)).inWords()]
    }

    /// It was stopped by whoever runs it, since it took longer than so many seconds: that is a failure.
    package mutating func failsOfTime(_ seconds: Int) {
        verdict = .failed
        errors.removeAll { $0.code == .interrupted }
        errors.append(Diagnostic(.error, BatchFinding.tookLonger(seconds: seconds)).inWords())
    }
}
