import Evaluation
import Numbers
import Quantities
import Resolution

/// Texts taken apart, put together and changed.
enum TextWorkFunctions {
    static let all: [Builtin] = [
        Builtin(
            "split", "the parts of a text between those that are the same as `by`; its characters where that is empty",
            [Parameter("text", .text), Parameter("by", .text)], units: .none,
            examples: [["\"a,b,c\"", "\",\""], ["\"算盘\"", "\"\""]]
        ) { call throws(Failure) in
            try split(call)
        },
        Builtin(
            "join",
            "the texts of a list as one, with another between each two; or two tables, by rows that agree in a column",
            [
                Parameter("xs", .list), Parameter("between", .any, or: .word("")),
                Parameter("by", .column, or: .nothing("column")), Parameter("kind", .word, or: .word("inner")),
            ], units: .open, times: .open,
            examples: [
                ["[\"a\", \"b\", \"c\"]", "\", \""], ["[\"算\", \"盘\"]"],
                ["read(\"prices.csv\")", "read(\"prices.csv\")", "\"date\""],
            ]
        ) { call throws(Failure) in
            if case .table = call.values[0] { return try TableJoin(call).joined() }
            return try joined(call)
        },
        Builtin(
            "replace", "the text with another in the place of each part that is the same as `old`",
            [Parameter("text", .text), Parameter("old", .text), Parameter("new", .text)], units: .none,
            examples: [["\"1.234,50\"", "\".\"", "\"\""]]
        ) { call throws(Failure) in
            try replaced(call)
        },
        Builtin(
            "upper", "the text in capital letters", text, units: .none, examples: [["\"suan\""]]
        ) { call throws(Failure) in
            try mapped(call) { $0.properties.uppercaseMapping }
        },
        Builtin(
            "lower", "the text in small letters", text, units: .none, examples: [["\"SUAN\""]]
        ) { call throws(Failure) in
            try mapped(call) { $0.properties.lowercaseMapping }
        },
        Builtin(
            "pad", "the text filled up to so many characters, at its end or its start",
            [
                Parameter("text", .text), Parameter("width", .whole), Parameter("fill", .text, or: .word(" ")),
                Parameter("side", .word, or: .word("end")),
            ], units: .none, examples: [["\"7\"", "3", "\"0\"", "\"start\""], ["\"USD\"", "5"]]
        ) { call throws(Failure) in
            try padded(call)
        },
        Builtin(
            "number", "the number that a text writes, such as \"1,234.5\" or \"12%\"", text, units: .open,
            examples: [["\"1,234\""], ["\"-12.5%\""]]
        ) { call throws(Failure) in
            try WrittenNumber.value(call)
        },
    ]

    private static let text = [Parameter("text", .text)]

    private static func split(_ call: Call) throws(Failure) -> Value {
        let (text, search) = (try call.text(0), TextSearch(call, try call.text(1)))
        call.lookAtText()
        var parts: [Value] = []
        if search.part.isEmpty {
            for character in text {
                try call.poll()
                parts.append(.text(String(character)))
            }
            return try call.list(parts)
        }
        let bytes = Array(text.utf8)
        var start = 0
        while let place = try search.first(in: bytes, from: start) {
            parts.append(call.text(Array(bytes[start..<place])))
            start = place + search.part.count
        }
        parts.append(call.text(Array(bytes[start...])))
        return try call.list(parts)
    }

    private static func joined(_ call: Call) throws(Failure) -> Value {
        let between = call.isGiven(1) ? try call.text(1) : ""
        var bytes: [UInt8] = []
        for (place, item) in try call.list(0).items.enumerated() {
            try call.poll()
            guard case .text(let text) = item else {
                throw call.failure(BuiltinProblem.wantsTexts(call.name, item: place + 1), at: 0)
            }
            if place > 0 { try append(between.utf8, to: &bytes, call) }
            try append(text.utf8, to: &bytes, call)
        }
        return call.text(bytes)
    }

    private static func append(
        _ more: some Collection<UInt8>, to bytes: inout [UInt8], _ call: Call
    ) throws(Failure) {
        guard more.count <= Limits.longestText - bytes.count else { throw call.failure(BuiltinProblem.longText) }
        bytes.append(contentsOf: more)
    }

