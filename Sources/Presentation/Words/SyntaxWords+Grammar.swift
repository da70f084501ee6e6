import Reporting
import Syntax

extension GrammarFinding: Worded {
    package func wording(_ language: Language) -> Wording { language == .chinese ? chinese : english }

    private var english: Wording {
        switch self {
        case .reservedWord(let word): Wording("`\(word)` is a reserved word and cannot be a name")
        case .tooDeep: Wording("this is nested too deeply or too long a chain; give parts of it names of their own")
        case .tooManyTokens: Wording("this statement has more than 3 million words, numbers and signs")
        case .interrupted: Wording("interrupted")
        case .expected(let wanted, let found): Wording("here should stand \(wanted.words), not \(found.words)")
        case .cannotStand(let found): Wording("\(found.words) cannot stand here")
        case .lineEndsEarly: Wording("the line ends too early")
        case .closesNothing(let found): Wording("\(found.words) closes nothing that is open")
        case .unclosed(let bracket, let closing):
            Wording("`\(bracket)` is not closed", ["opened here"] + (closing.map { [$0.words] } ?? []))
        case .assignInBrackets:
            Wording("`=` gives a name a value and cannot stand in these brackets; `==` compares")
        case .commaInGroup:
            Wording("a comma separates only in a call or a list; these brackets hold one value", ["", "opened here"])
        case .noValueAfter(let sign): Wording("after `\(sign)` a value is missing")
        case .noValueBefore(let found): Wording("a value is missing before \(found.words)")
        case .noValueLeftOf(let found): Wording("a value is missing on the left of \(found.words)")
        case .plusSign: Wording("`+` stands between two values: leave it out, or end the line before with it")
        case .dashForMinus: Wording("a dash stands for a missing figure in a company only; minus is `-`")
        case .dashBetween(let isSpaced):
            Wording(
                isSpaced ? "minus is `-`" : "a dash may mean `-` or `..` here: write `-` for minus, `..` for a range")
        case .rangeOrSubtraction(let range, let subtraction):
            Wording("this may be a range or a subtraction: write `\(range)` or `\(subtraction)`")
        case .formulaSign: Wording("nothing stands before `=`, and no cells are known here: leave it out")
        case .tonneOrTrillion: Wording("`t` is the tonne; trillion is `T`", ["", "a currency"])
        case .percentAlone(let sign): Wording("`\(sign)` stands directly after a number")
        case .nameless: Wording("a function has a name: `fn f(x) = 2 * x`")
        case .functionWithoutWord: Wording("a function is defined with `fn`")
        case .assignToExpression:
            Wording("only a name can be given a value with `=`; `==` compares", ["", "no name"])
        case .unitAfter(let before, let isPower):
            Wording("only a number takes a unit, and `\(before)` is \(isPower ? "a power" : "an expression")")
        case .spacesBeforeUnit: Wording("between a number and its unit stands one space at most")
        case .spacedGroups(let number): Wording("spaces do not group digits: one number is written `\(number)`")
        case .percentForModulo: Wording("`%` is percent; the remainder of a division is `mod`")
        case .wordBeforeName: Wording("no word stands before a name that is given a value")
        case .wordForSign(let word, let sign): Wording("`\(word)` is written `\(sign)`")
        case .callWithoutBrackets(let call): Wording("what a function is given stands in brackets: `\(call)`")
        case .partsOfAmount(let sum): Wording("parts of one amount are added: `\(sum)`")
        case .cells: Wording("tabs separate cells; values of a row make a list with commas")
        case .spacedInList(let one, let several):
            Wording("spaces neither group digits nor separate: write `\(one)` for one number, `\(several)` for several")
        case .nothingBetween(let left, let right, let orComma):
            Wording(
                "\(orComma ? "a comma or an operator" : "an operator") is missing between `\(left)` and `\(right)`")
        case .needsBrackets(let word):
            Wording(
                "`\(word)` reaches to the end, so after an operator it needs brackets", ["", "the operator"])
        case .approximateAlone: Wording("`≈` stands before a number, or between two values")
        case .whereOrArgument:
            Wording(
                "this may be one more name for `where` or an argument of the call; put the `where` in brackets",
                ["", "the `where`"])
        case .compareOrArgument:
            Wording(
                "this may be one more column or an argument of the call; put the `compare` in brackets",
                ["", "the `compare`"])
        case .severalIndices: Wording("an index is one value", ["", "opened here"])
        case .powerAfterPower:
            Wording("one power directly after another can be read in two ways; put brackets")
        case .spreadWithoutEnd: Wording("two ends belong behind `90%:`, as in `≈ 5 USD, 90%: 3 USD to 8 USD`")
        case .operatorBesideSpread:
            Wording(
                "brackets have to tell what is between the two ends of `to`, and what is reckoned with the whole range")
        case .operatorAfterConversion(let sign):
            Wording("after a conversion `\(sign)` needs brackets round the conversion", ["", "converts"])
        case .onlyUnitAfter(let sign):
            Wording("only a unit can follow `\(sign)` here; put the conversion in brackets", ["", "the unit"])
        case .scaleWantsUnit(let scale): Wording("the scale `\(scale)` wants a unit after it")
        case .powerOfTarget:
            Wording("after a unit `^` wants a small whole number; to raise the whole put it in brackets")
        }
    }
}

extension GrammarFinding.Found {
    var words: String {
        switch self {
        case .endOfText: "the end of the text"
        case .endOfLine: "the end of the line"
        case .text: "a text"
        case .written(let text): "`\(text)`"
        }
    }
}

extension GrammarFinding.Closing {
    fileprivate var words: String {
        switch self {
        case .afterThis: "should be closed after this"
        case .beforeThis: "should be closed before this"
        }
    }
}
