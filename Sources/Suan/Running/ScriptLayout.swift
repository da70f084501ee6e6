import Reporting
import Syntax

/// What came of laying a script out.
package enum ScriptLayout {
    /// The script as it should be, perhaps as it is.
    case text([UInt8])
    /// It cannot be read, which was delivered.
    case unreadable
    /// It was not laid out, since what came out would not have been the same script.
    case refused
}

extension Session {
    /// A script with its blanks as they should be: what `suan fmt` writes. Nothing of it is run.
    ///
    /// - Parameter name: what errors call it.
    package func layout(of text: [UInt8], name: String, deliver: (borrowing Outcome) -> Void) -> ScriptLayout {
        let source = Source(name: name, bytes: text)
        switch ScriptFormatter(source, isRequest: { request(in: $0, source) != nil }).result() {
        case .text(let bytes): return .text(bytes)
        case .refused: return .refused
        case .unreadable(let problems):
            for problem in problems { deliver(present(problem, nil, source)) }
            return .unreadable
        }
    }
}
