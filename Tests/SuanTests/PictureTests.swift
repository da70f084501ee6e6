import TestSupport
import Testing

@testable import Suan

/// The pictures of the README and the guide are what the scripts make that they are made by.
@Suite struct PictureTests {
    /// The lines of `Scripts/pictures` that name a script and its charts.
    static let made: [(script: String, names: [String])] = {
        let text = String(decoding: TestFiles.read("Scripts/pictures") ?? [], as: UTF8.self)
        return text.split(separator: "\n").filter { $0.hasPrefix("picture ") }.map { line in
            let words = line.split(separator: " ").map(String.init)
            return (words[1], Array(words.dropFirst(2)))
        }
    }()

    static let folder = "Sources/Suan/Suan.docc/Resources"

    private static func file(_ name: String) -> String {
        "\(folder)/\(name.map { $0 == "_" ? "-" : String($0) }.joined()).svg"
    }

    @Test(arguments: made.map(\.script)) func picturesAreWhatTheScriptsMake(_ script: String) throws {
        let names = try #require(PictureTests.made.first { $0.script == script }).names
        let session = Session()
        session.state.today = .fixed(TestFiles.today)
        #expect(session.run(file: "\(TestFiles.root)/Scripts/valuation/\(script)") { _ in })
        for name in names {
            let chart = try #require(session.answer(to: name).chart, "\(name) is no chart")
            var wanted = Array(chart.svg().utf8)
            if wanted.last != 0x0A { wanted.append(0x0A) }
            #expect(TestFiles.read(PictureTests.file(name)) == wanted, "\(name) differs: run Scripts/pictures")
            #expect(!chart.sentence.isEmpty && chart.svg().utf8.contains("<svg".utf8))
        }
    }

    /// Nothing lies there that no script makes.
    @Test func everyPictureIsMade() {
        let wanted = PictureTests.made.flatMap(\.names).map { PictureTests.file($0) }
        #expect(wanted.count == 5)
        #expect(TestFiles.paths(in: PictureTests.folder, endingWith: ".svg").sorted() == wanted.sorted())
    }
}
