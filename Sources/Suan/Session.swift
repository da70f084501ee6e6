import Evaluation
import Money
import Presentation
import Quantities
import Reporting
import Syntax

/// One conversation with suan: what was defined so far, and the way from a line of text to its result.
///
/// A session belongs to one thread at a time; only its interrupt may be raised from elsewhere.
public final class Session {
    let world: World
    let machine: Machine
    let executor: Executor
    public let configuration: Configuration
    /// Standard input that was read but does not yet end a statement.
    var pending = PendingInput()
    /// The text of the last result: its memory serves the next.
    var line: [UInt8] = []
    /// Raised from a signal handler to stop the statement that runs.
    package let interrupt = Interrupt()
    /// How results and messages are written; the width may change with the terminal.
    public var presentation: PresentationOptions {
        didSet { world.factsAreRead = presentation.json }
    }

    public init(_ configuration: Configuration = Configuration()) {
        self.configuration = configuration
        presentation = configuration.presentation
        let imported = ImportedRates(folder: configuration.dataFolder)
        let book = RateBook(imported: { imported.tables() })
        world = World(units: UnitTable.standard(), book: book, interrupt: interrupt)
        imported.world = world
        machine = Machine(world, source: Source(name: "-", text: ""))
        executor = Executor(world, machine: machine)
        let world = world
        world.factsAreRead = presentation.json
        world.describe = { [unowned world] in ValueText(world).string($0) }
        world.readFile = { (path) throws(FileProblem) in try Files.read(path) }
        world.today = { Files.today() }
        world.loadCompanies = { [unowned self] in loadCompanies() }
    }

    /// The way of a line. The statement's changes are taken back where any stage fails.
    ///
    /// Text came through the lexer and the parser already; here it is resolved and evaluated (both in `execute`), and
    /// presented.
    func run(_ statement: Statement, _ notes: [Diagnostic], _ source: Source, ahead: Set<Int> = []) -> Outcome {
        world.begin()
        executor.ahead = ahead
        do throws(Failure) {
            let value = try executor.execute(statement, source)
            if let value { world.setAnswer(value, rests: machine.rests) }
            return present(value, statement, source, notes: notes)
        } catch {
            world.rollBack()
            return present(error.diagnostic, statement.span, source)
        }
    }

    /// Makes ready for a run on the present thread: the stack may grow from here by what the configuration says.
    func prepare() {
        var here: UInt8 = 0
        let address = withUnsafeMutablePointer(to: &here) { UInt(bitPattern: $0) }
        world.stackLimit = address - min(address, UInt(max(configuration.stackSize, 65536)))
    }
}
