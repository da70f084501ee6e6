import Reporting

/// What a learner wants of a lesson.
package struct LessonOptions: Sendable {
    package var language = Language.english
    /// Where the progress is kept; nil keeps none.
    package var progressFolder: String?
    /// What the numbers of a lesson follow from; nil takes the one kept, or a new one.
    package var seed: UInt64?
    /// Whether answers come from a file, where each counts once and nothing is kept.
    package var isUnattended = false

    package init() {}
}
