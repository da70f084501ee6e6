import Suan
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Every session printed in the README and in the guide is what suan answers.
@Suite struct GuideTests {
    static let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()

    static let pages: [String] = {
        let folder = root + "/Sources/Suan/Suan.docc"
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names = ["README.md"]
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name.hasSuffix(".md") { names.append("Sources/Suan/Suan.docc/" + name) }
        }
        return names.sorted()
    }()

    @Test(arguments: pages) func sessions(page: String) throws {
        let file = try #require(fopen(GuideTests.root + "/" + page, "r"))
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&piece, 1, piece.count, file), count > 0 { bytes += piece[..<count] }
        for (line, block) in Transcript.blocks(in: String(decoding: bytes, as: UTF8.self)) {
            let written = Transcript(block)
            let played = written.played()
            for (wanted, got) in zip(written.steps, played.steps) {
                // A blank line may set sessions apart; it prints nothing.
                #expect(
                    wanted.output.trimmed == got.output.trimmed,
                    "\(page), block at line \(line): \(wanted.input)")
            }
        }
    }

    @Test func pagesAreFound() {
        #expect(GuideTests.pages.count > 10)
    }
}

extension String {
    var trimmed: Substring {
        var text = self[...]
        while text.last == "\n" { text.removeLast() }
        return text
    }
}
