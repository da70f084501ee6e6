/// What makes one list of lines of another: E. W. Myers, "An O(ND) difference algorithm and its variations", Algorithmica 1
/// (1986), the greedy algorithm of section 4.
package enum LineDifference {
    package enum Step: Equatable, Sendable {
        case same, removed, added
    }

    /// Texts that differ in more lines than these are compared no further: what is left of one goes, what is left of the
    /// other comes.
    private static let most = 1_000

    /// The steps from the old lines to the new ones, in order.
    ///
    /// Complexity: linear in the lines times those that differ, which are bounded.
    package static func steps<Line: Hashable>(from old: [Line], to new: [Line]) -> [Step] {
        var start = 0
        while start < old.count, start < new.count, old[start] == new[start] { start += 1 }
        var end = 0
        while end < old.count - start, end < new.count - start, old[old.count - 1 - end] == new[new.count - 1 - end] {
            end += 1
        }
        let middle = between(Array(old[start..<(old.count - end)]), Array(new[start..<(new.count - end)]))
        return Array(repeating: .same, count: start) + middle + Array(repeating: .same, count: end)
    }

    private static func between<Line: Hashable>(_ old: [Line], _ new: [Line]) -> [Step] {
        let rest = Array(repeating: Step.removed, count: old.count) + Array(repeating: Step.added, count: new.count)
        if old.isEmpty || new.isEmpty { return rest }
        let most = min(LineDifference.most, old.count + new.count)
        /// How far along the old lines each diagonal was reached, after each number of differences.
        var reached = [Int](repeating: 0, count: 2 * most + 3)
        var history: [[Int]] = []
        for differences in 0...most {
            history.append(Array(reached[(most + 1 - differences)...(most + 1 + differences)]))
            for diagonal in stride(from: -differences, through: differences, by: 2) {
                let place = most + 1 + diagonal
                let isDown =
                    diagonal == -differences || diagonal != differences && reached[place - 1] < reached[place + 1]
                var x = isDown ? reached[place + 1] : reached[place - 1] + 1
                while x < old.count, x - diagonal < new.count, x - diagonal >= 0, old[x] == new[x - diagonal] { x += 1 }
                reached[place] = x
                if x >= old.count, x - diagonal >= new.count { return walk(back: history, old.count, new.count) }
            }
        }
        return rest
    }

    private static func walk(back history: [[Int]], _ oldCount: Int, _ newCount: Int) -> [Step] {
        var steps: [Step] = []
        var (x, y) = (oldCount, newCount)
        for differences in stride(from: history.count - 1, to: 0, by: -1) {
            // The state before this number of differences, its middle being diagonal 0.
            let before = history[differences]
            func reached(_ diagonal: Int) -> Int { before[differences + diagonal] }
            let diagonal = x - y
            let isDown =
                diagonal == -differences
                || diagonal != differences && reached(diagonal - 1) < reached(diagonal + 1)
            let from = isDown ? diagonal + 1 : diagonal - 1
            let (startX, startY) = (reached(from), reached(from) - from)
            // What was the same stands behind the one difference.
            while x > (isDown ? startX : startX + 1) {
                steps.append(.same)
                x -= 1
            }
            steps.append(isDown ? .added : .removed)
            (x, y) = (startX, startY)
        }
        return Array(repeating: .same, count: max(0, x)) + steps.reversed()
    }
}
