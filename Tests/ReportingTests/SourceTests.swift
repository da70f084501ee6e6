import Testing

@testable import Reporting

@Suite struct SourceTests {
    @Test(arguments: [
        ("", [""]), ("a", ["a"]), ("a\n", ["a"]), ("a\nb", ["a", "b"]), ("a\r\nb\r\n", ["a", "b"]),
        ("a\rb\rc", ["a", "b", "c"]), ("\n\na", ["", "", "a"]), ("a\n\r\nb", ["a", "", "b"]), ("\r\n", [""]),
        ("12345678901\n2345678\r3456789012345\r\n智谱", ["12345678901", "2345678", "3456789012345", "智谱"]),
    ])
    func linesEndInThreeWays(text: String, lines: [String]) throws {
        let source = Source(name: "-", text: text, firstLine: 7)
        #expect(source.lineCount == lines.count)
        for (index, expected) in lines.enumerated() {
            let line = try #require(source.line(numbered: 7 + index))
            #expect(source.text(line) == expected)
            for offset in line.range.lowerBound...line.range.upperBound {
                #expect(source.line(at: offset) == line)
            }
        }
        #expect(source.line(numbered: 6) == nil)
        #expect(source.line(numbered: 7 + lines.count) == nil)
        #expect(source.line(numbered: .min) == nil)
        #expect(source.line(at: text.utf8.count).number == 6 + lines.count)
        #expect(source.line(at: .max).number == 6 + lines.count)
        #expect(source.line(at: .min).number == 7)
    }

    @Test(arguments: [
        ("a + b", 4, 5), ("智谱.收入 + b", 16, 13), ("\tb", 1, 9), ("ab\tc", 3, 9), ("e\u{301}x", 3, 2),
        ("a\u{1}b", 2, 3), ("a", 1, 2), ("a", 99, 2), ("12345678901234567890", 19, 20),
    ])
    func columnsAreCells(text: String, offset: Int, column: Int) {
        let place = Source(name: "-", text: "first\n" + text).place(at: 6 + offset)
        #expect(place == (2, column))
    }

    @Test(
        arguments: [
            [0x61, 0xFF], [0x61, 0xC0, 0x80], [0x61, 0xC1, 0xBF], [0x61, 0x80], [0x61, 0xE0, 0x9F, 0x80],
            [0x61, 0xED, 0xA0, 0x80], [0x61, 0xF0, 0x8F, 0x80, 0x80], [0x61, 0xF4, 0x90, 0x80, 0x80],
            [0x61, 0xF5, 0x80, 0x80, 0x80], [0x61, 0xE6, 0x99], [0x61, 0xE6, 0x99, 0x41], [0x61, 0xF0, 0x9F, 0x98],
        ] as [[UInt8]])
    func illFormedBytesAreFound(bytes: [UInt8]) {
        for padding in 0..<17 {
            let long = Array("智\n".utf8) + [UInt8](repeating: 0x2B, count: padding) + bytes
            #expect(Source(name: "-", bytes: long).firstInvalidUTF8 == 4 + padding + 1)
            #expect(Source(name: "-", bytes: long + [0x0A]).firstInvalidUTF8 == 4 + padding + 1)
        }
    }

    @Test func everyScalarIsWellFormed() {
        var text = ""
        for value in UInt32(0)...0x10FFFF {
            if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
        }
        let source = Source(name: "-", text: text)
        #expect(source.firstInvalidUTF8 == nil)
        #expect(source.invalidUTF8 == nil)
        var offset = 0
        for scalar in text.unicodeScalars {
            let decoded = UTF8Text.scalar(source.bytes, at: offset, end: source.bytes.count)
            if decoded.scalar != scalar { Issue.record("\(scalar.value) is read as \(decoded)") }
            offset += decoded.length
        }
    }

    @Test func illFormedBytesAreToldByLine() {
        let source = Source(name: "a.suan", bytes: Array("x = 1\ny = ".utf8) + [0xE6, 0x99] + Array(" + 2\n".utf8))
        #expect(
            source.invalidUTF8?.inWords().render() == """
                error[invalid-utf8]: line 2 is not UTF-8 text
                  --> a.suan:2:5
                  y = � + 2
                      ^
                      this is no character

                """)
    }

    @Test func eightBytesAtOnce() throws {
        for value in UInt8.min...UInt8.max {
            for place in 0..<8 {
                var bytes = Array("+~ a0Z!}".utf8)
                bytes[place] = value
                let eight = try #require(EightBytes(bytes, at: 0, end: 8))
                #expect(eight.areASCII == (value < 0x80))
                #expect(eight.arePrintable == (0x20...0x7E ~= value))
                #expect(eight.breakLine == (value == 0x0A || value == 0x0D))
            }
        }
    }
}
