import Companies
import Evaluation
import Reporting
import Resolution

/// One expression as it was evaluated: what it gave, and what was evaluated on the way.
final class Step {
    let node: Node
    let source: Source
    fileprivate(set) var value: Value?
    fileprivate(set) var children: [Step] = []
    /// Figures that it looked up itself.
    fileprivate(set) var figures: [(figure: Figure, path: Path)] = []
    /// The figure that it is; nil for a series, and for what is derived of several.
    var figure: (figure: Figure, path: Path)? {
        node.indexed != nil && figures.count > 1 ? nil : figures.last
    }
    /// The rate it took.
    fileprivate(set) var rate: RateUse?

    fileprivate init(_ node: Node, _ source: Source) { (self.node, self.source) = (node, source) }

    /// The step of an expression among those on the way.
    func child(_ node: Node) -> Step? { children.last { $0.node === node } }

    /// The figures that were looked up on the way, and the rates that were taken.
    var rests: OpenedResult.Rests {
        var rests = OpenedResult.Rests()
        add(to: &rests)
        return rests
    }

    private func add(to rests: inout OpenedResult.Rests) {
        rests.figures += figures.map(\.figure)
        if let rate { rests.rates.append(rate) }
        for child in children { child.add(to: &rests) }
    }

    var text: String { source.text(node.span) }
}

/// Records the steps of an evaluation. Of a long one, only the first are kept.
final class StepRecorder: Observer {
    private(set) var open: [Step] = []
    /// The outermost expressions, in the order in which they were found.
    private(set) var roots: [Step] = []
    private var count = 0
    private let most: Int

    /// - Parameter most: steps that are kept.
    init(most: Int = 20_000) { self.most = most }

    /// The outermost expression that was found last.
    var root: Step? { roots.last }

    func willEvaluate(_ node: Node, _ evaluator: Evaluator) {
        let step = Step(node, evaluator.site.source)
        count += 1
        if count <= most { open.last?.children.append(step) }
        open.append(step)
    }

    func didEvaluate(_ node: Node, _ value: Value, _ evaluator: Evaluator) {
        // What has failed inside, where that is passed over without more, is not closed by itself.
        while let last = open.popLast() {
            guard last.node === node else { continue }
            last.value = value
            if open.isEmpty, roots.count < most { roots.append(last) }
            return
        }
    }

    var openCount: Int { open.count }

    func rewind(to openCount: Int) { open.removeLast(max(0, open.count - openCount)) }

    func didLookUp(_ figure: Figure, _ path: Path, _ value: Value) { open.last?.figures.append((figure, path)) }

    func didNote(_ finding: any Reporting.Finding) {
        if let rate = finding as? RateUse { open.last?.rate = rate }
    }

    /// What an evaluation gives, with its steps; nil where it fails.
    static func steps(
        _ evaluator: Evaluator, _ body: () throws(Failure) -> Value
    ) -> (value: Value, root: Step?)? {
        let recorder = StepRecorder()
        guard let value = try? evaluator.watched(by: recorder, body) else { return nil }
        return (value, recorder.root)
    }
}
