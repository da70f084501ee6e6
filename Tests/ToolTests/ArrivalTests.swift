import Shell
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The same bytes give the same output however they arrive.
@Suite struct ArrivalTests {
    /// Pieces of an input.
    static let inputs: [(name: String, pieces: [[UInt8]])] = [
        ("a line", [Array("1 +".utf8), Array(" 1\n2 + 2".utf8)]),
        ("a character", [Array("5 ".utf8) + [0xE4, 0xBA], [0xBF] + Array(" CNY\n1/0\n".utf8)]),
        ("a line end", [Array("1\r".utf8), Array("\n2\r".utf8), Array("\n1/0\r\n".utf8)]),
        (
            "a bad byte after good lines",
            [Array("1 + 1\n2 + 2\n".utf8), Array("3 + \u{1}3\n".utf8), [0xFF, 0x0A], Array("4 + 4\n1/0\n".utf8)]
        ),
        ("a bad byte before good lines", [[0xFF, 0x0A], Array("4 + 4\n".utf8), Array("1/0\n".utf8)]),
        (
            "a text over lines",
            [Array("\"a\nb\"\n".utf8), Array("(1 +\n".utf8), Array("2)\n".utf8), Array("1/0".utf8)]
        ),
    ]

    @Test(arguments: inputs.indices) func inPieces(index: Int) throws {
        let (name, pieces) = Self.inputs[index]
        let whole = try Self.output(of: [pieces.flatMap { $0 }])
        try #require(!whole.isEmpty)
        let inPieces = try Self.output(of: pieces)
        #expect(inPieces == whole, "\(name), in its pieces")
        let inBytes = try Self.output(of: pieces.flatMap { $0 }.map { [$0] })
        #expect(inBytes == whole, "\(name), byte by byte")
    }

    @Test func whatComesBeforeABadByteIsRun() throws {
        let output = try Self.output(of: [Array("1 + 1\n".utf8) + [0xFF, 0x0A] + Array("2 + 2\n1/0\n".utf8)])
        #expect(output.contains("\"text\":\"2\""))
        #expect(output.contains("\"text\":\"4\""))
        #expect(output.contains("\"code\":\"invalid-utf8\""))
        #expect(output.contains("\"code\":\"division-by-zero\",\"message\":\"division by zero\",\"line\":4"))
    }

    /// What the command writes as JSON where its input comes in such pieces, each read before the next is written.
    private static func output(of pieces: [[UInt8]]) throws -> String {
        let folder = try TemporaryFolder()
        var ends: [Int32] = [-1, -1]
        try #require(pipe(&ends) == 0)
        _ = fcntl(ends[1], F_SETFD, FD_CLOEXEC)
        let name = folder.path + "/out"
        let output = open(name, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        let errors = open("/dev/null", O_WRONLY | O_CLOEXEC)
        let process = try Binary.spawn(["--json", "--keep-going"], descriptors: [ends[0], output, errors])
        for piece in pieces {
            _ = piece.withUnsafeBytes { write(ends[1], $0.baseAddress, $0.count) }
            var unread: Int32 = 1
            for _ in 0..<20_000 where unread > 0 {
                usleep(200)
                if ioctl(ends[1], UInt(FIONREAD), &unread) != 0 { break }
            }
        }
        for descriptor in [ends[1], ends[0], output, errors] { close(descriptor) }
        #expect(Binary.wait(for: process) <= 1)
        return Binary.text(name)
    }
}
