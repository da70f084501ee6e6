import Quantities
import Reporting
import Resolution

/// The unit after a number, so that it can be typed back where it was printed.
extension ValueText {
    func appendUnit(_ unit: UnitID, isQualified: Bool, to bytes: inout [UInt8]) {
        let units = state.units
        let isDivided = units.hasOnlyDivisors(unit)
        guard !isDivided || isTypedAfterSlash(unit, isQualified: isQualified), !units.hasName(unit, where: isVariable)
        else { return appendFactors(of: unit, to: &bytes) }
        if isDivided {
            bytes.append(contentsOf: " / ".utf8)
            ink.append(units.parts(of: unit).denominator.utf8, in: .unit, to: &bytes)
            return
        }
        let text = units.bytes(of: unit)
        if !isGlued(text, hasScale: units.displayScale(unit) != 0) { bytes.append(UInt8(ascii: " ")) }
        if isInked { ink.begin(.unit, &bytes) }
        bytes.append(contentsOf: text)
        if isInked { ink.end(.unit, &bytes) }
    }

    /// The unit as a part of the literal whatever it is and whatever names there are: `0.2‰^-1`, `5 unit("g")^-1/s`.
    private func appendFactors(of unit: UnitID, to bytes: inout [UInt8]) {
        let scales = state.units.scales(of: unit)
        var text = ""
        for (index, factor) in state.units.factors(of: unit).enumerated() {
            let isBelow = index > 0 && factor.exponent < 0
            if index > 0 { text += isBelow ? "/" : "*" }
            if index < scales.count, scales[index].power != 0 { text += scales[index].word + " " }
            text += isVariable(factor.name) ? "unit(\"\(factor.name)\")" : factor.name
            let power = isBelow ? -factor.exponent : factor.exponent
            if power != 1 { text += "^\(power)" }
        }
        if !isGlued(Array(text.utf8), hasScale: state.units.displayScale(unit) != 0) { bytes.append(UInt8(ascii: " ")) }
        ink.append(text.utf8, in: .unit, to: &bytes)
    }

    /// Whether a name is a variable's, so that it is no unit after a number.
    private func isVariable(_ name: String) -> Bool {
        guard let place = state.names.place(of: state.symbols.intern(name)) else { return false }
        return state.names.isDefined(place) && state.names[place].kind != .function
    }

    /// Whether `20 / user` is read as what it is: an operation with one of each unit, which keeps no qualifier, divides
    /// by a percentage as by a number, finds other things of the name first, and knows a short name (`kg`) only beside a
    /// number.
    private func isTypedAfterSlash(_ unit: UnitID, isQualified: Bool) -> Bool {
        guard !isQualified, state.units.scales(of: unit).isEmpty else { return false }
        return !state.units.hasName(unit) { name in
            guard BareUnit.stands(name) else { return true }
            let symbol = state.symbols.intern(name)
            if let place = state.names.place(of: symbol), state.names.isDefined(place) { return true }
            if state.companies.company(named: symbol.index) != nil { return true }
            return state.unit(symbol).map { state.units.isPercentLike($0) } ?? true
        }
    }

    /// `%`, `‰`, `x` and Latin scales stand directly after the number.
    private func isGlued(_ unit: [UInt8], hasScale: Bool) -> Bool {
        switch unit.first {
        case UInt8(ascii: "%"): return true
        case UInt8(ascii: "x") where unit.count == 1 || unit[1] == UInt8(ascii: "/"): return true
        case 0xE2 where unit.starts(with: "‰".utf8): return true
        default: break
        }
        guard hasScale else { return false }
        let word = unit.prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "/") }
        return Self.latinScales.contains(String(decoding: word, as: UTF8.self))
    }

    private static let latinScales: Set<String> = ["K", "k", "M", "MM", "B", "T", "bn", "mn", "tn"]
}
