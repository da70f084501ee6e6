import Calendars
import Numbers
import Testing

@testable import Money

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What Python's fractions made of the same CSV; `generate-conversions.py` tells the format.
@Suite struct ConversionTests {
    @Test func agreeWithFractions() throws {
        let file = try #require(fopen(beside("conversions.txt"), "r"))
        defer { fclose(file) }
        let book = RateBook()
        var line = [CChar](repeating: 0, count: 256)
        var (count, refused) = (0, 0)
        while fgets(&line, 256, file) != nil {
            let end = line.firstIndex(of: 0) ?? 0
            let text = String(decoding: line[..<end].map { UInt8(bitPattern: $0) }, as: UTF8.self)
            let fields = text.split { $0 == " " || $0 == "\n" }.map(String.init)
            count += 1
            if fields.last == "-" {
                refused += 1
                #expect(throws: RateProblem.self, "\(text)") {
                    _ =
                        fields.count == 4
                        ? try book.rate(fields[0], fields[1], fields[2])
                        : try book.mean(fields[0], fields[1], fields[2] + ".." + fields[3])
                }
            } else if fields.count == 5 {
                let answer = try book.rate(fields[0], fields[1], fields[2])
                #expect(answer.number.text() == fields[4], "\(text)")
                #expect(try answer.last == day(fields[3]) && answer.days == 1 && answer.source == "ECB")
                #expect(answer.path.first == code(fields[0]) && answer.path.last == code(fields[1]))
                #expect(answer.number.isExact)
            } else {
                let answer = try book.mean(fields[0], fields[1], fields[2] + ".." + fields[3])
                #expect(answer.number.text() == fields[5], "\(text)")
                #expect("\(answer.days)" == fields[4])
            }
        }
        #expect(count == 2_000 && refused > 100)
    }
}
