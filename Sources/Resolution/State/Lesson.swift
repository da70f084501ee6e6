import Reporting
import Syntax

/// A lesson as it was read. It is gone through elsewhere; here its name is kept with its text.
package final class Lesson {
    package let tree: LessonTree
    package let source: Source

    package init(_ tree: LessonTree, _ source: Source) { (self.tree, self.source) = (tree, source) }
}
