/// What takes long, by what is counted in it.
package enum ProgressTask: Sendable, CaseIterable {
    /// Companies that a screen looks at.
    case screening
    /// Companies that are written to files.
    case exporting
    /// Files or entries of an archive that are read in.
    case importing
    /// Cells of a table of values of names.
    case cells
    /// Columns of a file of rows.
    case columns
    /// Samples that a function is asked for one by one.
    case samples
}

/// How far something is.
package struct ProgressState: Sendable, Equatable {
    package let task: ProgressTask
    package let done: Int
    package let all: Int
    /// How long it will take yet, if the rest takes as long as what is done did; nil while there is nothing to tell by.
    package let secondsLeft: Double?

    package init(_ task: ProgressTask, _ done: Int, of all: Int, secondsLeft: Double?) {
        (self.task, self.done, self.all, self.secondsLeft) = (task, done, all, secondsLeft)
    }
}

/// Where progress is seen.
package protocol ProgressDisplay: AnyObject {
    func show(_ state: ProgressState)
    /// Takes away what was shown.
    func wipe()
}

/// Tells how far something is that takes more than a second. Of what is done within something else nothing is told.
package final class Progress {
    private let display: any ProgressDisplay
    private var depth = 0
    private var (task, all) = (ProgressTask.screening, 0)
    private var (start, next) = (0.0, 0.0)
    private var isShown = false

    /// Seconds before it begins, and between two of its states.
    private static let (delay, pause) = (1.0, 0.1)

    package init(on display: any ProgressDisplay) { self.display = display }

    /// To be followed by `end`.
    ///
    /// - Parameter all: how many there are to be done; 0 where that is not known.
    package func begin(_ task: ProgressTask, of all: Int) {
        depth += 1
        guard depth == 1 else { return }
        (self.task, self.all) = (task, all)
        start = monotonicSeconds()
        next = start + Progress.delay
    }

    package func show(_ done: Int) {
        guard depth == 1, case let now = monotonicSeconds(), now >= next else { return }
        next = now + Progress.pause
        isShown = true
        let isTold = done > 0 && all > 0
        let left = isTold ? (now - start) / Double(done) * Double(max(all - done, 0)) : nil
        display.show(ProgressState(task, done, of: all, secondsLeft: left))
    }

    package func end() {
        depth -= 1
        if depth == 0 { makeRoom() }
    }

    /// To be called before anything else is written where it is seen.
    package func makeRoom() {
        guard isShown else { return }
        isShown = false
        display.wipe()
    }
}

extension Progress? {
    /// Does something for each place in turn, and tells how far it is where that takes long.
    package func each<Failure>(
        _ places: Range<Int>, of task: ProgressTask, _ body: (Int) throws(Failure) -> Void
    ) throws(Failure) {
        self?.begin(task, of: places.count)
        defer { self?.end() }
        for place in places {
            self?.show(place - places.lowerBound)
            try body(place)
        }
    }
}
