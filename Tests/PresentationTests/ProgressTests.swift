import Files
import Testing

@testable import Presentation

/// The line that tells how far something is.
@Suite struct ProgressTests {
    private final class Seen: ProgressDisplay {
        var (states, wiped) = ([ProgressState](), 0)
        func show(_ state: ProgressState) { states.append(state) }
        func wipe() { wiped += 1 }
    }

    @Test func wordsFitTheColumns() {
        let state = ProgressState(.screening, 1204, of: 5000, secondsLeft: 75)
        #expect(
            ProgressLine.words(state, columns: 80) == "screening: companies 1,204 of 5,000, 24%, 1 min 15 s left")
        #expect(ProgressLine.words(state, columns: 50) == "screening: companies 24%, 1 min 15 s left")
        #expect(ProgressLine.words(state, columns: 30) == "24%, 1 min 15 s left")
        #expect(ProgressLine.words(state, columns: 10) == "24%")
        for task in ProgressTask.allCases {
            for columns in 4...200 {
                let text = ProgressLine.words(
                    ProgressState(task, 9_999_999, of: 10_000_000, secondsLeft: 35_999), columns: columns)
                #expect(text.utf8.count < columns, "\(text)")
            }
        }
    }

    @Test func nothingIsToldOfWhatIsUnknown() {
        let begun = ProgressState(.samples, 0, of: 100, secondsLeft: nil)
        #expect(ProgressLine.words(begun, columns: 80) == "sample by sample: 0 of 100, 0%")
        #expect(
            ProgressLine.words(ProgressState(.cells, 1, of: 2, secondsLeft: 1e9), columns: 80)
                == "filling the table: cells 1 of 2, 50%, days left")
    }

    /// What is quick shows nothing, and so nothing is wiped.
    @Test func quickWorkIsSilent() {
        let seen = Seen()
        let progress = Progress(on: seen)
        progress.begin(.cells, of: 10)
        for cell in 0..<10 { progress.show(cell) }
        progress.end()
        #expect(seen.states.isEmpty && seen.wiped == 0)
    }
}
