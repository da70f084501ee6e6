import Suan
import Shell

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@main struct Main {
    static func main() {
        let session = Session()
        var line = 0
        while let text = readLine() {
            line += 1
            _ = session.run(text: Array(text.utf8), name: "-") { outcome in
                if let text = outcome.text { print(String(decoding: text, as: UTF8.self)) }
                if !outcome.diagnostics.isEmpty { print(String(decoding: outcome.diagnostics, as: UTF8.self), terminator: "") }
            }
        }
    }
}
