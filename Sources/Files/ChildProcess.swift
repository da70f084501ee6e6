#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Another program that is run.
package struct ChildProcess {
    package let identifier: pid_t

    /// What a standard stream of a new process is.
    package enum Stream {
        /// The same as here.
        case same
        /// `/dev/null`
        case nothing
        case descriptor(Int32)
    }

    package enum End: Equatable, Sendable {
        case exited(Int32)
        case killed(Int32)
        /// It took too long, and was ended.
        case late
        /// It said too much, and was ended.
        case tooLarge
    }

    /// Starts a program that is looked for in `PATH`.
    ///
    /// - Parameter arguments: its name first.
    /// - Throws: `missing` where there is no such program.
    package init(_ arguments: [String], input: Stream, output: Stream, errors: Stream) throws(FileProblem) {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (place, stream) in [(Int32(0), input), (1, output), (2, errors)] {
            switch stream {
            case .same: break
            case .nothing:
                posix_spawn_file_actions_addopen(&actions, place, "/dev/null", place == 0 ? O_RDONLY : O_WRONLY, 0)
            case .descriptor(let descriptor): posix_spawn_file_actions_adddup2(&actions, descriptor, place)
            }
        }
        var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var process = pid_t()
        let failure = posix_spawnp(&process, arguments.first ?? "", &actions, nil, &words, environ)
        guard failure == 0 else { throw FileProblem(failure) }
        identifier = process
    }

    /// Waits for its end.
    package func wait() -> End {
        var status: Int32 = 0
        while waitpid(identifier, &status, 0) < 0, errno == EINTR {}
        return status & 0x7F == 0 ? .exited(status >> 8 & 0xFF) : .killed(status & 0x7F)
    }

    /// Ends it at once.
    package func kill() { endProcess(identifier) }
}

private func endProcess(_ identifier: pid_t) { kill(identifier, SIGKILL) }

/// The two ends of a pipe; child processes inherit neither. Each is closed when this goes, if it was not before.
struct Pipe: ~Copyable {
    private(set) var reading: Int32
    private(set) var writing: Int32

    init() throws(FileProblem) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw .last }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        (reading, writing) = (ends[0], ends[1])
    }

    deinit { for end in [reading, writing] where end >= 0 { close(end) } }

    mutating func closeReading() {
        close(reading)
        reading = -1
    }

    mutating func closeWriting() {
        close(writing)
        writing = -1
    }
}
