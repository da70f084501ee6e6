/// What the prompt asks for.
package enum Request: Sendable {
    case statement
    /// The rest of a statement, with what is still open: brackets, outermost first, or the operator that wants more.
    case continuation(open: String)
    /// An answer in a lesson, after a prompt of its own.
    case answer(String)

    /// The prompt's text: six columns before a statement, seven before what goes on with it unless more than two signs are
    /// open.
    package var prompt: String {
        switch self {
        case .statement: "suan> "
        case .answer(let prompt): prompt
        case .continuation(let open): String(repeating: " ", count: max(0, 2 - open.count)) + open + "...> "
        }
    }
}
