import Numbers

/// A file of functions written in the language itself, read in place. A function is a comment, whose first line says what
/// it does, and a definition below it; a blank line ends it.
///
///     # what a flow that grows for ever is worth a period before it
///     # takes next flow, r rate, g growth; gives as next; bounds by its ends
///     # example gordon(10 USD, 8%, 3%)
///     fn gordon(next, r, g) = next / (r - g)
package struct ShippedText: Sendable {
    /// As messages name it: `value (shipped)`.
    let name: String
    let bytes: @Sendable () -> UnsafeBufferPointer<UInt8>

    package init(name: String, bytes: @escaping @Sendable () -> UnsafeBufferPointer<UInt8>) {
        (self.name, self.bytes) = (name, bytes)
    }

    /// The function of a name. Only the lines that begin a definition are looked at.
    package func function(named name: String) -> ShippedFunction? {
        let bytes = bytes()
        var name = name
        return name.withUTF8 { name in
            for start in definitions(bytes) where bytes.count - start > name.count + 3 {
                let head = UnsafeBufferPointer(rebasing: bytes[(start + 3)..<(start + 3 + name.count)])
                if bytes[start + 3 + name.count] == UInt8(ascii: "("), head.elementsEqual(name) {
                    return ShippedFunction(self, bytes, at: start)
                }
            }
            return nil
        }
    }

    /// Every function, in the order of the text.
    package func functions() -> [ShippedFunction] {
        let bytes = bytes()
        return definitions(bytes).map { ShippedFunction(self, bytes, at: $0) }
    }

    func names() -> [String] {
        let bytes = bytes()
        return definitions(bytes).map { start in
            String(decoding: bytes[(start + 3)...].prefix { $0 != UInt8(ascii: "(") }, as: UTF8.self)
        }
    }

    /// Where the lines begin that define something.
    private func definitions(_ bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
        var starts: [Int] = []
        var isLineStart = true
        for index in bytes.indices {
            if isLineStart, bytes[index] == UInt8(ascii: "f"), index + 3 < bytes.count,
                bytes[index + 1] == UInt8(ascii: "n"), bytes[index + 2] == UInt8(ascii: " ")
            {
                starts.append(index)
            }
            isLineStart = bytes[index] == UInt8(ascii: "\n")
        }
        return starts
    }
}

/// A function that ships as text in the language itself, so that it can be read, copied and changed.
package struct ShippedFunction: Sendable {
    package let name: String
    /// As it is defined: `runway(cash: Money, burn: Money/month, growth = 0%)`.
    package let signature: String
    /// The first line of the comment above it.
    package let summary: String
    /// The definition with the comment above it.
    package let text: String
    let file: ShippedText
    /// Where the definition begins in the file.
    let start: Int
    /// What stands behind `takes`: what each argument is, and what becomes of them.
    package let facts: Facts
    /// Whether the text says of every parameter what it is.
    package var isTold: Bool { facts.isComplete }

    init(_ file: ShippedText, _ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
        (self.file, self.start) = (file, start)
        var (first, last) = (start, start)
        while first > 1, !(bytes[first - 1] == UInt8(ascii: "\n") && bytes[first - 2] == UInt8(ascii: "\n")) {
            first -= 1
        }
        if first == 1 { first = 0 }
        while last < bytes.count,
            !(bytes[last] == UInt8(ascii: "\n") && (last + 1 == bytes.count || bytes[last + 1] == UInt8(ascii: "\n")))
        {
            last += 1
        }
        text = String(decoding: bytes[first..<last], as: UTF8.self)
        let lines = text.split(separator: "\n")
        summary = lines.first.flatMap { $0.hasPrefix("# ") ? String($0.dropFirst(2)) : nil } ?? ""
        signature = ShippedFunction.head(String(decoding: bytes[(start + 3)..<last], as: UTF8.self))
        name = String(signature.prefix { $0 != "(" })
        facts = Facts(lines, signature)
    }

    /// The head of a definition ends with the bracket that closes its parameters.
    private static func head(_ definition: String) -> String {
        var depth = 0
        for index in definition.indices {
            if definition[index] == "(" { depth += 1 }
            if definition[index] == ")" { depth -= 1 }
            if definition[index] == ")", depth == 0 { return String(definition[...index]) }
        }
        return definition
    }
}

