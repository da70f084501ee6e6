import Quantities
import Reporting
import Resolution
import Syntax

/// Lessons as statements of a session.
extension Executor {
    /// A unit as a lesson writes it.
    package func unit(_ tree: UnitTree, _ source: Source) throws(Failure) -> UnitID {
        state.units.canonical(try resolver(source, tree.span).unit(tree, of: nil).unit)
    }

    func define(_ lesson: LessonTree, _ span: Span, _ source: Source) throws(Failure) {
        state.set(lesson: Lesson(lesson, source), named: lesson.name.symbol)
    }
}
