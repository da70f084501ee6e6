#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension WholeFile {
    /// A file's full path and its bytes. What is no file, such as a pipe, is refused; a device that is empty
    /// (`/dev/null`) is an empty file.
    ///
    /// - Parameter largest: bytes; of a larger file nothing is read.
    package static func read(_ path: String, largest: Int = largest) throws(FileProblem) -> ReadFile {
        // Opening a pipe would otherwise wait until somebody writes into it.
        let file = try Descriptor(opening: path, O_RDONLY | O_NONBLOCK | O_NOCTTY)
        let status = try file.status()
        switch status.st_mode & S_IFMT {
        case S_IFREG: return ReadFile(path: fullPath(path), bytes: try regular(file, Int(status.st_size), largest))
        case S_IFDIR: throw .isFolder
        case S_IFCHR where isEmpty(file): return ReadFile(path: fullPath(path), bytes: [])
        default: throw .notOrdinary
        }
    }

    /// A file's full path and its bytes; of a pipe or a device, what comes until its end.
    ///
    /// - Parameters:
    ///   - largest: bytes of a file; a stream may have a quarter of `WholeFile.largest` at the most.
    ///   - isStopped: asked at least ten times a second while a stream is waited for; true ends it as `interrupted`.
    package static func read(
        _ path: String, largest: Int = largest, orStreamUntil isStopped: () -> Bool
    ) throws(FileProblem) -> ReadFile {
        let file = try Descriptor(opening: path, O_RDONLY | O_NONBLOCK | O_NOCTTY)
        let status = try file.status()
        switch status.st_mode & S_IFMT {
        case S_IFREG: return ReadFile(path: fullPath(path), bytes: try regular(file, Int(status.st_size), largest))
        case S_IFDIR: throw .isFolder
        default:
            let bytes = try stream(file, min(largest, largestStream), isStopped)
            return ReadFile(path: fullPath(path), bytes: bytes)
        }
    }

    private static func isEmpty(_ file: borrowing Descriptor) -> Bool {
        var byte: [UInt8] = [0]
        do throws(FileProblem) { return try readSome(file.number, &byte) == 0 } catch { return false }
    }

    /// Reads a file of some size, which may grow or shrink meanwhile.
    private static func regular(
        _ file: borrowing Descriptor, _ size: Int, _ largest: Int
    ) throws(FileProblem) -> [UInt8] {
        guard size <= largest else { throw .tooLarge(limit: largest) }
        var failure: FileProblem?
        var isAtEnd = false
        // A byte more than it says it has, so that its end is met.
        var bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, filled in
            while !isAtEnd, filled <= size {
                let rest = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...])
                do throws(FileProblem) {
                    guard let count = try readSome(file.number, rest) else { continue }
                    filled += count
                    isAtEnd = count == 0
                } catch {
                    failure = error
                    return
                }
            }
        }
        if let failure { throw failure }
        if isAtEnd { return bytes }
        // It grew.
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            guard let count = try readSome(file.number, &piece) else { continue }
            if count == 0 { return bytes }
            bytes.append(contentsOf: piece[..<count])
            guard bytes.count <= largest else { throw .tooLarge(limit: largest) }
        }
    }

    private static func stream(
        _ file: borrowing Descriptor, _ largest: Int, _ isStopped: () -> Bool
    ) throws(FileProblem) -> [UInt8] {
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            var waiting = pollfd(fd: file.number, events: Int16(POLLIN), revents: 0)
            let ready = poll(&waiting, 1, 100)
            if isStopped() { throw .interrupted }
            if ready < 0, errno != EINTR { throw .last }
            if ready <= 0 { continue }
            guard let count = try readSome(file.number, &piece) else {
                // Not every system can wait for every device.
                if waiting.revents & Int16(POLLIN) == 0 { usleep(10_000) }
                continue
            }
            if count == 0 { return bytes }
            bytes.append(contentsOf: piece[..<count])
            guard bytes.count <= largest else { throw .endless(limit: largest) }
        }
    }
}
