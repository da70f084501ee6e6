import Files
import Presentation
import TestSupport
import Testing

/// Other programs, hashes, and what the system's numbers mean.
@Suite struct ProcessTests {
    private func run(_ script: String, seconds: Double = 20, largest: Int = 1 << 20) throws -> ChildProcess.Run {
        try ChildProcess.run(["sh", "-c", script], seconds: seconds, largest: largest)
    }

    @Test func whatAProgramSaysIsKept() throws {
        let both = try run("printf one; printf two >&2; exit 3")
        #expect(both.end == .exited(3) && both.output == Array("one".utf8) && both.errors == Array("two".utf8))
        #expect(try run("cat").output.isEmpty)
        let long = try run("i=0; while [ $i -lt 2000 ]; do printf %0100d $i; i=$((i + 1)); done")
        #expect(long.output.count == 200_000)
        #expect(try run("kill -9 $$").end == .killed(9))
    }

    @Test func whatTakesTooLongOrSaysTooMuchIsEnded() throws {
        #expect(try run("exec sleep 600", seconds: 0).end == .late)
        #expect(try run("exec cat /dev/zero", largest: 100_000).end == .tooLarge)
        #expect(throws: FileProblem.missing) {
            try ChildProcess.run(["suan-no-such-program"], seconds: 1, largest: 1)
        }
    }

    @Test func aProgramNeedNotReadAll() throws {
        let folder = try TestFolder()
        let text = [UInt8](repeating: 0x78, count: 1 << 20)
        #expect(try ChildProcess.run(["sh", "-c", "exit 2"], reading: text, output: .nothing) == .exited(2))
        let line = ["sh", "-c", "wc -c > '\(folder.path)/count'"]
        #expect(try ChildProcess.run(line, reading: text, output: .nothing) == .exited(0))
        #expect(folder.read("count").contains("1048576"))
    }

    /// Files carry it, so it may never change.
    @Test func theHashIsTheSameForEver() {
        func hash(_ text: String) -> UInt64 { Array(text.utf8).withUnsafeBytes { ByteHash($0).value } }
        #expect(hash("") == 0xCBF2_9CE4_8422_2325)
        var sum = ByteHash()
        sum.add(UInt64(littleEndian: 0x3736_3534_3332_3130))
        #expect(hash("01234567") == sum.value)
        #expect(Set(["a", "a\0", "a\0\0", "", "\0", "b", "01234567", "012345678"].map(hash)).count == 8)
        // Names that differ in one place do not crowd together.
        let places = Set(
            (0..<1_000).map { number in
                Array("company\(number)".utf8).withUnsafeBytes { ByteHash($0).folded } & 0xFFFF
            })
        #expect(places.count > 950)
    }

    @Test func theSystemsNumbersHaveWords() {
        #expect(FileProblem(2).words == "there is no such file")
        #expect(FileProblem(13) == .denied && FileProblem(28) == .noRoom)
        let other = FileProblem(33).words
        #expect(!other.isEmpty && other.first?.isUppercase == false, "\(other)")
        #expect(FileProblem.size(3 << 30) == "3 GB" && FileProblem.size(1_536 << 20) == "1.5 GB")
        #expect(FileProblem.size(900) == "900 bytes")
    }

    @Test func residentMemoryIsTold() throws {
        let before = try #require(ResidentMemory.bytes())
        let block = [UInt8](repeating: 1, count: 64 << 20)
        let after = try #require(ResidentMemory.bytes())
        #expect(block.last == 1 && before > 1 << 20 && after - before > 32 << 20)
    }
}
