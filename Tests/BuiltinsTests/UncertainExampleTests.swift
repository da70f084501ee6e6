import Builtins
import Resolution
import Suan
import TestSupport
import Testing

/// Every function with one argument that is uncertain gives of each sample what it gives of that number, or an error.
@Suite struct UncertainExampleTests {
    /// A call with one argument multiplied by a name.
    struct Case: Sendable, CustomTestStringConvertible {
        let builtin: String
        let arguments: [String]
        let place: Int

        func call(times factor: String?) -> String {
            var arguments = arguments
            if let factor {
                let parts = arguments[place].split(separator: " = ", maxSplits: 1)
                let isNamed = parts.count == 2 && parts[0].allSatisfy { $0.isLetter || $0 == "_" }
                arguments[place] =
                    isNamed
                    ? "\(parts[0]) = (\(parts[1])) * \(factor)" : "(\(arguments[place])) * \(factor)"
            }
            return "\(builtin)(\(arguments.joined(separator: ", ")))"
        }

        var testDescription: String { call(times: nil) + ", argument \(place + 1)" }
    }

    static let cases: [Case] = StandardFunctions.all.filter {
        // Pictures of what is certain and of samples differ. What draws takes parameters that are known for sure, and draws anew at every call.
        !["read", "fail", "sensitivity", "chart"].contains($0.name) && $0.samples != .draws
    }.flatMap { builtin in
        builtin.examples.filter { !$0.contains { $0.utf8.contains("read(".utf8) || $0.utf8.contains(" to ".utf8) } }
            .flatMap { example in
                example.indices.map { Case(builtin: builtin.name, arguments: example, place: $0) }
            }
    }

    static let samples = 12

    @Test(arguments: cases) func everySampleIsRight(_ example: Case) {
        let session = Session()
        for line in [
            "samples \(UncertainExampleTests.samples)", "v = 0.97 to 1.03", "one = v / v",
            "s = samples(v, \(UncertainExampleTests.samples))",
        ] {
            #expect(!session.answer(to: line).failed)
        }
        // What cannot be multiplied is no amount.
        let argument = example.arguments[example.place].split(separator: " = ").last ?? ""
        guard !session.answer(to: "(\(argument)) * one").failed else { return }
        let certain = session.answer(to: example.call(times: "median(one)"))
        let same = session.answer(to: example.call(times: "one"))
        if let error = same.error {
            #expect(
                error.code == "uncertain" || certain.failed,
                "\(example.call(times: "one")): \(error.code) \(error.text)")
        } else if let a = certain.value, let b = same.value {
            #expect(Alike.areAlike(a, b), "\(certain.description), and by samples \(same.description)")
        }
        let spread = session.answer(to: example.call(times: "v"))
        guard let value = spread.value, case .amount(let amount) = value else { return }
        let each = session.answer(to: "map(s, i -> \(example.call(times: "i")))").items ?? []
        #expect(each.count == UncertainExampleTests.samples)
        for (row, item) in each.enumerated() {
            guard case .amount(let one) = item else { continue }
            let number = amount.samples?.values[row] ?? amount.number.double
            let factor = one.unit == amount.unit ? 1 : Alike.factor(from: one.unit, to: amount.unit, session)
            #expect(Alike.areNear(number, one.number.double * factor), "sample \(row): \(number), \(one)")
        }
    }
}

/// Values that are the same but for their last digits.
enum Alike {
    static func areNear(_ a: Double, _ b: Double) -> Bool {
        (a - b).magnitude <= 1e-6 * max(a.magnitude, b.magnitude, 1e-9)
    }

    static func factor(from unit: String, to other: String, _ session: Session) -> Double {
        session.answer(to: "unit(\"\(unit)\") / unit(\"\(other)\")").number?.double ?? .nan
    }

    static func areAlike(_ a: Answer.Value, _ b: Answer.Value) -> Bool {
        switch (a, b) {
        case (.amount(let x), .amount(let y)):
            if x.unit == y.unit { return areNear(x.number.double, y.number.double) }
            return areNear(x.number.double * factor(from: x.unit, to: y.unit, Session()), y.number.double)
        case (.list(let x), .list(let y)): return x.count == y.count && zip(x, y).allSatisfy { areAlike($0, $1) }
        case (.truth(let x), .event(let y)): return y.chance == (x ? 1 : 0)
        case (.table(let x), .table(let y)):
            return x.rows.count == y.rows.count
                && zip(x.rows, y.rows).allSatisfy { zip($0, $1).allSatisfy { areAlike($0, $1) } }
        case (.text, .text): return true
        case (.interval(let p, let q), .interval(let r, let s)):
            return areNear(p.number.double, r.number.double) && areNear(q.number.double, s.number.double)
        default: return a == b
        }
    }
}
