/// Classes of bytes as CommonMark has them.
extension UInt8 {
    var isLetter: Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= self | 0x20 }
    var isDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }
    var isBlank: Bool { self == 0x20 || self == 0x09 }
    var isPunctuation: Bool {
        0x21...0x2F ~= self || 0x3A...0x40 ~= self || 0x5B...0x60 ~= self || 0x7B...0x7E ~= self
    }
}

extension Collection<UInt8> {
    /// The same with ASCII letters small.
    var lowercased: [UInt8] { map { $0.isLetter ? $0 | 0x20 : $0 } }
}

extension RandomAccessCollection<UInt8> where Index == Int {
    /// Whether another text stands in it.
    package func holds(_ other: [UInt8]) -> Bool { firstPlace(of: other) != nil }

    /// Where another text begins in it.
    package func firstPlace(of other: [UInt8]) -> Int? {
        guard let first = other.first else { return startIndex }
        var place = startIndex
        while endIndex - place >= other.count {
            if self[place] == first, self[place..<place + other.count].elementsEqual(other) { return place }
            place += 1
        }
        return nil
    }
}
