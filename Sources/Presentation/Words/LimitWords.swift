import Evaluation
import Reporting
import Resolution

extension LimitFinding: Worded {
    package func wording(_ language: Language) -> Wording {
        switch self {
        case .stack: Wording("this goes too deep")
        case .items: Wording("this would make more than 20 million list items")
        case .itemsInList: Wording("with the lists in it this list would have more than 20 million items")
        case .itemsInTable: Wording("with the lists in it this table would have more than 20 million items")
        case .nestedLists(let deepest): Wording("lists are nested more than \(deepest) deep")
        case .nestedTables(let deepest): Wording("tables are nested more than \(deepest) deep")
        case .nestedFunctions(let deepest): Wording("functions keep functions more than \(deepest) deep")
        case .text: Wording("the text would be longer than 10 MB")
        }
    }
}

extension NodeFinding: Worded {
    package func wording(_ language: Language) -> Wording {
        switch self {
        case .notEvaluated: Wording("this is not evaluated here")
        case .noPlace: Wording("this name has no place where its value could be")
        case .noValueYet(let name): Wording("`\(name)` has no value yet")
        case .circular(let names): Wording("a formula rests on itself: \(names.joined(separator: " → "))")
        case .outdated(let name, let other, let then?, let now?):
            Wording("`\(name)` was made when `\(other)` was \(then); now it is \(now) (`\(name) := …` would follow it)")
        case .otherKnowledge(let name, let then, let now):
            Wording(
                "`\(name)` was made "
                    + (then.map { "as of \($0)" } ?? "with all that was filed") + "; now the session sees "
                    + (now.map { "nothing that was filed after \($0)" } ?? "all that was filed")
                    + " (`\(name) := …` would follow it)")
        case .outdated(let name, let other, _, _):
            Wording("`\(name)` was made when `\(other)` was another (`\(name) := …` would follow it)")
        }
    }
}

extension Interrupted: Worded {
    package func wording(_ language: Language) -> Wording {
        Wording(language == .chinese ? "已中断" : "interrupted")
    }
}
