/// Emphasis: CommonMark 0.31, 6.2 and "An algorithm for parsing nested emphasis and links".
extension InlineReader {
    /// Takes a run of signs.
    mutating func signs() {
        let sign = text[position]
        var end = position
        while end < text.count, text[end] == sign { end += 1 }
        let (before, after) = (scalar(before: position), scalar(at: end))
        let isLeft = !isBlank(after) && (!isPunctuation(after) || isBlank(before) || isPunctuation(before))
        let isRight = !isBlank(before) && (!isPunctuation(before) || isBlank(after) || isPunctuation(after))
        let isWord = sign == UInt8(ascii: "_")
        let count = end - position
        let signs = InlineToken.Signs(
            sign: sign, left: count, count: count,
            canOpen: isLeft && (!isWord || !isRight || isPunctuation(before)),
            canClose: isRight && (!isWord || !isLeft || isPunctuation(after)))
        // One `~`, or three, stand for themselves.
        if sign == UInt8(ascii: "~"), count != 2 { return skip(to: end) }
        addToken(.signs(signs), upTo: end)
    }

    /// Pairs the signs from a token on; those that find no other stand for themselves.
    mutating func pairSigns(from first: Int) {
        /// Runs that may open, by their tokens.
        var openers: [Int] = []
        /// Below which none is looked for again, for signs of a kind.
        var bottoms: [Int: Int] = [:]
        var index = first
        while index < tokens.count {
            guard case .signs(var closer) = tokens[index].form else {
                index += 1
                continue
            }
            if closer.canClose {
                let kind = Int(closer.sign) * 8 + (closer.canOpen ? 4 : 0) + closer.count % 3
                var at = openers.count - 1
                let bottom = bottoms[kind] ?? 0
                while closer.left > 0, at >= bottom {
                    guard case .signs(var opener) = tokens[openers[at]].form, fits(opener, closer) else {
                        at -= 1
                        continue
                    }
                    let count = opener.left >= 2 && closer.left >= 2 ? 2 : 1
                    opener.left -= count
                    closer.left -= count
                    opener.opens.append(count)
                    closer.closes.append(count)
                    tokens[openers[at]].form = .signs(opener)
                    // What stands between opens nothing any more.
                    openers.removeSubrange((at + 1)...)
                    if opener.left == 0 {
                        openers.removeLast()
                        at -= 1
                    }
                }
                if closer.left > 0 { bottoms[kind] = openers.count }
                tokens[index].form = .signs(closer)
            }
            if closer.canOpen, closer.left > 0 { openers.append(index) }
            for (kind, bottom) in bottoms where bottom > openers.count { bottoms[kind] = openers.count }
            index += 1
        }
        for index in first..<max(first, tokens.count) {
            // Signs are paired once: those inside a link not with those outside.
            if case .signs(let signs) = tokens[index].form {
                tokens[index].form = .signs(signs.settled)
            }
        }
    }

    private func fits(_ opener: InlineToken.Signs, _ closer: InlineToken.Signs) -> Bool {
        guard opener.sign == closer.sign, opener.canOpen, opener.left > 0 else { return false }
        if opener.sign == UInt8(ascii: "~") { return true }
        guard opener.canClose || closer.canOpen else { return true }
        return (opener.count + closer.count) % 3 != 0 || opener.count % 3 == 0 && closer.count % 3 == 0
    }

    // MARK: What stands beside

    private func scalar(before place: Int) -> Unicode.Scalar {
        var start = place
        while start > 0, place - start < 4 {
            start -= 1
            if text[start] & 0xC0 != 0x80 { break }
        }
        return start < place ? String(decoding: text[start..<place], as: UTF8.self).unicodeScalars.first ?? "\n" : "\n"
    }

    private func scalar(at place: Int) -> Unicode.Scalar {
        guard place < text.count else { return "\n" }
        return String(decoding: text[place..<min(place + 4, text.count)], as: UTF8.self).unicodeScalars.first ?? "\n"
    }

    private func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

    private func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return UInt8(truncatingIfNeeded: scalar.value).isPunctuation }
        switch scalar.properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
            return true
        default: return false
        }
    }
}

extension InlineToken.Signs {
    /// The same, pairing with nothing more.
    fileprivate var settled: InlineToken.Signs {
        var signs = InlineToken.Signs(sign: sign, left: left, count: count, canOpen: false, canClose: false)
        (signs.opens, signs.closes) = (opens, closes)
        return signs
    }
}
