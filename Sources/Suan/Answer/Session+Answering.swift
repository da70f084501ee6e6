extension Session {
    /// The answer to a statement: `minimax.revenue in CNY`.
    ///
    /// Where the text has several statements they run in order to the first that fails, and the answer is that of the last
    /// one that ran. An empty text has an answer without a value.
    ///
    /// - Parameter text: what would be typed at the prompt, one or several lines.
    public func answer(to text: String) -> Answer { answers(to: text).last ?? Answer() }

    /// The answers to the statements of a text, in order, to the first that fails; beyond it where the session keeps going
    /// (``Configuration/keepsGoing``).
    ///
    /// A text that cannot be read as statements has one answer with all that is wrong with it, and nothing of it runs.
    ///
    /// - Parameter text: what would be typed at the prompt, or what a file holds.
    public func answers(to text: String) -> [Answer] { Answering(self).answers(to: text) }
}
