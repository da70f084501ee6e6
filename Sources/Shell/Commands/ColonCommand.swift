/// What is asked of the shell itself, not of the language: a line that begins with a colon.
package enum ColonCommand: String, CaseIterable, Sendable {
    case help, info, vars, companies, units, functions
    case explain, chart, learn, paste
    case save, report, load, undo, reset, set, copy, time, quit

    /// As it is typed, with what it takes.
    package var usage: String {
        switch self {
        case .help: ":help [TOPIC]"
        case .info: ":info NAME"
        case .vars: ":vars"
        case .companies: ":companies"
        case .units: ":units [DIMENSION]"
        case .functions: ":functions"
        case .explain: ":explain [--depth N] [--md] [--bounds] [EXPRESSION]"
        case .chart: ":chart [KIND]"
        case .learn: ":learn [LESSON] [--lang zh] [--report]"
        case .paste: ":paste NAME [in CODE]"
        case .save: ":save FILE [--check] [--force]"
        case .report: ":report FILE [--lang zh] [--force]"
        case .load: ":load FILE"
        case .undo: ":undo [N]"
        case .reset: ":reset"
        case .set: ":set [NAME [VALUE]]"
        case .copy: ":copy [text]"
        case .time: ":time EXPRESSION"
        case .quit: ":quit"
        }
    }

    /// A few words on what it does.
    package var meaning: String {
        switch self {
        case .help: "how to begin, or a page on a function, unit, metric, word or code"
        case .info: "what a name is, where it was defined, and the words it rests on"
        case .vars: "the variables and functions you made"
        case .companies: "the companies there are"
        case .units: "the units there are"
        case .functions: "the functions there are"
        case .explain: "how the last result, or another, came about"
        case .chart: "a picture of the last result"
        case .learn: "lessons, and how far you are"
        case .paste: "read a page of a financial statement as a company"
        case .save: "keep what you typed as a script"
        case .report: "what you typed as one page to be sent"
        case .load: "run a script here"
        case .undo: "take back the last changes"
        case .reset: "begin anew"
        case .set: "how things are shown"
        case .copy: "the last result to the clipboard"
        case .time: "how long an expression takes"
        case .quit: "leave; Ctrl-D does too"
        }
    }
}
