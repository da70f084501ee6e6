import Quantities
import Reporting
import Syntax

/// A lesson as it was read. It is gone through elsewhere; here its name is kept with its text.
package final class Lesson {
    package let tree: LessonTree
    package let source: Source

    init(_ tree: LessonTree, _ source: Source) { (self.tree, self.source) = (tree, source) }
}

extension World {
    /// Whether a name means something: a variable, a function, a company, a unit.
    package func isTaken(_ name: Symbol) -> Bool {
        if let slot = slot(name), globals[slot].value != nil { return true }
        return builtin(name) != nil || isInLibrary(name) || company(name) != nil
            || unit(name) != nil
    }
}

extension Executor {
    /// A unit as a lesson writes it.
    package func unit(_ tree: UnitTree, _ source: Source) throws(Failure) -> UnitID {
        world.units.canonical(try resolver(source, tree.span).unit(tree, of: nil).unit)
    }

    func define(_ lesson: LessonTree, _ span: Span, _ source: Source) throws(Failure) {
        world.set(lesson: Lesson(lesson, source), named: lesson.name.symbol)
    }
}
