/// How results are shown, and how strictly bases are taken.
package struct Settings: Sendable {
    package enum Scale: Sendable { case latin, chinese, off }

    package var digits = 6
    package var scale = Scale.latin
    package var groups = false
    package var notes = true
    package var isStrict = false

    package init() {}
}
