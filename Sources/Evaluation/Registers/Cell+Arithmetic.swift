/// Arithmetic of small fractions. Nil, or false, where a result does not fit: then the ordinary evaluation takes over,
/// which has no such bounds.
extension Cell {
    @inline(__always)
    static func sum(_ a: Cell, _ b: Cell, into result: inout Cell) -> Bool {
        guard a.bottom == b.bottom else { return crossed(a, b, negative: false, into: &result) }
        let (top, overflow) = a.top.addingReportingOverflow(b.top)
        result = Cell(top, over: a.bottom)
        return !overflow
    }

    @inline(__always)
    static func difference(_ a: Cell, _ b: Cell, into result: inout Cell) -> Bool {
        guard a.bottom == b.bottom else { return crossed(a, b, negative: true, into: &result) }
        let (top, overflow) = a.top.subtractingReportingOverflow(b.top)
        result = Cell(top, over: a.bottom)
        return !overflow
    }

    @inline(__always)
    static func product(_ a: Cell, _ b: Cell, into result: inout Cell) -> Bool {
        let (top, tooHigh) = a.top.multipliedReportingOverflow(by: b.top)
        let (bottom, tooLow) = a.bottom.multipliedReportingOverflow(by: b.bottom)
        if tooHigh || tooLow {
            return reduced(Int128(a.top) * Int128(b.top), Int128(a.bottom) * Int128(b.bottom), into: &result)
        }
        result = Cell(top, over: bottom)
        return true
    }

    @inline(__always)
    static func quotient(_ a: Cell, _ b: Cell, into result: inout Cell) -> Bool {
        guard b.top != 0, b.top != .min else { return false }
        let other = b.top < 0 ? Cell(-b.bottom, over: -b.top) : Cell(b.bottom, over: b.top)
        return product(a, other, into: &result)
    }

    /// `a^exponent`, for whole exponents.
    static func power(_ a: Cell, _ exponent: Int, into result: inout Cell) -> Bool {
        var base = a
        if exponent < 0 { guard quotient(Cell(1), a, into: &base) else { return false } }
        var left = exponent.magnitude
        guard left > 0 || a.top != 0 else { return false }
        var product = Cell(1)
        while true {
            if left & 1 == 1 { guard Cell.product(product, base, into: &product) else { return false } }
            left >>= 1
            if left == 0 { break }
            guard Cell.product(base, base, into: &base) else { return false }
        }
        result = product
        return true
    }

    /// Whether a < b, = b or > b: negative, 0 or positive.
    @inline(__always)
    static func order(_ a: Cell, _ b: Cell) -> Int {
        if a.bottom == b.bottom { return a.top < b.top ? -1 : a.top == b.top ? 0 : 1 }
        let (left, right) = (Int128(a.top) * Int128(b.bottom), Int128(b.top) * Int128(a.bottom))
        return left < right ? -1 : left == right ? 0 : 1
    }

    /// A sum or difference of fractions with unlike bottoms.
    @inline(never)
    private static func crossed(_ a: Cell, _ b: Cell, negative: Bool, into result: inout Cell) -> Bool {
        let (left, tooLeft) = a.top.multipliedReportingOverflow(by: b.bottom)
        let (right, tooRight) = b.top.multipliedReportingOverflow(by: a.bottom)
        let (bottom, tooLow) = a.bottom.multipliedReportingOverflow(by: b.bottom)
        if !tooLeft, !tooRight, !tooLow {
            let (top, overflow) =
                negative ? left.subtractingReportingOverflow(right) : left.addingReportingOverflow(right)
            if !overflow {
                result = Cell(top, over: bottom)
                return true
            }
        }
        // With the least common bottom, in twice the width.
        let common = divisor(UInt(a.bottom), UInt(b.bottom))
        let (x, y) = (Int128(b.bottom / Int(common)), Int128(a.bottom / Int(common)))
        let (one, other) = (Int128(a.top) * x, Int128(b.top) * y)
        let (top, overflow) = negative ? one.subtractingReportingOverflow(other) : one.addingReportingOverflow(other)
        return !overflow && reduced(top, Int128(a.bottom) * x, into: &result)
    }

    /// A fraction of twice the width in its lowest terms, where these fit.
    @inline(never)
    private static func reduced(_ top: Int128, _ bottom: Int128, into result: inout Cell) -> Bool {
        var (a, b) = (top.magnitude, bottom.magnitude)
        while b != 0 { (a, b) = (b, a % b) }
        let common = Int128(a)
        guard let top = Int(exactly: top / common), let bottom = Int(exactly: bottom / common) else { return false }
        result = Cell(top, over: bottom)
        return true
    }

    private static func divisor(_ a: UInt, _ b: UInt) -> UInt {
        var (a, b) = (a, b)
        while b != 0 { (a, b) = (b, a % b) }
        return a
    }
}
