import Suan

/// A page that is pasted at the prompt, line by line, until an empty line that is typed, or Ctrl-D.
struct PastedStatement {
    enum End {
        /// The page, whole.
        case page([UInt8])
        /// Ctrl-C: it is forgotten.
        case dropped
        /// More than a page has.
        case tooLong
        /// The process was asked to end.
        case ended
    }

    private static let longest = 4 << 20

    /// Empty lines among what a terminal marks as pasted, or gives faster than it could be typed, are the page's own.
    static func read(from reader: LineReading) -> End {
        var page: [UInt8] = []
        while true {
            switch reader.readLine(.answer("page> ")) {
            case .line(let line):
                if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }), !reader.isPasting, !reader.isAhead {
                    return .page(page)
                }
                page += line
                page.append(0x0A)
                if page.count > longest {
                    reader.forgetPasted()
                    return .tooLong
                }
            case .endOfInput: return .page(page)
            case .abandoned: return .dropped
            case .ended: return .ended
            }
        }
    }
}
