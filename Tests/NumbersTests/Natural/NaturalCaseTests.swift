import Testing

@testable import Numbers

/// What one line of naturals.txt should say at its end.
private func result(_ operation: String, _ given: [Int]) -> String {
    func operand(_ index: Int) -> Natural { natural(given[3 * index], given[3 * index + 1], given[3 * index + 2]) }
    func division(_ a: Natural, _ b: Natural) -> String {
        let (quotient, remainder) = a.divided(by: b)
        return told(quotient) + " " + told(remainder)
    }
    switch operation {
    case "text":
        let digits = operand(0).decimalDigits
        // What is written is read back.
        return Natural(decimalDigits: digits[...]) == operand(0) ? toldText(digits) : "not read back"
    case "ten":
        let power = Natural.powerOfTen(given[0])
        return told(power) + " " + told(power - .one)
    case "pow": return told(operand(0).raised(to: given[3]))
    case "sqr": return told(operand(0).squared)
    default: break
    }
    let (a, b) = (operand(0), operand(1))
    switch operation {
    case "add": return told(a + b)
    case "sub": return told(a < b ? b - a : a - b)
    case "mul": return told(a * b)
    case "cmp": return "\(Natural.order(a, b))"
    case "div": return division(a, b)
    case "divbelow": return division(a * b - .one, b)
    case "divprefix": return division((b << (64 * given[1])) - natural(given[0], given[1], given[2] + 1), b)
    case "gcd":
        let common = operand(2)
        return told((a * common).commonDivisor(with: b * common))
    default: return ""
    }
}

@Test(arguments: [
    ("add", 6), ("sub", 6), ("mul", 6), ("cmp", 6), ("div", 6), ("divbelow", 6), ("divprefix", 6), ("sqr", 6),
    ("gcd", 9),
    ("pow", 4), ("text", 3), ("ten", 1),
])
func naturalsAgreeWithPython(operation: String, count: Int) throws {
    let cases = recordedLines("Natural/naturals.txt").filter { $0[0] == operation }
    #expect(cases.count >= 11)
    for parts in cases {
        let given = parts[1...count].compactMap { Int($0) }
        let expected = parts[(count + 1)...].joined(separator: " ")
        #expect(result(operation, given) == expected, "\(parts.joined(separator: " "))")
    }
}
