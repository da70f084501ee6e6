import Files
import TestSupport
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Files written whole or not at all.
@Suite struct WritingTests {
    private func problem(_ text: String, _ path: String, replaces: Bool = true) -> FileProblem? {
        do throws(FileProblem) { try WholeFile.write(Array(text.utf8), to: path, replaces: replaces) } catch {
            return error
        }
        return nil
    }

    @Test func theNewFileTakesThePlaceOfTheOld() throws {
        let folder = try TestFolder()
        let path = folder.path + "/a"
        #expect(problem("one", path) == nil && folder.read("a") == "one")
        #expect(chmod(path, 0o640) == 0)
        #expect(symlink(path, folder.path + "/link") == 0)
        #expect(problem("two", folder.path + "/link") == nil && folder.read("a") == "two")
        var status = stat()
        #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o640)
        #expect(problem("three", path, replaces: false) == .exists && folder.read("a") == "two")
        #expect(folder.names == ["a", "link"])
    }

    /// A file that nobody may write stays, whoever asks; a link that leads to nothing is told, not replaced.
    @Test func whatMayOnlyBeReadStays() throws {
        let folder = try TestFolder()
        folder.write("a", "as before")
        #expect(chmod(folder.path + "/a", 0o444) == 0)
        #expect(problem("x", folder.path + "/a") == .protected && folder.read("a") == "as before")
        #expect(symlink("none/at/all", folder.path + "/link") == 0)
        #expect(problem("x", folder.path + "/link") == .linkToNothing("none/at/all"))
        #expect(throws: FileProblem.linkToNothing("none/at/all")) { try WholeFile.read(folder.path + "/link") }
        #expect(folder.names == ["a", "link"])
    }

    /// A file with several names is written where it is, and keeps them; one of another owner keeps that.
    @Test func aFileStaysWhatItIs() throws {
        let folder = try TestFolder()
        let (path, other) = (folder.path + "/a", folder.path + "/b")
        folder.write("a", "a longer one than what comes")
        #expect(link(path, other) == 0)
        #expect(problem("short", path) == nil && folder.read("b") == "short" && folder.read("a") == "short")
        #expect(problem("a longer one again", other) == nil && folder.read("a") == "a longer one again")
        #expect(problem("x", path, replaces: false) == .exists)
        unlink(other)
        guard geteuid() == 0, chown(path, 65_534, 65_534) == 0 else { return }
        #expect(problem("one", path) == nil && folder.read("a") == "one")
        var status = stat()
        #expect(stat(path, &status) == 0 && status.st_uid == 65_534 && status.st_gid == 65_534)
    }

    @Test func whatCannotBeWrittenLeavesNothing() throws {
        let folder = try TestFolder()
        folder.write("file", "as before")
        #expect(problem("x", folder.path) == .isFolder)
        #expect(problem("x", folder.path + "/none/a") == .noFolder(folder.path + "/none/"))
        #expect(problem("x", folder.path + "/file/a") == .partIsNoFolder)
        #expect(problem("x", "/dev/full") == .noRoom)
        #expect(mkfifo(folder.path + "/pipe", 0o600) == 0)
        #expect(problem("x", folder.path + "/pipe") == .notOrdinary)
        #expect(problem("x", folder.path + "/" + String(repeating: "n", count: 256)) == .nameTooLong)
        #expect(folder.names == ["file", "pipe"] && folder.read("file") == "as before")
    }

    /// A limit on the size of files stands for a full disk; a process of its own has it.
    @Test func whatHasNoRoomLeavesTheOldFile() throws {
        let folder = try TestFolder()
        folder.write("a", "as before")
        let process = try #require(split())
        if process == 0 {
            var limit = rlimit(rlim_cur: 1_000, rlim_max: 1_000)
            signal(SIGXFSZ, SIG_IGN)
            setrlimit(fileSizeLimit, &limit)
            let isRefused = problem(String(repeating: "x", count: 5_000), folder.path + "/a") == .beyondSystem
            let isNew = problem(String(repeating: "x", count: 5_000), folder.path + "/b", replaces: false)
            _exit(isRefused && isNew == .beyondSystem ? 0 : 1)
        }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        #expect(status == 0)
        #expect(folder.names == ["a"] && folder.read("a") == "as before")
    }

    @Test func whatAKilledProcessLeftIsTakenAway() throws {
        let folder = try TestFolder()
        let dead = try ChildProcess(["true"], input: .nothing, output: .nothing, errors: .nothing)
        _ = dead.wait()
        let gone = ".a.suan.\(dead.identifier).0.new"
        // Those of others, of processes that are there, or of no such name, stay.
        let kept = [
            ".a.suan.\(getpid()).1.new", ".a.suan.1.0.new", ".a.suan.new", ".a.suan.x.0.new",
            "a.suan.\(dead.identifier).0.new", ".a.suan.\(dead.identifier).0.old", ".a.\(dead.identifier).1000.new",
        ]
        for name in [gone] + kept { folder.write(name, "half") }
        #expect(problem("whole", folder.path + "/b") == nil)
        #expect(folder.names == (kept + ["b"]).sorted())
        // A lock says that somebody is writing it, whoever that is.
        folder.write(gone, "half")
        let other = open(folder.path + "/" + gone, O_RDWR | O_CLOEXEC)
        #expect(flock(other, LOCK_EX) == 0)
        #expect(problem("whole", folder.path + "/b") == nil && folder.names.contains(gone))
        // A child of another test that is just being started may have the descriptor still.
        flock(other, LOCK_UN)
        close(other)
        #expect(problem("whole", folder.path + "/b") == nil && !folder.names.contains(gone))
    }

    @Test func damagedFilesAreSetAside() throws {
        let folder = try TestFolder()
        let path = folder.path + "/rates"
        #expect(WholeFile.lastAside(path) == nil)
        for name in ["rates.damaged", "rates.damaged-2"] {
            folder.write("rates", name)
            #expect(WholeFile.setAside(path) == folder.path + "/" + name)
            #expect(WholeFile.lastAside(path) == folder.path + "/" + name && folder.read(name) == name)
        }
        #expect(try WholeFile.keepAside(Array("rates.damaged-2".utf8), of: path) == path + ".damaged-2")
        #expect(try WholeFile.keepAside(Array("other".utf8), of: path) == path + ".damaged-3")
        #expect(folder.names == ["rates.damaged", "rates.damaged-2", "rates.damaged-3"])
    }

    @Test func aLockIsHeldByOne() throws {
        let folder = try TestFolder()
        let path = folder.path + "/lock"
        do {
            let held = try FileLock(path)
            let other = open(path, O_RDWR | O_CLOEXEC)
            #expect(flock(other, LOCK_EX | LOCK_NB) != 0)
            close(other)
            _ = consume held
        }
        let other = open(path, O_RDWR | O_CLOEXEC)
        #expect(flock(other, LOCK_EX | LOCK_NB) == 0)
        close(other)
    }

    private var fileSizeLimit: Int32 {
        #if canImport(Darwin)
            RLIMIT_FSIZE
        #else
            Int32(bitPattern: RLIMIT_FSIZE.rawValue)
        #endif
    }

    /// `fork`, which Swift hides since little may be done after it: here the new process writes files and nothing else.
    private func split() -> pid_t? {
        typealias Fork = @convention(c) () -> pid_t
        guard let address = dlsym(dlopen(nil, RTLD_NOW), "fork") else { return nil }
        return unsafeBitCast(address, to: Fork.self)()
    }
}
