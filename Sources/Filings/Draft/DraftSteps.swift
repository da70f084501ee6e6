/// What the amounts of each source are rounded to, as far as they tell: a document in thousands has amounts that end
/// with three zeros. The digits that are written are the digits that were printed.
struct DraftSteps {
    private struct Key: Hashable {
        let source: String
        let unit: String
    }

    /// How many amounts there are, and how many of them end with three zeros and with six.
    private struct Count {
        var (all, thousands, millions) = (0, 0, 0)

        mutating func add(_ zeros: Int) {
            all += 1
            if zeros >= 3 { thousands += 1 }
            if zeros >= 6 { millions += 1 }
        }

        /// The power of ten, 0, 3 or 6: nine of ten amounts are multiples of it.
        var power: Int { millions * 10 >= all * 9 ? 6 : thousands * 10 >= all * 9 ? 3 : 0 }
    }

    private var counts: [Key: Count] = [:]

    init(_ entries: [CompanyDraft.Entry]) {
        for entry in entries where DraftSteps.isScaled(entry.unit) {
            guard let number = DraftDecimal(entry.number), !number.isZero else { continue }
            let zeros = number.zeros
            counts[Key(source: entry.source, unit: entry.unit), default: Count()].add(zeros)
        }
    }

    /// Whether amounts in a unit are written with a scale: money and things counted, and no price or share.
    private static func isScaled(_ unit: String) -> Bool {
        !unit.isEmpty && unit != "%" && !unit.utf8.contains(UInt8(ascii: "/"))
    }

    /// Appends an amount with its unit: `986.770M USD`.
    func append(_ entry: CompanyDraft.Entry, to bytes: inout [UInt8]) {
        guard var number = DraftDecimal(entry.number) else {
            bytes.append(contentsOf: "missing".utf8)
            return
        }
        let power =
            DraftSteps.isScaled(entry.unit) ? counts[Key(source: entry.source, unit: entry.unit)]?.power ?? 0 : 0
        var scale: UInt8?
        let zeros = number.zeros
        let isMillion = number.digits.count > 6
        if power == 6, zeros >= 6 {
            scale = number.cut(6, keeping: 0) ? UInt8(ascii: "M") : nil
        } else if power >= 3, zeros >= 3, isMillion {
            scale = number.cut(6, keeping: 3) ? UInt8(ascii: "M") : nil
        } else if power >= 3, zeros >= 3 {
            scale = number.cut(3, keeping: 0) ? UInt8(ascii: "K") : nil
        }
        number.append(to: &bytes)
        if let scale { bytes.append(scale) }
        if entry.unit.isEmpty { return }
        if entry.unit != "%" { bytes.append(0x20) }
        bytes.append(contentsOf: entry.unit.utf8)
    }
}

extension DraftDecimal {
    /// Divides a whole number by a power of ten, with just so many decimals; false, and nothing done, where more are
    /// wanted.
    fileprivate mutating func cut(_ power: Int, keeping places: Int) -> Bool {
        guard self.places == 0, zeros >= power - places, digits.count >= power - places else { return false }
        return drop(power - places, places: places)
    }
}
