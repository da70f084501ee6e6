import Reporting

extension WebAddress.Problem {
    /// One sentence about an address, without a final period.
    func words(_ text: String) -> String {
        let shown = WebAddress.shown(text)
        switch self {
        case .notWeb: return "`\(shown)` is no address that begins with https:// or http://"
        case .tooLong: return "`\(shown)` is longer than an address may be"
        case .badSign(let scalar):
            var sign: [UInt8] = []
            VisibleText.append(String(Character(scalar)), to: &sign)
            return "`\(shown)` is no address: `\(String(decoding: sign, as: UTF8.self))` does not stand in one"
        case .badEscape: return "`\(shown)` is no address: two hexadecimal digits follow a `%`"
        case .user: return "`\(shown)` has a name before its host, which suan does not send"
        case .noHost: return "`\(shown)` names no host"
        case .badHost: return "the host of `\(shown)` is no plain name and no plain number"
        case .badPort: return "the port of `\(shown)` is no number from 1 to 65535"
        }
    }
}

extension WebAddress {
    /// A text from elsewhere as it may stand in a message.
    static func shown(_ text: String, cells: Int = 80) -> String {
        var bytes: [UInt8] = []
        VisibleText.append(text, to: &bytes, cells: cells)
        return String(decoding: bytes, as: UTF8.self)
    }
}
