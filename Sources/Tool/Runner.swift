import Files
import Guide
import Presentation
import Shell
import Suan

/// Carries out an invocation: one session, through which everything asked for goes in order.
struct Runner {
    private let invocation: Invocation
    private let session: Session
    private let output = Output()
    private let isColoured: Bool
    private let state = RunState()

    /// - Parameter stack: bytes of the stack that it runs on.
    init(_ invocation: Invocation, stack: Int) {
        self.invocation = invocation
        isColoured = invocation.colour ?? Terminal.welcomesColour
        session = Session(Runner.configuration(invocation, stack: stack))
        output.isJSON = invocation.isJSON
        output.isImmediate = Terminal.isTerminal(1)
        session.writesLargeResults = !Runner.opensPrompt(invocation)
        output.isOrdered = !Output.areApart
    }

    /// What a session is told that does what an invocation asks for.
    static func configuration(_ invocation: Invocation, stack: Int) -> Configuration {
        let isColoured = invocation.colour ?? Terminal.welcomesColour
        var configuration = Configuration()
        configuration.companyFolder = Runner.companyFolder
        configuration.dataFolder = usualDataFolder
        configuration.cacheFolder = usualCacheFolder
        configuration.progressColumns = Terminal.progressColumns
        configuration.keepsGoing = invocation.keepsGoing
        configuration.warnings = invocation.warnings
        configuration.writableFolders = invocation.writableFolders
        configuration.readableFolders = invocation.readableFolders
        configuration.presentation.tables = invocation.tables
        configuration.memory = invocation.memory
        configuration.today = invocation.today
        configuration.asOf = invocation.asOf
        configuration.ownsProcess = true
        configuration.remembers = Runner.opensPrompt(invocation)
        // The frames below the evaluator and the C library's own needs have the rest.
        configuration.stackSize = stack - max(stack / 16, min(512 << 10, stack / 2))
        configuration.presentation.colour = isColoured ? Terminal.colourDepth : .none
        configuration.presentation.width = Terminal.width
        configuration.presentation.fitsTables = Terminal.isTerminal(1)
        configuration.presentation.plain = invocation.isPlain
        configuration.presentation.drawsBeyondASCII = Terminal.drawsBeyondASCII
        configuration.presentation.json = invocation.isJSON
        return configuration
    }

    /// Says whether all went well.
    func run() -> Bool {
        defer { output.flush() }
        switch invocation.task {
        case .run: return runAll()
        case .help(let words): return help(on: words)
        case .check:
            var isFine = true
            let check = LessonCheck(session)
            for file in invocation.files where !check.check(file: file, deliver: deliver) { isFine = false }
            return isFine
        }
    }

    private func runAll() -> Bool {
        let script = invocation.script
        if script.wantsHelp || !script.isEmpty, invocation.files.count != 1 {
            output.diagnostic("suan: parameters are for one script, and here are \(invocation.files.count)")
            return false
        }
        if script.wantsHelp { return listParameters(of: invocation.files[0]) }
        var (steps, isFine) = look()
        session.endLook()
        guard isFine || invocation.keepsGoing else { return false }
        if invocation.files.isEmpty && invocation.expressions.isEmpty {
            steps.append(Runner.opensPrompt(invocation) ? prompt : runStandardInput)
        }
        for step in steps where !state.hasLeft && (isFine || invocation.keepsGoing) {
            if !step() { isFine = false }
        }
        return isFine && !state.hasFailed
    }

    /// Reads all that is to be run before any of it runs. Standard input alone is read when it is its turn.
    private func look() -> (steps: [() -> Bool], isFine: Bool) {
        var (steps, isFine): ([() -> Bool], Bool) = ([], true)
        /// Lines of the expressions so far: they are numbered as if each stood below the one before.
        var lines = 0
        func add(_ expression: String) {
            let text = Array(expression.utf8)
            let first = lines + 1
            lines += 1 + text.count { $0 == UInt8(ascii: "\n") }
            guard let ready = session.look(at: text, name: "-e", firstLine: first, deliver: deliver) else {
                isFine = false
                return
            }
            steps.append { ready.run(deliver: deliver) }
        }
        for file in invocation.companyFiles {
            if FileEntry.isFolder(file) {
                steps.append { FileEntry(session).run(companyFolder: file, deliver: deliver) }
                continue
            }
            guard let ready = session.look(atFile: file, deliver: deliver) else {
                isFine = false
                continue
            }
            steps.append { FileEntry(session).run(companyFile: file, ready, deliver: deliver) }
        }
        for file in invocation.files {
            if file == "-" {
                steps.append(runStandardInput)
                continue
            }
            let reading = TypedExpression(file).reading(isFirst: steps.isEmpty && isFine, session)
            if case .expression = reading {
                add(file)
                continue
            }
            if let ready = session.look(atFile: file, arguments: invocation.script.values, deliver: deliver) {
                steps.append { ready.run(deliver: deliver) }
                continue
            }
            isFine = false
            if case .wrong(let outcome) = reading { deliver(outcome) }
        }
        for expression in invocation.expressions { add(expression) }
        return (steps, isFine)
    }

