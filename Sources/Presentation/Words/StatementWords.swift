import Files
import Reporting
import Statements

extension StatementFinding: Worded {
    package func wording(_ language: Language) -> Wording {
        switch self {
        case .noStatement: Wording("there is no statement here")
        case .assertionFailed(let sides, let apart):
            Wording(
                "the assertion does not hold"
                    + (sides.isEmpty ? "" : ": " + sides.joined(separator: " and "))
                    + (apart.map { " are \($0) apart" } ?? ""))
        case .digits(let allowed): Wording("digits are \(allowed.lowerBound) to \(allowed.upperBound)")
        case .wholeWithin(let allowed):
            Wording(
                allowed.upperBound == .max
                    ? "this is a whole number from \(allowed.lowerBound) on"
                    : "this is a whole number from \(allowed.lowerBound) to \(allowed.upperBound)")
        case .settingOrPart(let part):
            Wording("`as of` sets the day after which nothing is seen, or `as` is the variable: then write `\(part)`")
        case .noScale: Wording("the scales are M, 万 and off")
        case .notWritten(let path, let problem): Wording("`\(path)` was not written: \(problem.words)")
        }
    }
}

extension WritingFinding: Worded {
    package func wording(_ language: Language) -> Wording { language == .chinese ? chinese ?? english : english }

    private var english: Wording {
        switch self {
        case .wrote(let path, let rows): Wording("wrote \(path): \(rows) \(rows == 1 ? "row" : "rows")")
        case .drew(let path, let kind): Wording("wrote \(path): a \(kind.name)")
        case .lacks(let path, let remark): Wording("\(path): \(Wording(of: remark, .english).sentence)")
        case .chartEnding(let path): Wording("`\(path)` was not written: a chart's name should end in .svg or .txt")
        case .noPicture(let path): Wording("`\(path)` was not written: a picture is made of a chart, chart(…)")
        }
    }
}

extension ImportFinding: Worded {
    package func wording(_ language: Language) -> Wording { language == .chinese ? chinese ?? english : english }

    private var english: Wording {
        switch self {
        case .unreadable(let path, let problem): Wording("`\(path)` cannot be read: \(problem.words)")
        case .circle(let path): Wording("`\(path)` imports itself")
        case .nested(let deepest): Wording("imports are nested more than \(deepest) deep")
        case .warned(let count):
            Wording(
                "\(count) \(count == 1 ? "file has" : "files have") warnings, which are said where \(count == 1 ? "its" : "their") company is named"
            )
        case .changed(let files):
            Wording(
                "\(files[0])\(files.count == 1 ? "" : " and \(files.count - 1) more") changed since "
                    + "\(files.count == 1 ? "it was" : "they were") read: `import \"\(files[0])\"` reads it again")
        }
    }
}

extension NamingFinding: Worded {
    package func wording(_ language: Language) -> Wording { language == .chinese ? chinese : english }

    private var english: Wording {
        switch self {
        case .hidesCompany(let name): Wording("`\(name)` now hides the company of that name")
        case .hidesUnit(let name):
            Wording("`\(name)` now hides the unit of that name; unit(\"\(name)\") still gives it")
        case .hidesFunction(let name): Wording("`\(name)` now hides the function of that name")
        case .hidesConstant(let name): Wording("`\(name)` now hides the number of that name")
        case .hiddenCompany(let name): Wording("`\(name)` means something else already, which hides this company")
        case .baseScenario(let name): Wording("`\(name)` is the present state, without any change")
        }
    }
}
