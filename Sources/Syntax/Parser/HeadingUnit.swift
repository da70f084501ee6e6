import Reporting

/// The unit that the heading of a column names, as one of a statement does: `USD million`, `CNY '000`, `人民币千元`.
package enum HeadingUnit {
    /// The unit that is the whole of a text; nil where it is none, or several.
    package static func tree(_ source: Source, symbols: Symbols) -> UnitTree? {
        source.bytes.withUnsafeBufferPointer { text in
            var cursor = TokenCursor(Lexer(text, symbols), source)
            cursor.restart(at: 0)
            cursor.beginStatement()
            do throws(SyntaxError) {
                try cursor.advance()
                let units = try BlockHeadingParser.units(&cursor)
                guard units.count == 1, cursor.token.kind == .end else { return nil }
                return units[0]
            } catch {
                return nil
            }
        }
    }
}
