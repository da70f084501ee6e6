import Companies
import Reporting
import Resolution

/// Watches an evaluation from beside it. It can't change what is evaluated.
package protocol Observer: AnyObject {
    /// Whether it sees how the value is found that another takes the place of.
    var watchesReplaced: Bool { get }
    func willEvaluate(_ node: Node, _ evaluator: Evaluator)
    func didEvaluate(_ node: Node, _ value: Value, _ evaluator: Evaluator)
    /// A company's figure was looked up.
    func didLookUp(_ figure: Figure, _ path: Path, _ value: Value)
    /// A value was found that is put in the place of another; `written` is what its expression gave.
    func didReplace(_ value: Value, madeOf written: Value)
    /// Something is to be said of what is being evaluated.
    func didNote(_ finding: any Reporting.Finding)
    /// How many expressions it was told of whose evaluation has not ended.
    var openCount: Int { get }
    /// Those that were told of after so many have failed, and the failure is passed over.
    func rewind(to openCount: Int)
}

extension Observer {
    package var watchesReplaced: Bool { true }
    package func willEvaluate(_ node: Node, _ evaluator: Evaluator) {}
    package func didEvaluate(_ node: Node, _ value: Value, _ evaluator: Evaluator) {}
    package func didLookUp(_ figure: Figure, _ path: Path, _ value: Value) {}
    package func didReplace(_ value: Value, madeOf written: Value) {}
    package func didNote(_ finding: any Reporting.Finding) {}
    package var openCount: Int { 0 }
    package func rewind(to openCount: Int) {}
}
