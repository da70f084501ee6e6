import Testing

@testable import Numbers

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The recorded lines of cases.txt, which generate.py writes.
private func recordedCases() -> [[Substring]] {
    let path = #filePath.split(separator: "/").dropLast().joined(separator: "/")
    guard let file = fopen("/" + path + "/cases.txt", "r") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { $0.split(separator: " ") }
}

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
    let cases = recordedCases().filter { $0[0] == operation }
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