extension ShippedFunction {
    /// What a comment says of a function in words that are always the same.
    package struct Facts: Sendable {
        package private(set) var parameters: [Parameter] = []
        /// Neighbouring parameters that are in one unit.
        package private(set) var together: [ClosedRange<Int>] = []
        package private(set) var units = ResultUnit.open
        /// Whether amounts keep the times they speak of.
        package private(set) var keepsTimes = false
        private(set) var ends: EndRule?
        private(set) var examples: [[String]] = []
        /// Whether the text says what each argument is.
        private(set) var isComplete = false

        init(_ lines: [Substring], _ signature: String) {
            let initials = Facts.initials(signature)
            var kinds: [(name: Substring, kind: Parameter.Kind)] = []
            for line in lines {
                guard let mark = line.range(after: "# takes ") else {
                    if let call = line.range(after: "# example ") { examples.append(Facts.arguments(String(call))) }
                    continue
                }
                for (index, clause) in mark.split(separator: ";").enumerated() {
                    let parts = clause.split(separator: " ")
                    if index == 0 {
                        kinds = self.kinds(in: clause)
                    } else if parts.first == "gives" {
                        gives(parts.dropFirst(), kinds.map(\.name))
                    } else if parts.first == "keeps" {
                        keepsTimes = true
                    } else if parts.first == "bounds" {
                        ends = .monotone
                    }
                }
            }
            isComplete = !kinds.isEmpty && kinds.count == initials.count
            for (index, entry) in initials.enumerated() {
                let kind = index < kinds.count && kinds[index].name == entry.name ? kinds[index].kind : nil
                if kind == nil { isComplete = false }
                parameters.append(Parameter(entry.name, kind ?? .any, or: entry.initial))
            }
        }

        /// `first amount, last amount like first, periods periods`.
        private mutating func kinds(in clause: Substring) -> [(name: Substring, kind: Parameter.Kind)] {
            var kinds: [(name: Substring, kind: Parameter.Kind)] = []
            for (index, entry) in clause.split(separator: ",").enumerated() {
                let parts = entry.split(separator: " ")
                guard parts.count >= 2, let kind = Parameter.Kind(rawValue: String(parts[1])) else { return [] }
                kinds.append((parts[0], kind))
                if parts.count == 4, index > 0, parts[2] == "like" { together.append((index - 1)...index) }
            }
            return kinds
        }

        private mutating func gives(_ parts: ArraySlice<Substring>, _ names: [Substring]) {
            switch parts.first {
            case "percent": units = .percent
            case "plain": units = .plain
            case "as": units = parts.last.flatMap { names.firstIndex(of: $0) }.map { .same($0) } ?? .open
            default: units = .open
            }
        }

        /// The parameters of a head, with their initial values.
        private static func initials(_ signature: String) -> [(name: String, initial: Parameter.Initial)] {
            let list = signature.drop { $0 != "(" }.dropFirst().dropLast()
            return list.split(separator: ",").map { entry in
                let parts = entry.split(separator: "=")
                let name = parts[0].split(separator: ":")[0].filter { $0 != " " }
                guard parts.count > 1 else { return (name, .required) }
                let value = parts[1].filter { $0 != " " }
                if let whole = Int(value) { return (name, .whole(whole)) }
                if value.last == "%", let percent = Int(value.dropLast()) { return (name, .percent(percent)) }
                return (name, .nothing(value))
            }
        }

        /// The arguments of a call, as they are typed.
        private static func arguments(_ call: String) -> [String] {
            var (arguments, depth, current) = ([String](), 0, "")
            for character in call.drop(while: { $0 != "(" }).dropFirst().dropLast() {
                if "([{".contains(character) { depth += 1 }
                if ")]}".contains(character) { depth -= 1 }
                if character == ",", depth == 0 {
                    arguments.append(current)
                    current = ""
                } else if character != " " || !current.isEmpty {
                    current.append(character)
                }
            }
            return arguments + [current]
        }
    }
}

extension Substring {
    /// What stands behind some words; nil where they do not stand here.
    fileprivate func range(after words: String) -> Substring? {
        var rest = self
        while !rest.isEmpty {
            if rest.hasPrefix(words) { return rest.dropFirst(words.count) }
            rest = rest.dropFirst()
        }
        return nil
    }
}
