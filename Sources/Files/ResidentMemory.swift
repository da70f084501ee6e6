#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What the process has in the machine's memory.
package enum ResidentMemory {
    /// Bytes; nil where the system does not tell. Complexity: some microseconds.
    package static func bytes() -> Int? {
        #if canImport(Darwin)
            var facts = mach_task_basic_info()
            var count = mach_msg_type_number_t(MemoryLayout<mach_task_basic_info>.size / MemoryLayout<natural_t>.size)
            let result = withUnsafeMutablePointer(to: &facts) {
                $0.withMemoryRebound(to: integer_t.self, capacity: Int(count)) {
                    task_info(mach_task_self_, task_flavor_t(MACH_TASK_BASIC_INFO), $0, &count)
                }
            }
            return result == KERN_SUCCESS ? Int(facts.resident_size) : nil
        #else
            // Pages: of the whole address space, then those that are there.
            var text = [UInt8](repeating: 0, count: 128)
            do throws(FileProblem) {
                let file = try Descriptor(opening: "/proc/self/statm", O_RDONLY)
                let count = try readSome(file.number, &text) ?? 0
                let words = text[..<count].split(separator: UInt8(ascii: " "))
                guard words.count > 1 else { return nil }
                return words[1].reduce(0) { $0 * 10 + Int($1 & 15) } * sysconf(Int32(_SC_PAGESIZE))
            } catch {
                return nil
            }
        #endif
    }

    /// Gives memory that was let go of back to the system, as far as that is possible.
    package static func release() {
        #if canImport(Glibc)
            _ = trimAllocator(0)
        #elseif canImport(Darwin)
            malloc_zone_pressure_relief(nil, 0)
        #endif
    }
}

#if canImport(Glibc)
    /// `malloc_trim`, whose header Swift's module of the C library leaves out: gives free memory above so many bytes back.
    @_silgen_name("malloc_trim") private func trimAllocator(_ kept: Int) -> Int32
#endif