    private func help(on words: String) -> Bool {
        let line = ":help \(words)"
        let page = Help(session).page(on: Question(line: line, bytes: 6..<line.utf8.count))
        show(page)
        return !page.failed
    }

    private func listParameters(of file: String) -> Bool {
        let list = ParameterList(session)
        let lines: [[UInt8]]?
        if file == "-" {
            lines = wholeInput().flatMap { list.lines(ofText: $0, name: file, deliver: deliver) }
        } else {
            lines = list.lines(ofFile: file, deliver: deliver)
        }
        for line in lines ?? [] { output.result(line) }
        return lines != nil
    }

    /// Whether there is nothing to run, and somebody to talk with.
    private static func opensPrompt(_ invocation: Invocation) -> Bool {
        guard invocation.files.isEmpty, invocation.expressions.isEmpty, invocation.task == .run else { return false }
        return Terminal.isTerminal(0) && (Terminal.isTerminal(1) || Terminal.isTerminal(2))
    }

    /// At a prompt mistakes are part of the conversation: they do not make the whole of it a failure.
    private func prompt() -> Bool {
        var opening = Opening()
        opening.saysHello = !invocation.isJSON
        opening.companyFiles = invocation.companyFiles
        opening.initFile = invocation.runsInitFile ? usualConfigurationFolder.map { $0 + "/init.suan" } : nil
        converse(with: session, output: output, opening: opening)
        return true
    }

    /// Runs standard input as it arrives; where it has parameters, once all is there. Results are written before it is
    /// waited for more.
    private func runStandardInput() -> Bool {
        guard invocation.script.isEmpty else {
            guard let bytes = wholeInput() else { return false }
            return session.run(input: bytes, arguments: invocation.script.values, deliver: deliver)
        }
        var isFine = true
        while !state.hasLeft, isFine || invocation.keepsGoing {
            guard let piece = nextPiece() else { return false }
            isFine = session.feed(piece, finish: piece.isEmpty, deliver: deliver) && isFine
            if piece.isEmpty { break }
        }
        return isFine
    }

    /// What comes next from standard input, empty at its end; nil where it cannot be read, which is said.
    private func nextPiece() -> [UInt8]? {
        var piece = [UInt8](repeating: 0, count: 65_536)
        while true {
            if !Terminal.hasInput(0) { output.flush() }
            let count = read(0, &piece, piece.count)
            if count >= 0 { return Array(piece[..<count]) }
            let failure = errno
            if failure == EINTR { continue }
            deliver(session.unreadable("-", FileProblem(failure).words))
            return nil
        }
    }

    /// All of standard input; nil where it cannot be read, or has no end, which is said.
    private func wholeInput() -> [UInt8]? {
        var bytes: [UInt8] = []
        while let piece = nextPiece() {
            if piece.isEmpty { return bytes }
            bytes += piece
            guard bytes.count <= WholeFile.largestStream else {
                deliver(session.unreadable("-", FileProblem.endless(limit: WholeFile.largestStream).words))
                return nil
            }
        }
        return nil
    }

    private func deliver(_ outcome: borrowing Outcome) {
        guard let request = outcome.request else { return show(outcome) }
        switch request.wish {
        case .leave: state.hasLeft = true
        case .help(let question):
            let page = Help(session).page(on: question)
            if page.failed { state.hasFailed = true }
            show(session.answer(to: request, with: page))
        }
    }

    private func show(_ outcome: borrowing Outcome) {
        if invocation.tables == .md, !invocation.isJSON, outcome.isLarge || outcome.inkedText != nil {
            // A line directly above or below a table of Markdown would belong to it.
            if state.hasPrinted, outcome.isTable || state.lastWasTable { output.result([]) }
            (state.hasPrinted, state.lastWasTable) = (true, outcome.isTable)
        }
        if outcome.isLarge {
            session.writeLargeResult { output.part($0) }
            output.result([])
        }
        output.deliver(outcome)
    }

    /// What became of the run so far.
    private final class RunState {
        /// Whether `quit` was met: nothing runs any more.
        var hasLeft = false
        /// Whether help had no page.
        var hasFailed = false
        var hasPrinted = false
        var lastWasTable = false
    }

    /// The user's own company files.
    static var companyFolder: String? { usualConfigurationFolder.map { $0 + "/companies" } }
}
