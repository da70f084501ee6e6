/// Another program, run to its end with what it says kept.
enum ChildProcess {
    enum End: Equatable {
        case exited(Int32)
        case killed(Int32)
        /// It took too long, and was ended.
        case late
        /// It said too much, and was ended.
        case tooLarge
    }

    struct Run {
        var end: End
        var output: [UInt8] = []
        var errors: [UInt8] = []
    }

    /// Seconds of a clock that is never set.
    static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// Runs a program that is looked for in `PATH`, without input. It is ended when it takes longer than these seconds
    /// and a little, or says more than that many bytes.
    static func run(_ arguments: [String], seconds: Double, largest: Int) throws(FetchProblem) -> Run {
        let name = arguments.first ?? ""
        var output: [Int32] = [-1, -1]
        var errors: [Int32] = [-1, -1]
        guard openPipe(&output) else { throw FetchProblem("cannot start \(name): \(systemWords(errno))") }
        defer { for end in output where end >= 0 { close(end) } }
        guard openPipe(&errors) else { throw FetchProblem("cannot start \(name): \(systemWords(errno))") }
        defer { for end in errors where end >= 0 { close(end) } }
        let process = try spawn(arguments, output: output[1], errors: errors[1])
        close(output[1])
        close(errors[1])
        (output[1], errors[1]) = (-1, -1)
        var run = Run(end: .exited(0))
        let end = now() + min(seconds, 1e6) + 1
        var isOpen = [true, true]
        var forced: End?
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while forced == nil, isOpen[0] || isOpen[1] {
            var waiting = [output[0], errors[0]].enumerated().map { place, descriptor in
                pollfd(fd: isOpen[place] ? descriptor : -1, events: Int16(POLLIN), revents: 0)
            }
            let rest = end - now()
            if rest <= 0 {
                forced = .late
                break
            }
            if poll(&waiting, 2, Int32(min(rest * 1000, 1e9)) + 1) < 0, errno != EINTR { break }
            for place in 0...1 where waiting[place].revents != 0 {
                let count = read(waiting[place].fd, &piece, piece.count)
                if count < 0, errno == EINTR || errno == EAGAIN { continue }
                if count <= 0 {
                    isOpen[place] = false
                } else if place == 0 {
                    run.output += piece[..<count]
                    if run.output.count > largest { forced = .tooLarge }
                } else if run.errors.count < 1 << 16 {
                    run.errors += piece[..<count]
                }
            }
        }
        if forced != nil { kill(process, SIGKILL) }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 && errno == EINTR {}
        run.end = forced ?? (status & 0x7F == 0 ? .exited(status >> 8 & 0xFF) : .killed(status & 0x7F))
        return run
    }

    private static func openPipe(_ ends: inout [Int32]) -> Bool {
        guard pipe(&ends) == 0 else { return false }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return true
    }

    private static func spawn(_ arguments: [String], output: Int32, errors: Int32) throws(FetchProblem) -> pid_t {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output, 1)
        posix_spawn_file_actions_adddup2(&actions, errors, 2)
        var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var process = pid_t()
        let failure = posix_spawnp(&process, arguments.first ?? "", &actions, nil, &words, environ)
        guard failure == 0 else {
            let name = arguments.first ?? ""
            throw FetchProblem(
                failure == ENOENT
                    ? "the program \(name) was not found; install it, or get the file yourself and use "
                        + "suan rates import FILE"
                    : "cannot start \(name): \(systemWords(failure))")
        }
        return process
    }
}
