import Files
import Resolution

extension Call {
    /// Does something for each place in turn, and tells how far it is where that takes long.
    package func each(
        _ places: Range<Int>, of task: ProgressTask, _ body: (Int) throws(Failure) -> Void
    ) throws(Failure) {
        try evaluator.state.progress.each(places, of: task, body)
    }
}
