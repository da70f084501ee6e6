import Reporting

/// Lessons: blocks of `say`, `show`, `given` and `ask`, whose words mean nothing elsewhere.
enum LessonParser {
    /// `"Runway" zh "现金跑道"`.
    private static func localText(_ cursor: inout TokenCursor, _ wanted: Wanted) throws(SyntaxError) -> LocalText {
        guard cursor.token.beginsText else {
            let finding: any Finding = StatementFinding.textWanted(wanted, cursor.found)
            throw cursor.error(finding, cursor.place, incomplete: cursor.endsInside)
        }
        var text = LocalText(try TextParser.interpolated(&cursor))
        while cursor.token.kind == .name, cursor.token.end - cursor.token.start == 2, !isLessonWord(cursor.token),
            case let next = cursor.peek(), next.beginsText, !next.startsLine
        {
            let language = cursor.symbols.text(cursor.token.symbol)
            try cursor.advance()
            text.others.append((language, try TextParser.interpolated(&cursor)))
        }
        return text
    }

    private static func isLessonWord(_ token: Token) -> Bool {
        Word(token.symbol).map { !Keyword.keyword($0).places.isDisjoint(with: [.lesson, .question]) } ?? false
    }

    /// `runway "Runway and burn" { … }`, after `lesson`.
    static func lesson(_ cursor: inout TokenCursor) throws(SyntaxError) -> LessonTree {
        let name = try cursor.expectName(.lessonName)
        let title = try localText(&cursor, .lessonTitle)
        var items: [LessonItem] = []
        try braces(&cursor, .lessonBraces(cursor.symbols.text(name.symbol))) { (cursor) throws(SyntaxError) in
            items.append(try item(&cursor))
        }
        return LessonTree(name: name, title: title, items: items)
    }

    /// Reads `{ … }`, one item after the other.
    private static func braces(
        _ cursor: inout TokenCursor, _ missing: StatementFinding,
        _ item: (inout TokenCursor) throws(SyntaxError) -> Void
    ) throws(SyntaxError) {
        guard cursor.token.kind == .openCurly else { throw cursor.error(missing) }
        let opened = cursor.token.span
        try cursor.advance()
        while true {
            while cursor.token.kind == .newline || cursor.token.kind == .semicolon { try cursor.advance() }
            if cursor.token.kind == .closeCurly { break }
            if cursor.token.kind == .end { throw cursor.unclosedBrace(opened, nil) }
            try item(&cursor)
            // A block's own brace ends its item.
            guard cursor.token.kind.endsStatement || cursor.token.kind == .closeCurly || cursor.isAfterBrace else {
                let finding: any Finding = StatementFinding.unfinishedItem
                throw cursor.error(finding, cursor.token.span)
            }
        }
        try cursor.advance()
    }

    private static func item(_ cursor: inout TokenCursor) throws(SyntaxError) -> LessonItem {
        let start = cursor.token
        switch start.kind == .name ? Word(start.symbol) : nil {
        case .say:
            try cursor.advance()
            return .say(try localText(&cursor, .said))
        case .show:
            try cursor.advance()
            return .show(try ExpressionParser.expression(&cursor, .binding))
        case .given:
            try cursor.advance()
            return try given(start, &cursor)
        case .ask:
            try cursor.advance()
            var exercise = Exercise(span: start.span, question: try localText(&cursor, .question))
            try braces(&cursor, .questionBraces) { (cursor) throws(SyntaxError) in
                try questionItem(&exercise, &cursor)
            }
            exercise.span = start.span.joined(cursor.previous)
            return .ask(exercise)
        default:
            let finding: any Finding = StatementFinding.lessonItem(cursor.found)
            throw cursor.error(finding, start.span)
        }
    }

