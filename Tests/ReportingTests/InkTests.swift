import Testing

@testable import Reporting

@Suite struct InkTests {
    /// The relative luminance of a colour, by the Web Content Accessibility Guidelines 2.1.
    private func luminance(_ colour: (Int, Int, Int)) -> Double {
        func linear(_ part: Int) -> Double {
            let share = Double(part) / 255
            // ((x + 0.055) / 1.055) ^ 2.4 by Newton's method for the fifth root of x ^ 12.
            guard share > 0.03928 else { return share / 12.92 }
            let base = (share + 0.055) / 1.055
            var root = 0.5
            var power = 1.0
            for _ in 0..<12 { power *= base }
            for _ in 0..<100 { root -= (root * root * root * root * root - power) / (5 * root * root * root * root) }
            return root
        }
        return 0.2126 * linear(colour.0) + 0.7152 * linear(colour.1) + 0.0722 * linear(colour.2)
    }

    /// The lesser of the contrasts to black and to white.
    private func contrast(_ colour: (Int, Int, Int)) -> Double {
        let light = luminance(colour)
        return min((light + 0.05) / 0.05, 1.05 / (light + 0.05))
    }

    /// xterm's colours: 16 of its own, a cube of 216, and 24 greys.
    private func xterm(_ index: Int) -> (Int, Int, Int) {
        let own = [
            (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205),
            (229, 229, 229), (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255), (255, 0, 255),
            (0, 255, 255), (255, 255, 255),
        ]
        if index < 16 { return own[index] }
        let steps = [0, 95, 135, 175, 215, 255]
        if index < 232 {
            let place = index - 16
            return (steps[place / 36], steps[place / 6 % 6], steps[place % 6])
        }
        let grey = 8 + 10 * (index - 232)
        return (grey, grey, grey)
    }

    private func colour(_ role: Ink.Role, _ depth: Ink.Depth) -> Int? {
        let parts = "\(Ink(depth).parameters(role))".split(separator: ";").compactMap { Int($0) }
        if parts.count >= 3, parts[parts.count - 3] == 38, parts[parts.count - 2] == 5 { return parts.last }
        return parts.compactMap { 30...37 ~= $0 ? $0 - 30 : 90...97 ~= $0 ? $0 - 82 : nil }.first
    }

    @Test func theMeasureIsRight() {
        #expect(abs(contrast((255, 255, 255)) - 1) < 1e-6 && abs(contrast((0, 0, 0)) - 1) < 1e-6)
        #expect(abs(contrast((118, 118, 118)) - 4.54) < 0.01)
        #expect(contrast(xterm(3)) < 2 && contrast(xterm(15)) < 1.1)
    }

    @Test(arguments: Ink.Role.allCases, [Ink.Depth.sixteen, .full])
    func everyColourCanBeReadOnBlackAndOnWhite(role: Ink.Role, depth: Ink.Depth) {
        guard let index = colour(role, depth) else { return }
        #expect(contrast(xterm(index)) >= 3.5, "\(role) in \(depth) is \(index)")
        #expect(depth == .full ? index >= 16 : index < 16)
    }

    @Test func mostRolesHaveAColour() {
        for role: Ink.Role in [.number, .unit, .warning, .error, .prompt] {
            #expect(colour(role, .sixteen) != nil && colour(role, .full) != nil)
        }
        let all = Ink.Role.allCases.filter { $0 != .emphasis }.map { colour($0, .full) }
        #expect(Set(all).count == all.count && !all.contains(nil))
    }

    @Test func withoutColourNothingIsWritten() {
        for role in Ink.Role.allCases {
            var bytes: [UInt8] = []
            Ink.none.append("5".utf8, in: role, to: &bytes)
            #expect(bytes == [UInt8(ascii: "5")])
        }
        var bytes: [UInt8] = []
        Ink(.sixteen).append("5".utf8, in: .error, to: &bytes)
        #expect(String(decoding: Ink.escaped(bytes), as: UTF8.self) == "\u{1B}[1;31m5\u{1B}[0m")
    }
}
