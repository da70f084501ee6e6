/// Names in Unicode's composed form (NFC, UAX #15): `café` is one name, whether its last letter came as one character or as
/// a letter and an accent.
enum ComposedName {
    /// Whether a name may be another in the composed form: something in it is a mark, or a letter that is never composed.
    static func isNeeded(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        // U+0300 and above begin with 0xCC; of what follows, Chinese and the other letters of its planes are as they are.
        for (place, byte) in name.enumerated() where byte >= 0xCC {
            switch byte {
            // Greek, Cyrillic, and U+4000 to U+D7FF: letters that are composed already.
            case 0xCE...0xD1, 0xE4...0xED: continue
            case 0xE3: if isSoundMark(name, place) { return true }
            default: return true
            }
        }
        return false
    }

    /// U+3099 and U+309A, which voice the kana before them.
    private static func isSoundMark(_ name: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
        place + 2 < name.count && name[place + 1] == 0x82 && (name[place + 2] == 0x99 || name[place + 2] == 0x9A)
    }

    /// The name in the composed form.
    static func of(_ name: String) -> String {
        var scalars = name.unicodeScalars.map { single($0) }
        order(&scalars)
        var made: [Unicode.Scalar] = []
        var starter: Int?
        var lastClass: UInt8 = 0
        for scalar in scalars {
            let own = scalar.properties.canonicalCombiningClass.rawValue
            if let place = starter, made.count == place + 1 || lastClass != 0 && lastClass < own,
                let joined = pair(made[place], scalar)
            {
                made[place] = joined
                continue
            }
            if own == 0 { starter = made.count }
            lastClass = own
            made.append(scalar)
        }
        var composed = String.UnicodeScalarView()
        composed.append(contentsOf: made)
        return String(composed)
    }

    /// Marks after a letter in the order of their classes, those of one class as they were typed.
    private static func order(_ scalars: inout [Unicode.Scalar]) {
        for place in scalars.indices.dropFirst() {
            var at = place
            let own = scalars[at].properties.canonicalCombiningClass.rawValue
            guard own != 0 else { continue }
            while at > 0, scalars[at - 1].properties.canonicalCombiningClass.rawValue > own {
                scalars.swapAt(at, at - 1)
                at -= 1
            }
        }
    }

    /// A letter that stands for another one, such as the sign of the ångström, as that.
    private static func single(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        scalar.value < 0x300 ? scalar : composites[String(scalar)] ?? scalar
    }

    private static func pair(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Unicode.Scalar? {
        if let syllable = syllable(first.value, second.value) { return syllable }
        var both = String.UnicodeScalarView()
        both.append(first)
        both.append(second)
        return composites[String(both)]
    }

    /// Korean syllables are composed by counting (The Unicode Standard, section 3.12).
    private static func syllable(_ first: UInt32, _ second: UInt32) -> Unicode.Scalar? {
        if 0x1100...0x1112 ~= first, 0x1161...0x1175 ~= second {
            return Unicode.Scalar(0xAC00 + ((first - 0x1100) * 21 + second - 0x1161) * 28)
        }
        if 0xAC00...0xD7A3 ~= first, (first - 0xAC00) % 28 == 0, 0x11A8...0x11C2 ~= second {
            return Unicode.Scalar(first + second - 0x11A7)
        }
        return nil
    }

    /// The letters that are composed of others, by any of their forms: texts are equal, and have equal hashes, where their
    /// forms are. Made when the first mark is met, in less than a millisecond.
    private static let composites: [String: Unicode.Scalar] = {
        var made: [String: Unicode.Scalar] = [:]
        for range in blocks {
            for value in range {
                guard let scalar = Unicode.Scalar(UInt32(value)), !scalar.properties.isFullCompositionExclusion,
                    scalar.properties.canonicalCombiningClass.rawValue == 0, made[String(scalar)] == nil
                else { continue }
                made[String(scalar)] = scalar
            }
        }
        return made
    }()

    /// Where composed letters stand: Latin, Greek, Cyrillic, Arabic, the scripts of India, Myanmar and Bali, kana.
    private static let blocks: [ClosedRange<Int>] = [
        0xC0...0x233, 0x386...0x3D4, 0x400...0x4F9, 0x622...0x6D3, 0x929...0x934, 0x9CB...0x9CC, 0xB48...0xB4C,
        0xB94...0xBCC, 0xC48...0xC48, 0xCC0...0xCCB, 0xD4A...0xD4C, 0xDDA...0xDDE, 0x1026...0x1026, 0x1B06...0x1B43,
        0x1E00...0x1FFC, 0x304C...0x3094, 0x30AC...0x30FE,
    ]
}
