import Notes
import TestSupport
import Testing

@Suite struct DifferenceTests {
    @Test func nothingDiffersFromItself() {
        let text = Array("a\nb\n".utf8)
        #expect(UnifiedDifference(from: text, to: text).isEmpty)
        #expect(UnifiedDifference(from: text, to: text).text("x", "y") == [])
    }

    @Test func oneLineOfMany() {
        let old = (1...9).map { "line \($0)\n" }.joined()
        let new = old.replacing("5", with: "five")
        let text = UnifiedDifference(from: Array(old.utf8), to: Array(new.utf8)).text("n.md", "n.md (woven)")
        #expect(
            String(decoding: text, as: UTF8.self) == """
                --- n.md
                +++ n.md (woven)
                @@ -2,7 +2,7 @@
                 line 2
                 line 3
                 line 4
                -line 5
                +line five
                 line 6
                 line 7
                 line 8

                """)
    }

    @Test func aMissingLastNewlineIsSaid() {
        let text = UnifiedDifference(from: Array("a\nb".utf8), to: Array("a\nc\n".utf8)).text("o", "n")
        #expect(
            String(decoding: text, as: UTF8.self)
                == "--- o\n+++ n\n@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+c\n")
    }

    /// The steps make the new lines of the old, and are no more than a table of all common lines needs.
    @Test func stepsLeadFromOneToTheOther() {
        var random = TestRandom(stream: 71)
        for _ in 0..<2_000 {
            let old = (0..<Int.random(in: 0...12, using: &random)).map { _ in Int.random(in: 0...3, using: &random) }
            let new = (0..<Int.random(in: 0...12, using: &random)).map { _ in Int.random(in: 0...3, using: &random) }
            let steps = LineDifference.steps(from: old, to: new)
            var (x, y) = (0, 0)
            for step in steps {
                switch step {
                case .same:
                    #expect(old[x] == new[y])
                    (x, y) = (x + 1, y + 1)
                case .removed: x += 1
                case .added: y += 1
                }
            }
            #expect(x == old.count && y == new.count)
            let same = steps.count { $0 == .same }
            #expect(same == DifferenceTests.longestCommon(old, new), "\(old) \(new)")
        }
    }

    @Test func whatDiffersInAllLinesIsReplaced() {
        let steps = LineDifference.steps(from: Array(0..<3_000), to: Array(3_000..<6_000))
        #expect(steps.count == 6_000 && !steps.contains(.same))
    }

    private static func longestCommon(_ old: [Int], _ new: [Int]) -> Int {
        var lengths = [[Int]](repeating: [Int](repeating: 0, count: new.count + 1), count: old.count + 1)
        for x in old.indices {
            for y in new.indices {
                lengths[x + 1][y + 1] =
                    old[x] == new[y] ? lengths[x][y] + 1 : max(lengths[x][y + 1], lengths[x + 1][y])
            }
        }
        return lengths[old.count][new.count]
    }
}
