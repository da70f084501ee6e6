#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What libFuzzer calls with each input. The target is the one that `SUAN_FUZZ_TARGET` names.
@_cdecl("LLVMFuzzerTestOneInput") public func testOneInput(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    guard let problem = Driver.target.problem(with: bytes) else { return 0 }
    Driver.say("finding: \(problem)")
    abort()
}

enum Driver {
    static let target: FuzzTarget = {
        let name = getenv("SUAN_FUZZ_TARGET").map { String(cString: $0) } ?? ""
        guard let target = FuzzTarget(rawValue: name) else {
            let all = FuzzTarget.allCases.map(\.rawValue).joined(separator: " ")
            say("SUAN_FUZZ_TARGET must be one of: \(all)")
            exit(64)
        }
        return target
    }()

    static func say(_ words: String) {
        var line = words + "\n"
        line.withUTF8 { _ = write(2, $0.baseAddress, $0.count) }
    }
}
