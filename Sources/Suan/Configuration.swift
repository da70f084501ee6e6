import Charts
import Reporting

/// What a session is told when it starts.
public struct Configuration: Sendable {
    /// The folder of the user's own company files, or nil for none.
    public var companyFolder: String?
    /// The folder where indexes of companies' folders are kept, or nil for none.
    public var cacheFolder: String?
    /// How wide the terminal is where somebody looks at standard error, who is told how far a long statement is; nil for
    /// nobody.
    package var progressColumns: (@Sendable () -> Int)?
    /// The folder of the user's imported rates, or nil for none.
    public var dataFolder: String?
    /// After a failed statement of a file, go on with the next.
    public var keepsGoing = false
    /// Keep what was run and the way back from it, for `:save` and `:undo`. Costs time and memory that a script need
    /// not spend.
    public var remembers = false
    /// Folders that `write` may write in; none where it may not write at all.
    public var writableFolders: [String] = []
    /// Whether `write` only seems to write.
    package var writesNothing = false
    /// Whether scripts that are imported may lie anywhere; else they lie where `read` may read.
    package var importsAnywhere = true
    /// Folders that `read` may read in beside that of the script; at the prompt and of a text beside the working folder.
    public var readableFolders: [String] = []
    /// Bytes of stack there are for evaluation on the thread that runs the session: what goes deeper is an error.
    /// The default suits any thread.
    public var stackSize = 384 * 1024
    /// Bytes of memory the session may take beside what the process had when it was made: what takes more is an error.
    /// Nil for no bound.
    public var memory: Int? = 2 << 30
    /// The day that `today` is, and by which old rates are known; nil for that of the system's clock.
    public var today: Answer.Date?
    /// The day after which nothing that was filed is seen, as `as of` sets it; nil for all there is.
    public var asOf: Answer.Date?
    /// Whether the process is there for the session alone, so that all it has is the session's.
    package var ownsProcess = false
    /// How results and messages are written.
    public var presentation = PresentationOptions()
    /// Which warnings count, and whether they fail.
    public var warnings = WarningPolicy()

    /// No folders, no colour, 80 cells a line, the first failure ends a text.
    public init() {}
}

/// How results and messages are written.
public struct PresentationOptions: Sendable {
    /// The colours that results and messages are written in.
    public var colour = ColourDepth.none
    /// Cells a line has.
    public var width = 80
    /// Break longer results and messages into lines, where a number stays with its unit; for a terminal that someone
    /// reads, since what is broken is no longer one line for a program.
    public var wraps = false
    /// Lay out tables for a terminal of the width, whether or not longer lines are broken.
    package var fitsTables = false
    /// Write for a screen reader: no colours, no underlines, no columns; places, headings and notes in words, and no line
    /// broken.
    public var plain = false
    /// Make an object of machine-readable output for each statement.
    public var json = false

    /// How tables are written: for people, or as a spreadsheet or a memo takes them.
    public var tables = TableFormat.aligned

    /// What pictures are drawn with.
    package var signs = TerminalForm.Signs.utf8
    /// Whether these are more than those of ASCII.
    package var drawsBeyondASCII: Bool {
        get { signs == .utf8 }
        set { signs = newValue ? .utf8 : .ascii }
    }

    /// The language that messages are in; where one has no words in it, they are English.
    package var language = Language.english

    /// No colour, 80 cells a line, nothing broken.
    public init() {}
}

/// How a table is written.
public enum TableFormat: String, Sendable, CaseIterable {
    /// In columns of the terminal.
    case aligned
    case tsv, csv
    /// As a table of Markdown.
    case md
}

/// How many colours there are to write in. Each one used can be read on a dark and on a light ground.
public enum ColourDepth: Sendable {
    case none
    /// The 16 colours of every terminal that has any.
    case sixteen
    /// xterm's 256.
    case full
}

extension PresentationOptions {
    package var ink: Ink { plain ? .plain : colour.ink }
}

extension ColourDepth {
    package var ink: Ink {
        switch self {
        case .none: .none
        case .sixteen: Ink(.sixteen)
        case .full: Ink(.full)
        }
    }
}
