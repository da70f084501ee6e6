import Charts
import Formatting
import Presentation
import Reporting
import Resolution

extension Answer {
    /// A picture of a value: what it shows, and not how it looks.
    public struct Chart: Sendable, Hashable {
        /// What is drawn, without words on it.
        package let scene: Scene
        /// One sentence on it, for who cannot see it.
        public let sentence: String

        init(_ chart: Resolution.Chart) {
            sentence = chart.sentence(.english)
            var scene = chart.scene
            scene.sentence = sentence
            self.scene = scene
        }

        /// `line`, `bar`, `histogram`, `waterfall`, `football`, `tornado`, `heat` or `scatter`.
        public var kind: String { scene.kind.rawValue }

        /// What stands above it.
        public var title: String { scene.title }

        /// The picture as a file of SVG has it, so many pixels wide where it is not scaled.
        ///
        /// - Parameter idPrefix: what its identifiers begin with, so that several can stand in one page.
        public func svg(width: Int = 720, idPrefix: String = "") -> String {
            scene.svg(width: width, idPrefix: idPrefix)
        }

        /// What a picture of that width does not show, in sentences: names that are shortened, amounts that have no room.
        public func remarks(width: Int = 720) -> [String] {
            scene.drawnSVG(width: width).remarks.map { Wording(of: ChartRemark($0), .english).sentence }
        }

        public static func == (a: Chart, b: Chart) -> Bool { a.scene == b.scene }

        public func hash(into hasher: inout Hasher) {
            hasher.combine(kind)
            hasher.combine(sentence)
        }
    }
}
