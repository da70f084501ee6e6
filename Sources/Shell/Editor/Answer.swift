/// What came of asking for a line.
package enum Answer: Sendable {
    /// A line without its newline, as UTF-8.
    case line([UInt8])
    case endOfInput
    /// Ctrl-C: the entry is to be forgotten.
    case abandoned
    /// The process was asked to end.
    case ended
}
