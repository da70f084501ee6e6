import Files
import Shell
import Testing

/// A server on the loopback address that answers every request alike, until it is let go.
final class RateServer: Sendable {
    enum Answer: Sendable {
        /// These bytes, then the end.
        case bytes(String)
        /// Nothing, until the asker has gone.
        case silence
        /// The path decides.
        case paths([String: String])
    }

    let port: UInt16
    private let listener: Int32

    init(_ answer: Answer) throws {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        try #require(listener >= 0)
        _ = fcntl(listener, F_SETFD, FD_CLOEXEC)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, size) == 0 && listen(listener, 8) == 0 && getsockname(listener, $0, &size) == 0
            }
        }
        try #require(isBound)
        port = UInt16(bigEndian: address.sin_port)
        self.listener = listener
        SystemThread.begin { RateServer.serve(listener, answer) }
    }

    deinit { shutdown(listener, Int32(SHUT_RDWR)) }

    func url(_ path: String = "/rates.xml") -> String { "http://127.0.0.1:\(port)\(path)" }

    static func page(_ body: String, status: String = "200 OK", length: Int? = nil) -> String {
        "HTTP/1.1 \(status)\r\nContent-Length: \(length ?? body.utf8.count)\r\nConnection: close\r\n\r\n\(body)"
    }

    static func redirect(_ target: String) -> String {
        "HTTP/1.1 302 Found\r\nLocation: \(target)\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
    }

    private static func serve(_ listener: Int32, _ answer: Answer) {
        while case let connection = accept(listener, nil, nil), connection >= 0 {
            _ = fcntl(connection, F_SETFD, FD_CLOEXEC)
            var request: [UInt8] = []
            var piece = [UInt8](repeating: 0, count: 4096)
            while !String(decoding: request, as: UTF8.self).contains("\r\n\r\n"),
                case let count = read(connection, &piece, piece.count), count > 0
            {
                request += piece[..<count]
            }
            switch answer {
            case .bytes(let text): send(text, connection)
            case .silence: while read(connection, &piece, piece.count) > 0 {}
            case .paths(let pages):
                let path = String(decoding: request, as: UTF8.self).split(separator: " ").dropFirst().first ?? ""
                send(pages[String(path)] ?? page("", status: "404 Not Found"), connection)
            }
            close(connection)
        }
        close(listener)
    }

    private static func send(_ text: String, _ connection: Int32) {
        _ = Array(text.utf8).withUnsafeBytes { writeAll(connection, $0) }
    }
}
