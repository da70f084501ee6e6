import Files
import Presentation
import TestSupport
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Files, pipes and devices read whole.
@Suite struct ReadingTests {
    private func problem(_ path: String, largest: Int = 1_000) -> FileProblem? {
        do throws(FileProblem) { _ = try WholeFile.read(path, largest: largest) } catch { return error }
        return nil
    }

    private func streamProblem(_ path: String, largest: Int = 1_000, until isStopped: () -> Bool) -> FileProblem? {
        do throws(FileProblem) { _ = try WholeFile.read(path, largest: largest, orStreamUntil: isStopped) } catch {
            return error
        }
        return nil
    }

    @Test func filesAreReadWithTheirFullPath() throws {
        let folder = try TestFolder()
        folder.write("a.suan", "1 + 1\n")
        #expect(symlink(folder.path + "/a.suan", folder.path + "/link") == 0)
        for name in ["a.suan", "link", "./a.suan"] {
            let file = try WholeFile.read(folder.path + "/" + name)
            #expect(file.bytes == Array("1 + 1\n".utf8) && file.path == fullPath(folder.path + "/a.suan"))
        }
        folder.write("empty", "")
        #expect(try WholeFile.read(folder.path + "/empty").bytes.isEmpty)
        let large = String(repeating: "x", count: 200_000)
        folder.write("large", large)
        #expect(try WholeFile.read(folder.path + "/large").bytes == Array(large.utf8))
    }

    @Test func whatCannotBeReadIsSaid() throws {
        let folder = try TestFolder()
        folder.write("large", String(repeating: "x", count: 1_001))
        #expect(symlink(folder.path + "/circle", folder.path + "/circle") == 0)
        #expect(problem(folder.path) == .isFolder)
        #expect(problem(folder.path + "/none") == .missing)
        #expect(problem(folder.path + "/large/x") == .partIsNoFolder)
        #expect(problem(folder.path + "/circle") == .linksInCircle)
        #expect(problem(folder.path + "/" + String(repeating: "n", count: 300)) == .nameTooLong)
        #expect(problem(folder.path + "/large") == .tooLarge(limit: 1_000))
        #expect(problem(folder.path + "/large", largest: 1_001) == nil)
    }

    /// Nothing here waits: the test would never end if it did.
    @Test func aPipeOrDeviceIsNoFile() throws {
        let folder = try TestFolder()
        let pipe = folder.path + "/pipe"
        #expect(mkfifo(pipe, 0o600) == 0)
        #expect(problem(pipe) == .notOrdinary)
        #expect(problem("/dev/zero") == .notOrdinary)
        #expect(try WholeFile.read("/dev/null").bytes.isEmpty)
    }

    @Test func aPipeThatStaysSilentEndsWithTheInterrupt() throws {
        let folder = try TestFolder()
        let pipe = folder.path + "/pipe"
        #expect(mkfifo(pipe, 0o600) == 0)
        var asked = 0
        let found = streamProblem(pipe) {
            asked += 1
            return asked == 3
        }
        #expect(found == .interrupted && asked == 3)
        // With somebody at the other end who says nothing, too.
        let other = open(pipe, O_RDWR | O_CLOEXEC)
        defer { close(other) }
        asked = 0
        let again = streamProblem(pipe) {
            asked += 1
            return asked == 3
        }
        #expect(again == .interrupted)
    }

    @Test func aPipeIsReadToItsEnd() throws {
        let folder = try TestFolder()
        let pipe = folder.path + "/pipe"
        #expect(mkfifo(pipe, 0o600) == 0)
        let text = String(repeating: "1 + 1\n", count: 30_000)
        folder.write("text", text)
        let writer = try ChildProcess(
            ["sh", "-c", "cat '\(folder.path)/text' > '\(pipe)'"], input: .nothing, output: .same, errors: .same)
        #expect(try WholeFile.read(pipe, orStreamUntil: { false }).bytes == Array(text.utf8))
        #expect(writer.wait() == .exited(0))
    }

    @Test func whatHasNoEndIsCut() {
        #expect(streamProblem("/dev/zero", largest: 1 << 20) { false } == .endless(limit: 1 << 20))
        #expect(FileProblem.endless(limit: 1 << 28).words == "more than 256 MB came out of it, and no end")
    }
}