    /// `r = one of 8%, 9%, 10%`, after `given`.
    private static func given(_ start: Token, _ cursor: inout TokenCursor) throws(SyntaxError) -> LessonItem {
        let name = try cursor.expectName(.givenName)
        try cursor.expect(.assign, .givenValues)
        guard cursor.isWord(.one) else { throw cursor.wanted(.oneOf, after: start) }
        try cursor.advance()
        try cursor.expect(.of, .givenOf)
        var values = [try ExpressionParser.body(&cursor)]
        while cursor.token.kind == .comma {
            try cursor.advance()
            try cursor.skipNewlines()
            values.append(try ExpressionParser.body(&cursor))
        }
        return .given(name, values, start.span.joined(cursor.previous))
    }

    private static func questionItem(
        _ exercise: inout Exercise, _ cursor: inout TokenCursor
    ) throws(SyntaxError) {
        let start = cursor.token
        let word: Word? =
            switch start.kind {
            case .within: .within
            case .then: .then
            case .name: Word(start.symbol)
            default: nil
            }
        guard let word, Keyword.keyword(word).places.contains(.question) else {
            let finding: any Finding = StatementFinding.questionItem(cursor.found)
            throw cursor.error(finding, start.span)
        }
        try cursor.advance()
        switch word {
        case .within:
            let tolerance = try ExpressionParser.expression(&cursor, .binding)
            if exercise.parts.last?.within != nil { throw twice(start, cursor) }
            try change(&exercise, start, cursor) { $0.within = tolerance }
        case .then:
            if exercise.then != nil { throw twice(start, cursor) }
            exercise.then = try localText(&cursor, .endWords)
        case .choose: exercise.parts.append(try choices(start, &cursor))
        case .answer:
            cursor.context.withinIsTolerance = true
            let answer = try ExpressionParser.body(&cursor)
            cursor.context.withinIsTolerance = false
            let label = cursor.token.beginsText ? try localText(&cursor, .partLabel) : nil
            if exercise.parts.last?.answer != nil || exercise.parts.isEmpty {
                exercise.parts.append(Exercise.Part(span: start.span))
            }
            try change(&exercise, start, cursor) { part in
                (part.answer, part.label, part.span) = (answer, label, answer.span)
            }
        case .unit:
            let unit = try ConversionParser.unit(&cursor, wanted: .answerUnit)
            if exercise.parts.last?.unit != nil { throw twice(start, cursor) }
            try change(&exercise, start, cursor) { $0.unit = unit }
        case .hint: exercise.hints.append(try localText(&cursor, .hint))
        default:
            let value = try ExpressionParser.body(&cursor)
            let isMistake = word == .mistake
            let one = Exercise.Case(
                value: value, words: try localText(&cursor, isMistake ? .mistakeWords : .alsoWords))
            try change(&exercise, start, cursor) { part in
                if isMistake { part.mistakes.append(one) } else { part.also.append(one) }
            }
        }
    }

    private static func choices(_ start: Token, _ cursor: inout TokenCursor) throws(SyntaxError) -> Exercise.Part {
        var choices = [try localText(&cursor, .choices)]
        while cursor.token.kind == .comma {
            try cursor.advance()
            try cursor.skipNewlines()
            choices.append(try localText(&cursor, .choices))
        }
        return Exercise.Part(span: start.span, choices: choices)
    }

    private static func twice(_ start: Token, _ cursor: borrowing TokenCursor) -> SyntaxError {
        let finding: any Finding = StatementFinding.twiceForAnswer(cursor.written(start))
        return cursor.error(finding, start.span)
    }

    /// Adds to the answer above.
    private static func change(
        _ exercise: inout Exercise, _ start: Token, _ cursor: borrowing TokenCursor,
        _ body: (inout Exercise.Part) -> Void
    ) throws(SyntaxError) {
        guard !exercise.parts.isEmpty else {
            let finding: any Finding = StatementFinding.withoutAnswer(cursor.written(start))
            throw cursor.error(finding, start.span)
        }
        body(&exercise.parts[exercise.parts.count - 1])
    }
}
