import Shell
import Testing

/// The command as it was built beside the tests, or the one that `SUAN_BINARY` names.
enum Binary {
    /// Looked for in the folders above the tests' own binary, the nearest first.
    static let path: String? = {
        if let named = environment("SUAN_BINARY") { return named }
        #if os(Linux)
            guard let resolved = realpath("/proc/self/exe", nil) else { return nil }
        #else
            var facts = Dl_info()
            guard dladdr(#dsohandle, &facts) != 0, let name = facts.dli_fname, let resolved = realpath(name, nil) else {
                return nil
            }
        #endif
        defer { free(resolved) }
        var folder = String(cString: resolved)
        while let slash = folder.lastIndex(of: "/") {
            folder = String(folder[..<slash])
            let candidate = folder + "/suan"
            if access(candidate, X_OK) == 0, opendirFails(candidate) { return candidate }
        }
        return nil
    }()

    /// Whether the command has the speed that users meet: `SUAN_BINARY` names a release build.
    static var isRelease: Bool {
        #if DEBUG
            environment("SUAN_BINARY") != nil
        #else
            true
        #endif
    }

    private static func opendirFails(_ path: String) -> Bool {
        guard let directory = opendir(path) else { return true }
        closedir(directory)
        return false
    }

    /// What a finished run left.
    struct Finished {
        var status: Int32
        var output: String
        var errors: String
        /// Seconds of processor time.
        var seconds = 0.0
        /// The most memory it had, in MB.
        var peak = 0
    }

    /// A process with its standard streams. Its environment is a path, a home that is not there, and the changes; nil
    /// takes a variable away.
    static func spawn(
        _ arguments: [String], descriptors: [Int32], changes: [String: String?] = [:],
        onTerminal terminal: String? = nil, through program: [String] = []
    ) throws -> pid_t {
        let command = try #require(Binary.path, "the command is not built beside the tests")
        let path = program.first ?? command
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        // The tests' own threads hold signals back; the command's must not.
        var flags = Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK)
        var held = sigset_t()
        sigemptyset(&held)
        posix_spawnattr_setsigmask(&attributes, &held)
        var defaults = sigset_t()
        sigemptyset(&defaults)
        for number in [SIGPIPE, SIGINT, SIGTERM, SIGHUP, SIGTSTP, SIGWINCH] { sigaddset(&defaults, number) }
        posix_spawnattr_setsigdefault(&attributes, &defaults)
        if let terminal {
            // A session of its own that opens a terminal has it as its controlling terminal.
            flags |= 0x80
            posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
            posix_spawn_file_actions_adddup2(&actions, 0, 1)
            posix_spawn_file_actions_adddup2(&actions, 0, 2)
        } else {
            for (place, descriptor) in descriptors.enumerated() {
                posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(place))
            }
        }
        posix_spawnattr_setflags(&attributes, flags)
        var surroundings: [String: String] = ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent"]
        for (name, value) in changes { surroundings[name] = value }
        var argv = (program + [command] + arguments).map { strdup($0) } + [nil]
        var envp = surroundings.map { strdup("\($0)=\($1)") } + [nil]
        defer { for pointer in argv + envp { free(pointer) } }
        var process = pid_t()
        let failure = posix_spawn(&process, path, &actions, &attributes, &argv, &envp)
        try #require(failure == 0, "cannot start the command: error \(failure)")
        return process
    }

    /// Runs the command to its end. Input and output go through files, so nothing can block. `program` is one that runs
    /// the command: `["/bin/sh", "-c", "ulimit -v 250000; exec \"$0\" \"$@\""]`.
    static func run(
        _ arguments: [String], input: String = "", changes: [String: String?] = [:], through program: [String] = []
    ) throws -> Finished {
        let folder = try TemporaryFolder()
        let names = ["in", "out", "err"].map { folder.path + "/" + $0 }
        _ = writeNewFile(names[0], Array(input.utf8))
        let descriptors = [
            open(names[0], O_RDONLY | O_CLOEXEC), open(names[1], O_WRONLY | O_CREAT | O_CLOEXEC, 0o600),
            open(names[2], O_WRONLY | O_CREAT | O_CLOEXEC, 0o600),
        ]
        defer { for descriptor in descriptors { close(descriptor) } }
        let process = try spawn(arguments, descriptors: descriptors, changes: changes, through: program)
        var usage = rusage()
        let status = wait(for: process, &usage)
        let time = (usage.ru_utime, usage.ru_stime)
        let microseconds = (time.0.tv_sec + time.1.tv_sec) * 1_000_000 + Int(time.0.tv_usec + time.1.tv_usec)
        #if os(Linux)
            let peak = usage.ru_maxrss >> 10
        #else
            let peak = usage.ru_maxrss >> 20
        #endif
        return Finished(
            status: status, output: text(names[1]), errors: text(names[2]), seconds: Double(microseconds) / 1e6,
            peak: peak)
    }

    /// The exit status, or 128 and the signal.
    static func wait(for process: pid_t) -> Int32 {
        var usage = rusage()
        return wait(for: process, &usage)
    }

    private static func wait(for process: pid_t, _ usage: inout rusage) -> Int32 {
        var status: Int32 = 0
        while wait4(process, &status, 0, &usage) < 0 && errno == EINTR {}
        return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
    }

    static func text(_ path: String) -> String {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 65_536)
        while case let count = read(descriptor, &piece, piece.count), count > 0 { bytes += piece[..<count] }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// A folder that goes away with this object.
final class TemporaryFolder {
    let path: String

    init() throws {
        var template = Array((environment("TMPDIR") ?? "/tmp").utf8CString.dropLast())
        template += "/suan-test-XXXXXX".utf8CString
        let made = template.withUnsafeMutableBufferPointer {
            $0.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
        }
        path = try #require(made)
    }

    deinit { TemporaryFolder.remove(path) }

    /// What a link leads to stays.
    private static func remove(_ path: String) {
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
            unlink(path)
            return
        }
        if let directory = opendir(path) {
            while let entry = readdir(directory) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) {
                    $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                }
                if name != ".", name != ".." { remove(path + "/" + name) }
            }
            closedir(directory)
        }
        rmdir(path)
    }
}
