import Reporting
import Testing

@testable import Reports

@Suite struct ReportWordTests {
    /// Every word of a report has one in either language, and no two languages have the same.
    @Test(arguments: ReportWord.allCases) func everyWordIsThereInBothLanguages(_ word: ReportWord) {
        let (english, chinese) = (word.text(.english), word.text(.chinese))
        #expect(!english.isEmpty && !chinese.isEmpty)
        let isPlain = english.unicodeScalars.allSatisfy { $0.isASCII }
        let isChinese = chinese.unicodeScalars.contains { 0x4E00...0x9FFF ~= $0.value }
        #expect(isPlain && isChinese, "\(word)")
    }
}
