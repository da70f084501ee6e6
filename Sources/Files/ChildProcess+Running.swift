#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension ChildProcess {
    /// What became of a program that was run to its end.
    package struct Run {
        package var end: End
        package var output: [UInt8] = []
        package var errors: [UInt8] = []
    }

    /// Runs a program without input, and keeps what it says. It is ended when it takes longer than these seconds and a
    /// little, or says more than that many bytes.
    package static func run(_ arguments: [String], seconds: Double, largest: Int) throws(FileProblem) -> Run {
        var output = try Pipe()
        var errors = try Pipe()
        let process = try ChildProcess(
            arguments, input: .nothing, output: .descriptor(output.writing), errors: .descriptor(errors.writing))
        output.closeWriting()
        errors.closeWriting()
        var run = Run(end: .exited(0))
        let forced = collect(output.reading, errors.reading, seconds, largest, &run)
        if forced != nil { process.kill() }
        let end = process.wait()
        run.end = forced ?? end
        return run
    }

    /// Takes what comes out of two pipes until both end; says why not, where they do not.
    private static func collect(
        _ output: Int32, _ errors: Int32, _ seconds: Double, _ largest: Int, _ run: inout Run
    ) -> End? {
        let end = monotonicSeconds() + min(seconds, 1e6) + 1
        var isOpen = [true, true]
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while isOpen[0] || isOpen[1] {
            var waiting = [output, errors].enumerated().map { place, descriptor in
                pollfd(fd: isOpen[place] ? descriptor : -1, events: Int16(POLLIN), revents: 0)
            }
            let rest = end - monotonicSeconds()
            if rest <= 0 { return .late }
            if poll(&waiting, 2, Int32(min(rest * 1000, 1e9)) + 1) < 0, errno != EINTR { return nil }
            for place in 0...1 where waiting[place].revents != 0 {
                var count = 0
                do throws(FileProblem) {
                    guard let some = try readSome(waiting[place].fd, &piece) else { continue }
                    count = some
                } catch {}
                if count == 0 {
                    isOpen[place] = false
                } else if place == 0 {
                    run.output += piece[..<count]
                    if run.output.count > largest { return .tooLarge }
                } else if run.errors.count < 1 << 16 {
                    run.errors += piece[..<count]
                }
            }
        }
        return nil
    }

    /// Runs a program whose input is a text, of which it need not read all, and waits for its end.
    ///
    /// - Parameter output: where its standard output goes.
    package static func run(_ arguments: [String], reading text: [UInt8], output: Stream) throws(FileProblem) -> End {
        var input = try Pipe()
        let process = try ChildProcess(
            arguments, input: .descriptor(input.reading), output: output, errors: .same)
        input.closeReading()
        // It may leave before it has read all.
        let before = signal(SIGPIPE, SIG_IGN)
        _ = text.withUnsafeBytes { writeAll(input.writing, $0) }
        input.closeWriting()
        signal(SIGPIPE, before)
        return process.wait()
    }
}