    private static func replaced(_ call: Call) throws(Failure) -> Value {
        let (bytes, search, new) = (
            Array(try call.text(0).utf8), TextSearch(call, try call.text(1)), Array(try call.text(2).utf8)
        )
        call.lookAtText()
        guard !search.part.isEmpty else { throw call.failure(BuiltinProblem.emptyPart(call.name), at: 1) }
        var result: [UInt8] = []
        var start = 0
        while let place = try search.first(in: bytes, from: start) {
            try append(bytes[start..<place], to: &result, call)
            try append(new, to: &result, call)
            start = place + search.part.count
        }
        try append(bytes[start...], to: &result, call)
        return call.text(result)
    }

    private static func mapped(
        _ call: Call, _ mapping: (Unicode.Scalar) -> String
    ) throws(Failure) -> Value {
        var bytes: [UInt8] = []
        for (place, scalar) in try call.text(0).unicodeScalars.enumerated() {
            if place & 4095 == 0 { try call.poll() }
            try append(mapping(scalar).utf8, to: &bytes, call)
        }
        return call.text(bytes)
    }

    private static func padded(_ call: Call) throws(Failure) -> Value {
        let (text, width) = (try call.text(0), try call.whole(1))
        let fill = call.isGiven(2) ? try call.text(2) : " "
        guard fill.count == 1 else { throw call.failure(BuiltinProblem.padding, at: 2) }
        let atStart = try call.word(3, among: ["end", "start"]) == "start"
        call.lookAtText()
        let count = text.count
        guard width > count else { return call.values[0] }
        guard width <= Limits.longestText else { throw call.failure(BuiltinProblem.paddingTooLong, at: 1) }
        var filling: [UInt8] = []
        for _ in count..<width {
            try call.poll()
            try append(fill.utf8, to: &filling, call)
        }
        var bytes = atStart ? filling : Array(text.utf8)
        try append(atStart ? Array(text.utf8) : filling, to: &bytes, call)
        return call.text(bytes)
    }
}

/// A number that a text writes as the language does: digits, perhaps in groups of three with commas, a point between
/// digits, a power of ten, a sign, a `%`. Nothing else is guessed at: `1.234,50` and `5k` are errors.
enum WrittenNumber {
    static func value(_ call: Call) throws(Failure) -> Value {
        let text = try call.text(0)
        call.lookAtText()
        var bytes = Array(text.utf8)
        while bytes.first == UInt8(ascii: " ") { bytes.removeFirst() }
        while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
        let isPercent = bytes.last == UInt8(ascii: "%")
        if isPercent { bytes.removeLast() }
        if bytes.first == UInt8(ascii: "+"), bytes.count > 1, isDigit(bytes[1]) { bytes.removeFirst() }
        let digits = bytes.contains(UInt8(ascii: ",")) ? ungrouped(bytes) : bytes
        var isNumber = false
        let number = try call.number { () throws(NumberError) in
            guard let digits, let read = try Number(decimal: digits) else { return .zero }
            isNumber = true
            return read
        }
        guard isNumber else { throw call.failure(BuiltinProblem.noNumber(shown(text)), at: 0) }
        guard isPercent else { return call.plain(number) }
        let hundredth = try call.number { () throws(NumberError) in try number.divided(by: Number(100)) }
        return try call.percentage(hundredth)
    }

    /// Without the commas; nil where these do not stand before three digits each, up to the point.
    private static func ungrouped(_ bytes: [UInt8]) -> [UInt8]? {
        var digits: [UInt8] = []
        digits.reserveCapacity(bytes.count)
        // How many digits stand since the last comma, and whether there was one.
        var (count, isGrouped, isWhole) = (0, false, true)
        for byte in bytes {
            if byte == UInt8(ascii: ",") {
                guard isWhole, isGrouped ? count == 3 : (1...3).contains(count) else { return nil }
                (count, isGrouped) = (0, true)
                continue
            }
            if isWhole, isDigit(byte) {
                count += 1
            } else if isWhole, byte != UInt8(ascii: "-") || count > 0 {
                guard !isGrouped || count == 3 else { return nil }
                isWhole = false
            }
            digits.append(byte)
        }
        return isWhole && count != 3 ? nil : digits
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    /// A text as a message shows it: its first forty characters.
    private static func shown(_ text: String) -> String { text.count > 40 ? text.prefix(40) + "…" : text }
}
