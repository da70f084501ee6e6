import Files
import TestSupport
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A process that is killed while it writes leaves the old file or the new one.
@Suite("Killed while saving", .serialized)
struct KilledSaveTests {
    private static let size = 300_000

    @Test func wholeFiles() throws {
        let folder = try TestFolder()
        let path = folder.path + "/saved.suan"
        var seen: Set<UInt8> = []
        for round in 0..<40 {
            let process = try #require(split())
            if process == 0 { KilledSaveTests.write(to: path, from: UInt8(ascii: "a") + UInt8(round % 8)) }
            // Some time after it has begun: what it had written before may still be there.
            while folder.read("saved.suan").utf8.first != UInt8(ascii: "m") { usleep(200) }
            usleep(UInt32(round * 211 % 3_001))
            kill(process, SIGKILL)
            var status: Int32 = 0
            while waitpid(process, &status, 0) < 0, errno == EINTR {}
            #expect(status & 0x7F == SIGKILL)
            let bytes = Array(folder.read("saved.suan").utf8)
            guard let first = bytes.first else { continue }
            seen.insert(first)
            #expect(bytes.count == KilledSaveTests.size && bytes.allSatisfy { $0 == first })
        }
        #expect(!seen.isEmpty)
        // What they left half done goes with the next save.
        try WholeFile.write([0x31], to: folder.path + "/next", replaces: true)
        #expect(folder.names == ["next", "saved.suan"])
    }

    /// Writes one text after the other, each of one letter, until it is killed.
    private static func write(to path: String, from first: UInt8) -> Never {
        var letter = first
        while true {
            _ = try? WholeFile.write([UInt8](repeating: letter, count: size), to: path, replaces: true)
            letter = letter == UInt8(ascii: "z") ? UInt8(ascii: "a") : letter + 1
        }
    }

    /// `fork`, which Swift hides since little may be done after it: here the new process writes files and nothing else.
    private func split() -> pid_t? {
        typealias Fork = @convention(c) () -> pid_t
        guard let address = dlsym(dlopen(nil, RTLD_NOW), "fork") else { return nil }
        return unsafeBitCast(address, to: Fork.self)()
    }
}
