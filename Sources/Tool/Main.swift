import Shell
import Suan

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@main struct Main {
    static func main() {
        var configuration = Configuration()
        configuration.stackSize = 7 << 20
        configuration.keepsGoing = true
        let session = Session(configuration)
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        var out: [UInt8] = []
        while true {
            let n = piece.withUnsafeMutableBytes { read(0, $0.baseAddress, $0.count) }
            _ = session.feed(Array(piece[..<max(0, n)]), finish: n <= 0) { outcome in
                if let text = outcome.text { out += text; out.append(10) }
                out += outcome.diagnostics
            }
            out.withUnsafeBytes { _ = write(1, $0.baseAddress, $0.count) }
            out.removeAll(keepingCapacity: true)
            if n <= 0 { break }
        }
    }
}
