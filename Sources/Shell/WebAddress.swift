/// An address of the web as it is got here: `http` or `https`, a host by its plain name or number, a port, and a path. It
/// is stricter than RFC 3986, so that no two programs can read it differently: whatever another might take for a part of
/// the host is refused, and so is every sign that should be written with `%`.
struct WebAddress: Equatable, Sendable {
    /// Why a text is no such address.
    enum Problem: Error, Equatable, Sendable {
        case notWeb
        case tooLong
        /// A sign that does not stand in an address: a space, a backslash, a letter beyond ASCII.
        case badSign(Unicode.Scalar)
        case badEscape
        /// A name and perhaps a password before the host.
        case user
        case noHost
        case badHost
        case badPort
    }

    /// Longer ones are refused, in bytes.
    static let longest = 2_000

    /// As it was given.
    let text: String
    let isSecure: Bool
    /// In small letters; an address of IPv6 in its brackets.
    let host: String
    let port: Int

    /// The port of the scheme, where none is written.
    static func usualPort(isSecure: Bool) -> Int { isSecure ? 443 : 80 }

    init(_ text: String) throws(Problem) {
        let bytes = Array(text.utf8)
        guard bytes.count <= WebAddress.longest else { throw .tooLong }
        let small = text.lowercased()
        isSecure = small.hasPrefix("https://")
        guard isSecure || small.hasPrefix("http://") else { throw .notWeb }
        if let bad = text.unicodeScalars.first(where: { !WebAddress.isSign($0) }) { throw .badSign(bad) }
        let rest = bytes[(isSecure ? 8 : 7)...]
        let end = rest.firstIndex { "/?#".utf8.contains($0) } ?? rest.endIndex
        let authority = rest[..<end]
        try WebAddress.check(escapes: rest[end...])
        guard !authority.contains(UInt8(ascii: "@")) else { throw .user }
        guard !authority.isEmpty else { throw .noHost }
        let (host, port) = try WebAddress.parts(authority)
        self.text = text
        self.host = String(decoding: host, as: UTF8.self).lowercased()
        self.port = try port.map(WebAddress.number) ?? WebAddress.usualPort(isSecure: isSecure)
    }

    /// RFC 3986, 2.2 and 2.3, and the `%` of 2.1.
    private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "~", ":", "/", "?", "#", "[", "]", "@", "!", "$", "&", "'",
            "(", ")", "*", "+", ",", ";", "=", "%":
            true
        default: false
        }
    }

    private static func check(escapes bytes: ArraySlice<UInt8>) throws(Problem) {
        for place in bytes.indices where bytes[place] == UInt8(ascii: "%") {
            guard place + 2 < bytes.endIndex, isHex(bytes[place + 1]), isHex(bytes[place + 2]) else { throw .badEscape }
        }
    }

    /// The host, and what stands behind the colon after it.
    private static func parts(
        _ authority: ArraySlice<UInt8>
    ) throws(Problem) -> (host: ArraySlice<UInt8>, port: ArraySlice<UInt8>?) {
        var host = authority
        if authority.first == UInt8(ascii: "[") {
            guard let close = authority.firstIndex(of: UInt8(ascii: "]")) else { throw .badHost }
            host = authority[...close]
            guard isSixth(host.dropFirst().dropLast()) else { throw .badHost }
        } else {
            host = authority.prefix { $0 != UInt8(ascii: ":") }
            guard !host.isEmpty else { throw .noHost }
            guard isName(host) else { throw .badHost }
        }
        let rest = authority[host.endIndex...]
        if rest.isEmpty { return (host, nil) }
        guard rest.first == UInt8(ascii: ":") else { throw .badHost }
        return (host, rest.dropFirst())
    }

    private static func number(_ digits: ArraySlice<UInt8>) throws(Problem) -> Int {
        guard 1...5 ~= digits.count, digits.first != UInt8(ascii: "0"), digits.allSatisfy(isDigit),
            case let port = digits.reduce(0, { $0 * 10 + Int($1) - 48 }), port <= 65_535
        else { throw .badPort }
        return port
    }

    // MARK: Hosts

    /// Labels of letters, digits and hyphens with points between (RFC 1123, 2.1); or four numbers of up to 255. Other
    /// ways to write a number, such as `127.1` and `0x7f.1`, are none.
    private static func isName(_ host: ArraySlice<UInt8>) -> Bool {
        let labels = host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard host.count <= 253, let last = labels.last else { return false }
        for label in labels {
            guard 1...63 ~= label.count, label.first != UInt8(ascii: "-"), label.last != UInt8(ascii: "-"),
                label.allSatisfy({ isDigit($0) || isLetter($0) || $0 == UInt8(ascii: "-") })
            else { return false }
        }
        let isNumber = last.allSatisfy(isDigit) || last.starts(with: "0x".utf8) || last.starts(with: "0X".utf8)
        guard isNumber else { return true }
        return labels.count == 4
            && labels.allSatisfy { label in
                label.allSatisfy(isDigit) && label.count <= 3 && (label.count == 1 || label.first != UInt8(ascii: "0"))
                    && label.reduce(0) { $0 * 10 + Int($1) - 48 } <= 255
            }
    }

    /// Groups of up to four hexadecimal digits with colons between, eight of them or fewer round one `::` (RFC 4291, 2.2,
    /// forms 1 and 2).
    private static func isSixth(_ address: ArraySlice<UInt8>) -> Bool {
        let groups = address.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard groups.allSatisfy({ $0.count <= 4 && $0.allSatisfy(isHex) }) else { return false }
        let text = String(decoding: address, as: UTF8.self)
        let full = groups.filter { !$0.isEmpty }.count
        guard groups.count != full else { return full == 8 }
        // What is empty belongs to one `::`, in the middle or at an end.
        let pieces = text.split(separator: "::", omittingEmptySubsequences: false)
        guard pieces.count == 2, full < 8 else { return false }
        return pieces.allSatisfy { !$0.hasPrefix(":") && !$0.hasSuffix(":") }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { 48...57 ~= byte }
    private static func isLetter(_ byte: UInt8) -> Bool { 97...122 ~= byte | 0x20 }
    private static func isHex(_ byte: UInt8) -> Bool { isDigit(byte) || 97...102 ~= byte | 0x20 }

    // MARK: Going on to another

    /// Whether what was asked of this address may be asked of another that it names: one at the same host and port, unless
    /// it gives up a secure way; or any that is secure, at the port for that.
    func maySend(to next: WebAddress) -> Bool {
        if next.isSecure, next.port == WebAddress.usualPort(isSecure: true) { return true }
        return next.host == host && next.isSecure == isSecure && next.port == port
    }
}
