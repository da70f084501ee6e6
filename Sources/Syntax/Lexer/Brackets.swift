/// The brackets that are open, outermost first, and what the innermost means for what stands in it: a line goes on in
/// some of them, and commas group digits outside of others.
struct Brackets {
    private var open: [Bracket] = []
    /// Inside `( )` and `[ ]` a newline is a space.
    private(set) var lineGoesOn = false
    /// `1,200` is one number: everywhere but directly inside a call, list or index.
    private(set) var groupsAllowed = true

    enum Bracket: UInt8 {
        /// A round bracket that groups; one of a call.
        case group, call
        case square, curly
        /// A `{` in a text, by the quotation mark that the text began with.
        case inPlainText, inCurlyText, inWideText

        var isInText: Bool { rawValue >= Bracket.inPlainText.rawValue }
        var isRound: Bool { rawValue <= Bracket.call.rawValue }
    }

    /// How many are open.
    var depth: Int { open.count }
    var innermost: Bracket? { open.last }

    mutating func push(_ bracket: Bracket) {
        open.append(bracket)
        look()
    }

    mutating func pop() {
        open.removeLast()
        look()
    }

    /// Closes the round bracket that is the innermost, where it is one.
    mutating func popRound() {
        if let last = open.last, last.isRound { pop() }
    }

    /// Closes the innermost where it is such a one.
    mutating func pop(_ bracket: Bracket) {
        if open.last == bracket { pop() }
    }

    /// A text ends with its line, and so does an expression in it.
    mutating func closeTexts() {
        while let last = open.last, last.isInText { pop() }
    }

    /// Says of the round bracket read last whether it calls or groups.
    mutating func setRound(_ bracket: Bracket) {
        guard let last = open.last, last.isRound else { return }
        open[open.count - 1] = bracket
        look()
    }

    /// Keeps so many of the outermost; what is wanting are curly ones.
    mutating func restart(depth: Int) {
        if open.count > depth { open.removeLast(open.count - depth) }
        while open.count < depth { open.append(.curly) }
        look()
    }

    private mutating func look() {
        switch open.last {
        case .group?: (lineGoesOn, groupsAllowed) = (true, true)
        case .call?, .square?: (lineGoesOn, groupsAllowed) = (true, false)
        default: (lineGoesOn, groupsAllowed) = (false, true)
        }
    }
}
