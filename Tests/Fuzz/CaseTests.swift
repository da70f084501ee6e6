import Files
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What the fuzzers found once is fed again.
@Suite struct CaseTests {
    static let cases: [(target: FuzzTarget, file: String)] = FuzzTarget.allCases.flatMap { target in
        Folder.names(in: folder + "/" + target.rawValue, endingWith: "").map { (target, $0) }
    }

    private static let folder: String = {
        let here = "\(#filePath)"
        return String(here.prefix(upTo: here.lastIndex(of: "/") ?? here.endIndex)) + "/Cases"
    }()

    @Test(arguments: cases) func stays(mended one: (target: FuzzTarget, file: String)) throws {
        let bytes = try #require(Self.bytes(of: "\(Self.folder)/\(one.target.rawValue)/\(one.file)"))
        if let problem = one.target.problem(with: bytes) { Issue.record("\(one.target) \(one.file): \(problem)") }
    }

    @Test(arguments: [
        ("{}", true), ("[1,-0.5e+3,\"\\u00fF\",{\"a\":[[],{}],\"b\":null}]", true), ("[1,]", false), ("{\"a\"}", false),
        ("01", false), ("1.", false), ("\"\\x\"", false), ("[}", false), ("[1]]", false), ("", false), ("nan", false),
        ("\"\t\"", false), (String(repeating: "[", count: 9_999) + String(repeating: "]", count: 9_999), true),
    ])
    func judgesJSON(text: String, isJSON: Bool) {
        #expect((JSONCheck.problem(in: Array(text.utf8)) == nil) == isJSON)
    }

    @Test(
        arguments: [
            ([0x61, 0xC3, 0xA9, 0xE7, 0xAE, 0x97, 0xF0, 0x9F, 0x91, 0x8D], nil), ([0x61, 0xC0, 0x80], 1),
            ([0xED, 0xA0, 0x80], 0), ([0xE7, 0xAE], 0), ([0xF4, 0x90, 0x80, 0x80], 0), ([0x61, 0x80], 1),
        ] as [([UInt8], Int?)])
    func judgesUTF8(bytes: [UInt8], bad: Int?) {
        #expect(JSONCheck.invalidUTF8(bytes) == bad)
    }

    private static func bytes(of path: String) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 65_536)
        while case let count = read(descriptor, &piece, piece.count), count > 0 { bytes += piece[..<count] }
        return bytes
    }
}
