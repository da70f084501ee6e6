import Reporting

/// Lessons: blocks of `say`, `show`, `given` and `ask`, whose words mean nothing elsewhere.
extension Reader {
    /// `"Runway" zh "现金跑道"`.
    private mutating func localText(_ wanted: String) throws(SyntaxError) -> LocalText {
        guard token.kind == .quote else {
            throw error(
                .badStatement, "here should stand \(wanted) in quotes, not \(describeToken())", place,
                incomplete: endsInside)
        }
        var text = LocalText(try interpolatedText())
        while token.kind == .name, nextCharacter == UInt8(ascii: "\""), !isLessonWord {
            let language = symbols.text(token.symbol)
            guard language.utf8.count == 2 else { break }
            try advance()
            text.others.append((language, try interpolatedText()))
        }
        return text
    }

    private static let lessonWords: Set<String> = [
        "say", "show", "given", "ask", "answer", "choose", "unit", "also", "mistake", "hint",
    ]

    private var isLessonWord: Bool { token.kind == .name && Self.lessonWords.contains(symbols.text(token.symbol)) }

    /// `runway "Runway and burn" { … }`, after `lesson`.
    mutating func lesson() throws(SyntaxError) -> LessonTree {
        let name = try expectName("the name of the lesson")
        let title = try localText("the title of the lesson")
        var items: [LessonItem] = []
        try braces("a lesson has what it says and asks in braces: `lesson \(symbols.text(name.symbol)) \"…\" { … }`") {
            (reader) throws(SyntaxError) in items.append(try reader.lessonItem())
        }
        return LessonTree(name: name, title: title, items: items)
    }

    /// Reads `{ … }`, one item after the other.
    private mutating func braces(
        _ words: String, _ item: (inout Reader) throws(SyntaxError) -> Void
    ) throws(SyntaxError) {
        guard token.kind == .openCurly else {
            throw error(.badStatement, words, token.kind == .end || token.kind == .newline ? previous : token.span)
        }
        let opened = token.span
        try advance()
        while true {
            while token.kind == .newline || token.kind == .semicolon { try advance() }
            if token.kind == .closeCurly { break }
            if token.kind == .end {
                throw error(
                    .unclosedBracket, "`{` is not closed", opened, label: "opened here", incomplete: true,
                    resume: token.start)
            }
            try item(&self)
            switch token.kind {
            case .newline, .semicolon, .closeCurly, .end: break
            default:
                // A block's own brace ends its item.
                guard source.text(previous) == "}" else {
                    throw error(.unexpectedToken, "this does not belong to the line before it", token.span)
                }
            }
        }
        try advance()
    }

    private mutating func lessonItem() throws(SyntaxError) -> LessonItem {
        let start = token
        let word = token.kind == .name ? symbols.text(token.symbol) : ""
        switch word {
        case "say":
            try advance()
            return .say(try localText("what is said"))
        case "show":
            try advance()
            return .show(try expression(.binding))
        case "given":
            try advance()
            let name = try expectName("the name that gets a value")
            try expect(.assign, "`=` and the values to choose from: `given r = one of 8%, 9%, 10%`")
            guard token.kind == .name, symbols.text(token.symbol) == "one" else {
                throw badStatement(start, "`= one of` and values: `given r = one of 8%, 9%, 10%`")
            }
            try advance()
            try expect(.of, "`of` and values: `given r = one of 8%, 9%, 10%`")
            var values = [try body()]
            while token.kind == .comma {
                try advance()
                try skipNewlines()
                values.append(try body())
            }
            return .given(name, values, start.span.joined(previous))
        case "ask":
            try advance()
            var exercise = Exercise(span: start.span, question: try localText("the question"))
            try braces("a question has its answers in braces: `ask \"…\" { answer …; hint \"…\" }`") {
                (reader) throws(SyntaxError) in try reader.exerciseItem(&exercise)
            }
            exercise.span = start.span.joined(previous)
            return .ask(exercise)
        default:
            throw error(
                .badStatement, "in a lesson stand `say`, `show`, `given` and `ask`, not \(describeToken())", token.span)
        }
    }

    private mutating func exerciseItem(_ exercise: inout Exercise) throws(SyntaxError) {
        let start = token
        if token.kind == .within {
            try advance()
            let tolerance = try expression(.binding)
            if exercise.parts.last?.within != nil { throw twice(start) }
            return try change(&exercise, start) { $0.within = tolerance }
        }
        if token.kind == .then {
            try advance()
            if exercise.then != nil { throw twice(start) }
            exercise.then = try localText("what is said at the end")
            return
        }
        let word = token.kind == .name ? symbols.text(token.symbol) : ""
        switch word {
        case "choose":
            try advance()
            var choices = [try localText("words to choose from")]
            while token.kind == .comma {
                try advance()
                try skipNewlines()
                choices.append(try localText("words to choose from"))
            }
            exercise.parts.append(Exercise.Part(span: start.span, choices: choices))
        case "answer":
            try advance()
            let answer = try body()
            let label = token.kind == .quote ? try localText("what the part is called") : nil
            if exercise.parts.last?.answer != nil || exercise.parts.isEmpty {
                exercise.parts.append(Exercise.Part(span: start.span))
            }
            try change(&exercise, start) { part in
                (part.answer, part.label, part.span) = (answer, label, answer.span)
            }
        case "unit":
            try advance()
            let unit = try unit(wanted: "the unit that the answer is written in")
            if exercise.parts.last?.unit != nil { throw twice(start) }
            try change(&exercise, start) { $0.unit = unit }
        case "also", "mistake":
            try advance()
            let value = try body()
            let isMistake = word == "mistake"
            let one = Exercise.Case(
                value: value, words: try localText(isMistake ? "what the mistake shows" : "what is to be said of it"))
            try change(&exercise, start) { part in
                if isMistake { part.mistakes.append(one) } else { part.also.append(one) }
            }
        case "hint":
            try advance()
            exercise.hints.append(try localText("the hint"))
        default:
            throw error(
                .badStatement,
                "a question has `answer`, `choose`, `unit`, `within`, `also`, `mistake`, `hint` and `then`, not \(describeToken())",
                token.span)
        }
    }

    private func twice(_ start: Token) -> SyntaxError {
        error(.badStatement, "`\(source.text(start.span))` stands twice for one answer", start.span)
    }

    /// Adds to the answer above.
    private func change(
        _ exercise: inout Exercise, _ start: Token, _ body: (inout Exercise.Part) -> Void
    ) throws(SyntaxError) {
        guard !exercise.parts.isEmpty else {
            throw error(.badStatement, "`\(source.text(start.span))` belongs to an `answer` above it", start.span)
        }
        body(&exercise.parts[exercise.parts.count - 1])
    }
}
