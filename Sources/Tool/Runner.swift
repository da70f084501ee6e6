import Files
import Guide
import Shell
import Suan

/// Carries out an invocation: one session, through which everything asked for goes in order.
struct Runner {
    private let invocation: Invocation
    private let session: Session
    private let output = Output()
    private let isColoured: Bool

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
        configuration.keepsGoing = invocation.keepsGoing
        configuration.writableFolders = invocation.writableFolders
        configuration.presentation.tables = invocation.tables
        configuration.memory = invocation.memory
        configuration.ownsProcess = true
        configuration.remembers = Runner.opensPrompt(invocation)
        // The frames below the evaluator and the C library's own needs have the rest.
        configuration.stackSize = stack - max(stack / 16, min(512 << 10, stack / 2))
        configuration.presentation.colour = isColoured ? Terminal.colourDepth : .none
        configuration.presentation.width = Terminal.width
        configuration.presentation.json = invocation.isJSON
        return configuration
    }

    /// Says whether all went well.
    func run() -> Bool {
        defer { output.flush() }
        switch invocation.task {
        case .run: return runAll()
        case .check:
            var isFine = true
            let check = LessonCheck(session)
            for file in invocation.files where !check.check(file: file, deliver: deliver) { isFine = false }
            return isFine
        }
    }

    private func runAll() -> Bool {
        let script = invocation.script
        if script.wantsHelp || !script.isEmpty, invocation.files.count != 1 || invocation.files[0] == "-" {
            output.diagnostic("suan: parameters are for one script, and here are \(invocation.files.count)")
            return false
        }
        if script.wantsHelp {
            guard let lines = ParameterList(session).lines(ofFile: invocation.files[0], deliver: deliver) else {
                return false
            }
            for line in lines { output.result(line) }
            return true
        }
        var steps: [() -> Bool] = []
        for file in invocation.companyFiles {
            steps.append { FileEntry(session).run(companyFile: file, deliver: deliver) }
        }
        for file in invocation.files {
            steps.append {
                if file == "-" { return runStandardInput() }
                if script.isEmpty { return session.run(file: file, deliver: deliver) }
                return session.run(file: file, arguments: script.values, deliver: deliver)
            }
        }
        for expression in invocation.expressions {
            steps.append { session.run(text: Array(expression.utf8), name: "-e", deliver: deliver) }
        }
        if invocation.files.isEmpty && invocation.expressions.isEmpty {
            steps.append(Runner.opensPrompt(invocation) ? prompt : runStandardInput)
        }
        var isFine = true
        for step in steps where isFine || invocation.keepsGoing {
            if !step() { isFine = false }
        }
        return isFine
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

    /// Runs standard input as it arrives. Results are written before it is waited for more.
    private func runStandardInput() -> Bool {
        var isFine = true
        var piece = [UInt8](repeating: 0, count: 65_536)
        while isFine || invocation.keepsGoing {
            if !Terminal.hasInput(0) { output.flush() }
            let count = read(0, &piece, piece.count)
            if count < 0, errno == EINTR { continue }
            if count < 0 {
                deliver(session.unreadable("-", FileProblem(errno).words))
                return false
            }
            let isAtEnd = count == 0
            isFine = session.feed(Array(piece[..<count]), finish: isAtEnd, deliver: deliver) && isFine
            if isAtEnd { break }
        }
        return isFine
    }

    private func deliver(_ outcome: borrowing Outcome) {
        if outcome.isLarge {
            session.writeLargeResult { output.part($0) }
            output.result([])
        }
        output.deliver(outcome)
    }

    /// The user's own company files.
    static var companyFolder: String? { usualConfigurationFolder.map { $0 + "/companies" } }
}
