import Reporting

extension CommandFinding: Worded {
    func wording(_ language: Language) -> Wording { Wording(sentence) }

    private var sentence: String {
        switch self {
        case .remembersNothing: "this session does not remember what was run"
        case .nothingToSave: "there is nothing to save: no statement has succeeded yet"
        case .fileExists(let path): "there is a file `\(path)` already"
        case .fileImported(let path):
            "the session imports `\(path)`, which the script would take the place of: another name is wanted"
        case .unwritable(let path, let reason): "`\(path)` cannot be written: \(reason)"
        case .scriptFails(let said): "a statement fails when the script is run: \(said)"
        case .scriptDiffers: "a statement gives another result when the script is run"
        case .unreadable(let path, let reason): "`\(path)` cannot be read: \(reason)"
        case .wrongCount: "a count of entries is 1 or more"
        case .nothingToTakeBack(.nothingDone): "there is nothing to take back"
        case .nothingToTakeBack(.onlyShown): "there is nothing to take back: what was typed has changed nothing"
        case .nothingToTakeBack(.forgotten): "nothing more can be taken back: what came before is kept no longer"
        case .nothingToDraw: "nothing was found yet that could be drawn"
        case .noStatement: "a statement is wanted: `:time 2^1000`"
        case .severalStatements: "one statement at a time is timed"
        case .interrupted: "interrupted"
        }
    }
}
