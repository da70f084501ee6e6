/// The colours text is written in, by the role that a piece of it plays; without colour nothing is written at all.
///
/// Whether the ground is dark or light is not known, so each colour can be read on both.
package struct Ink: Sendable, Equatable {
    /// How many colours there are.
    package enum Depth: Sendable {
        case none, sixteen, full
    }

    /// What a piece of text is.
    package enum Role: Sendable, CaseIterable {
        case number, unit, name, basis, warning, error, note, heading, prompt, emphasis
        /// The series of a picture, which are told apart without colour too.
        case series1, series2, series3, series4, series5, series6
    }

    package let depth: Depth
    /// Whether the text is for somebody who listens: without colours, and where nothing is told by its place.
    package let isPlain: Bool

    package init(_ depth: Depth) { (self.depth, isPlain) = (depth, false) }

    private init(plain: Void) { (depth, isPlain) = (.none, true) }

    package static let none = Ink(.none)

    /// For a screen reader.
    package static let plain = Ink(plain: ())

    /// What stands for Escape in the sequences that are appended here: a byte that no text has, since UTF-8 does not know
    /// it. So no text that came from outside can pass for a colour. Who writes to a terminal or a file makes escape
    /// sequences of them (`escaped`, `TerminalGate`).
    package static let mark: UInt8 = 0xFF

    /// What ends any colour.
    package static let reset: [UInt8] = [mark] + "[0m".utf8

    /// The end of a marked colour that begins at a place: the mark, `[`, numbers, `m`. Nil where none begins there.
    package static func colourEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
        guard bytes[start] == mark, start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "[") else { return nil }
        var place = start + 2
        while place < bytes.count, 0x30...0x39 ~= bytes[place] || bytes[place] == UInt8(ascii: ";") { place += 1 }
        return place < bytes.count && bytes[place] == UInt8(ascii: "m") ? place + 1 : nil
    }

    /// The bytes with Escape in the place of marks.
    /// - Complexity: O(n).
    package static func escaped(_ bytes: [UInt8]) -> [UInt8] { replacingColours(bytes, with: 0x1B) }

    /// The bytes without the colours.
    /// - Complexity: O(n).
    package static func removed(from bytes: [UInt8]) -> [UInt8] { replacingColours(bytes, with: nil) }

    private static func replacingColours(_ bytes: [UInt8], with escape: UInt8?) -> [UInt8] {
        bytes.withUnsafeBufferPointer { all in
            guard holdsMark(all) else { return bytes }
            var other: [UInt8] = []
            other.reserveCapacity(bytes.count)
            var place = 0
            while place < all.count {
                if let end = colourEnd(all, place) {
                    if let escape {
                        other.append(escape)
                        other.append(contentsOf: all[place + 1..<end])
                    }
                    place = end
                } else {
                    other.append(all[place])
                    place += 1
                }
            }
            return other
        }
    }

    private static func holdsMark(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var place = 0
        while place < bytes.count {
            if let eight = EightBytes(bytes, at: place, end: bytes.count), eight.areASCII {
                place += 8
                continue
            }
            if bytes[place] == mark { return true }
            place += 1
        }
        return false
    }

    package var isOn: Bool { depth != .none }

    /// The parameters of the escape sequence (ECMA-48, SGR) that begins a role; empty where it looks like plain text.
    package func parameters(_ role: Role) -> StaticString {
        switch depth {
        case .none: ""
        case .sixteen: sixteen(role)
        case .full: full(role)
        }
    }

    /// Appends what begins a role; nothing without colour.
    package func begin(_ role: Role, _ bytes: inout [UInt8]) {
        guard isOn else { return }
        append(parameters(role), to: &bytes)
    }

    /// Appends what ends a role; nothing where its beginning was nothing.
    package func end(_ role: Role, _ bytes: inout [UInt8]) {
        guard isOn, parameters(role).utf8CodeUnitCount > 0 else { return }
        append("0", to: &bytes)
    }

    /// Appends text in a role, or in none.
    package func append(_ text: some Sequence<UInt8>, in role: Role?, to bytes: inout [UInt8]) {
        guard isOn, let role else { return bytes.append(contentsOf: text) }
        begin(role, &bytes)
        bytes.append(contentsOf: text)
        end(role, &bytes)
    }

    private func append(_ parameters: StaticString, to bytes: inout [UInt8]) {
        guard parameters.utf8CodeUnitCount > 0 else { return }
        bytes.append(Ink.mark)
        bytes.append(UInt8(ascii: "["))
        bytes.append(
            contentsOf: UnsafeBufferPointer(start: parameters.utf8Start, count: parameters.utf8CodeUnitCount))
        bytes.append(UInt8(ascii: "m"))
    }
}

extension Ink {
    /// With 16 colours their looks are the terminal's own. In xterm's, only red, magenta, bright red and bright blue
    /// stand out from black and from white alike: yellow, green, cyan and all that is nearly white vanish on white,
    /// blue on black. Bright black is left out too, as some themes give it the colour of the ground. What is left is
    /// bold, or plain.
    private func sixteen(_ role: Role) -> StaticString {
        switch role {
        case .number, .prompt: "94"
        case .unit: "35"
        case .name, .heading, .emphasis: "1"
        case .basis, .note: ""
        case .warning: "1;35"
        case .error: "1;31"
        case .series1: "94"
        case .series2: "35"
        case .series3: "91"
        case .series4: "1"
        case .series5: "1;94"
        case .series6: "1;35"
        }
    }

    /// Places in xterm's palette of 256, each with a contrast of at least 3.5 to black and to white.
    ///
    /// Source: contrast as the Web Content Accessibility Guidelines 2.1 define it; a test computes it for every role.
    private func full(_ role: Role) -> StaticString {
        switch role {
        case .number: "38;5;32"
        case .unit: "38;5;30"
        case .name: "38;5;97"
        case .basis: "38;5;101"
        case .warning: "1;38;5;166"
        case .error: "1;38;5;160"
        case .note: "38;5;243"
        case .heading: "1;38;5;62"
        case .prompt: "38;5;29"
        case .emphasis: "1"
        case .series1: "38;5;33"
        case .series2: "38;5;130"
        case .series3: "38;5;28"
        case .series4: "38;5;133"
        case .series5: "38;5;66"
        case .series6: "38;5;167"
        }
    }
}
