/// What a text could go on with at the cursor.
package struct Completion {
    /// Bytes before the cursor that a candidate takes the place of.
    package var replaced: Int
    package var candidates: [Candidate]

    package init(replaced: Int = 0, candidates: [Candidate] = []) {
        self.replaced = replaced
        self.candidates = candidates
    }

    /// What all candidates begin with.
    package var common: String {
        guard let first = candidates.first else { return "" }
        var common = Array(first.text.unicodeScalars)
        for candidate in candidates.dropFirst() where !common.isEmpty {
            var same = 0
            for scalar in candidate.text.unicodeScalars {
                guard same < common.count, common[same] == scalar else { break }
                same += 1
            }
            common.removeLast(common.count - same)
        }
        return String(String.UnicodeScalarView(common))
    }

    /// Whether all candidates agree on more letters than stand before the cursor, or on letters of another case.
    package func addsTo(_ before: String) -> Bool {
        let common = common.utf8
        if common.count != replaced { return common.count > replaced }
        return !before.utf8.suffix(replaced).elementsEqual(common)
    }
}

/// One way to go on.
package struct Candidate {
    /// What a candidate is, in few words: a value or the way to call it, and what it means. Either may be empty.
    package struct Detail {
        package var brief: String
        package var meaning: String

        package init(brief: String = "", meaning: String = "") {
            self.brief = brief
            self.meaning = meaning
        }
    }

    package var text: String
    /// What follows it when it is the only one: the bracket of a call, the point after a company.
    package var ending: String
    /// What it is. Made when it is shown, since that may mean reckoning.
    package var detail: () -> Detail

    package init(_ text: String, ending: String = "", detail: @escaping () -> Detail = { Detail() }) {
        self.text = text
        self.ending = ending
        self.detail = detail
    }

    /// A candidate with a meaning in words only.
    package init(_ text: String, ending: String = "", meaning: @autoclosure @escaping () -> String) {
        self.init(text, ending: ending) { Detail(meaning: meaning()) }
    }

    /// Those of some candidates that begin with a text: as it is written, or where none does, whatever its case.
    package static func matching(_ start: String, among candidates: [Candidate]) -> [Candidate] {
        guard !start.isEmpty else { return candidates }
        let exact = candidates.filter { $0.text.utf8.starts(with: start.utf8) }
        guard exact.isEmpty else { return exact }
        let folded = Array(start.lowercased().utf8)
        return candidates.filter { $0.text.lowercased().utf8.starts(with: folded) }
    }
}
