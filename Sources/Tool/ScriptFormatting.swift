import Files
import Reporting
import Shell
import Suan

/// Lays scripts out where they are.
struct ScriptFormatting {
    private let session: Session
    private let output = Output()
    private let changesNothing: Bool

    /// - Parameters:
    ///   - stack: bytes of the stack that it runs on.
    ///   - changesNothing: whether it only tells what would change.
    init(_ invocation: Invocation, stack: Int, changesNothing: Bool) {
        session = Session(Runner.configuration(invocation, stack: stack))
        self.changesNothing = changesNothing
        output.isOrdered = !Output.areApart
    }

    /// The largest script that is laid out, in bytes. All its tokens are kept at once.
    private static let largest = 64 << 20

    /// Says whether all went well, and where nothing may be changed, whether nothing would be.
    func run(_ paths: [String]) -> Bool {
        defer { output.flush() }
        var isFine = true
        for path in paths {
            if path == "-" {
                isFine = layOutInput() && isFine
                continue
            }
            isFine = layOut(path) && isFine
        }
        return isFine
    }

    private func cannotRead(_ path: String, _ problem: FileProblem) -> Bool {
        output.deliver(session.unreadable(path, problem.words))
        return false
    }

    private func layOut(_ path: String) -> Bool {
        let bytes: [UInt8]
        let before: WholeFile.Mark?
        do throws(FileProblem) {
            if path.isEmpty { throw .nameless }
            before = WholeFile.mark(path)
            bytes = try WholeFile.read(path, largest: ScriptFormatting.largest).bytes
        } catch { return cannotRead(path, error) }
        guard let text = laidOut(bytes, path) else { return false }
        guard text != bytes else { return true }
        if changesNothing {
            output.result("would change: \(path.visible)")
            return false
        }
        do throws(FileProblem) {
            guard WholeFile.mark(path) == before else {
                output.diagnostic("suan: '\(path.visible)' was not laid out: it was changed meanwhile")
                return false
            }
            try WholeFile.write(text, to: path, replaces: true)
        } catch {
            output.diagnostic("suan: '\(path.visible)' was not written: \(error.words)")
            return false
        }
        output.result("laid out: \(path.visible)")
        return true
    }

    private func layOutInput() -> Bool {
        let bytes: [UInt8]
        do throws(FileProblem) {
            bytes = try WholeFile.read("/dev/stdin", largest: ScriptFormatting.largest, orStreamUntil: { false }).bytes
        } catch { return cannotRead("-", error) }
        guard let text = laidOut(bytes, "-") else { return false }
        if changesNothing {
            if text != bytes { output.result("would change: -") }
            return text == bytes
        }
        output.part(text)
        return true
    }

    /// A script laid out; nil where it cannot be, which is said.
    private func laidOut(_ bytes: [UInt8], _ name: String) -> [UInt8]? {
        switch session.layout(of: bytes, name: name, deliver: { output.deliver($0) }) {
        case .text(let text): return text
        case .unreadable: return nil
        case .refused:
            output.diagnostic(
                "suan: '\(name.visible)' was left as it is: laid out it would be another script, which is a mistake of suan's"
            )
            return nil
        }
    }
}
