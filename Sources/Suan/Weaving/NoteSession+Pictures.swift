import Notes
import Reporting
import Resolution

/// Charts as pictures.
extension NoteSession {
    /// The chart that an expression is.
    func chart(of expression: [UInt8]) -> (answer: Answer, chart: Suan.Answer.Chart?) {
        session.presenter.said = []
        defer { session.presenter.said = nil }
        var asks = false
        let isFine = session.run(text: expression, name: "-", path: path) { outcome in
            if outcome.request != nil { asks = true }
        }
        let said = session.presenter.said ?? []
        if !isFine { return (failed(said), nil) }
        guard !asks, case .chart(let chart)? = session.presenter.shown else {
            return (failed([Diagnostic(.error, NoteFinding.noChart).inWords()]), nil)
        }
        return (NoteSession.Answer(said: said), Suan.Answer.Chart(chart))
    }
}
