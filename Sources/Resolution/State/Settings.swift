import Calendars

/// How results are shown, how strictly bases are taken, and what is known.
package struct Settings: Sendable {
    package enum Scale: Sendable { case latin, chinese, off }

    package var digits = 6
    package var scale = Scale.latin
    package var groups = false
    package var notes = true
    package var isStrict = false
    /// Nothing that was filed later is seen; nil for all there is.
    package var asOf: Day?
    /// How many samples an uncertain quantity has.
    package var samples = 10_000
    /// Which samples are drawn: the same number gives the same ones.
    package var seed = 1

    package init() {}
}
