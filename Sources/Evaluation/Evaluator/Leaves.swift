import Numbers
import Quantities
import Reporting
import Resolution
import Syntax

/// Amounts that were written out, seen through the lens, and what a result that rests on them says of them.
struct Leaves {
    private let site: Site
    private let report: Report
    private let lens: Lens

    init(_ site: Site, _ report: Report, _ lens: Lens) { (self.site, self.report, self.lens) = (site, report, lens) }

    /// A literal that was written with qualifiers.
    func qualified(_ quantity: Quantity, _ span: Span) -> Quantity {
        report.rest(on: site.text(span), quantity.qualifiers)
        switch lens.reading {
        case .plain: return quantity
        case .printedDigits(let doubt):
            if opensAnEnd(quantity.qualifiers) { lens.touch() }
            return quantity.opened(quantity.qualifiers, doubt)
        }
    }

    /// A number as a reported figure printed it.
    func printed(_ number: PrintedNumber, _ span: Span) throws(Failure) -> Quantity {
        let quantity = number.quantity
        if quantity.qualifiers != 0 { report.rest(on: site.text(span), quantity.qualifiers) }
        switch lens.reading {
        case .plain: return quantity
        case .printedDigits(let doubt):
            lens.touch()
            var wide = quantity
            wide.number = try site.number(span) { () throws(NumberError) in
                Number(
                    range: try quantity.number.subtracting(number.half), try quantity.number.adding(number.half), doubt)
            }
            return wide.opened(quantity.qualifiers, doubt, printed: quantity.number)
        }
    }

    /// An amount that words stand before, `about (x + y)`.
    func marked(_ amount: Quantity, _ qualifiers: UInt8, _ operand: Node) -> Quantity {
        var quantity = amount
        quantity.qualifiers |= qualifiers
        switch lens.reading {
        case .plain: break
        case .printedDigits(let doubt):
            if opensAnEnd(qualifiers) { lens.touch() }
            quantity = quantity.opened(qualifiers, doubt, printed: operand.printedAmount)
        }
        report.rest(on: site.text(operand.span), qualifiers)
        return quantity
    }
}

extension Quantity {
    /// Without an end on the side that `at least` and `at most` leave open.
    ///
    /// - Parameter printed: the amount that the words are about, where it was printed as one number; else what is computed
    ///   has its own ends.
    func opened(_ qualifiers: UInt8, _ doubt: Doubt, printed: Number? = nil) -> Quantity {
        guard opensAnEnd(qualifiers) else { return self }
        let (low, high) = number.range.map { ($0.low, $0.high) } ?? (number, number)
        var open = self
        open.number =
            Qualifiers(rawValue: qualifiers).contains(.atLeast)
            ? Number(range: printed ?? low, nil, doubt) : Number(range: nil, printed ?? high, doubt)
        return open
    }
}
