import Testing

@testable import Numbers

private func described(_ text: DecimalText) -> String {
    let digits = text.count == 0 ? "0" : text.digits.map { "\($0)" }.joined()
    return (text.isNegative ? "-" : "+") + digits + "e\(text.exponent)" + (text.isExact ? "=" : "~")
}

private func result(_ operation: String, _ a: Number, _ b: Number) throws -> String {
    switch operation {
    case "add": try written(a.adding(b))
    case "sub": try written(a.subtracting(b))
    case "mul": try written(a.multiplied(by: b))
    case "div": try written(a.divided(by: b))
    case "mod": try written(a.modulo(b))
    case "step": try written(a.rounded(toMultipleOf: b))
    case "pow": try written(a.raised(to: b))
    case "cmp": "\(Number.compare(a, b))"
    case "floor": written(a.floor())
    case "ceil": written(a.ceiling())
    case "round": written(a.rounded())
    case "sig": described(a.decimal(significant: b.asInt ?? 0))
    case "dec": described(a.decimal(places: b.asInt ?? 0))
    default: ""
    }
}

@Test(arguments: [
    "add", "sub", "mul", "div", "mod", "step", "pow", "cmp", "floor", "ceil", "round", "sig", "dec", "double",
])
func agreesWithPython(operation: String) throws {
    let cases = recordedLines("cases.txt").filter { $0[0] == operation }
    #expect(cases.count >= 60)
    for parts in cases {
        let (a, b) = (try number(String(parts[1])), try number(String(parts[2])))
        if operation == "double" {
            #expect(a.doubleValue == Double(String(parts[3])), "\(parts.joined(separator: " "))")
        } else {
            let found = try result(operation, a, b)
            #expect(found == parts[3], "\(parts.joined(separator: " "))")
        }
    }
}
