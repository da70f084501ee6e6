import Files

/// Does something on a thread whose stack is as large as the shell's: those that run the tests have a sixteenth of it, and
/// a debug build takes more of it than a release.
package func onShellStack<Result>(_ body: () throws -> Result) throws -> Result {
    var result: Swift.Result<Result, any Error>?
    withoutActuallyEscaping(body) { body in
        _ = SystemThread.finish(stack: shellStack + (1 << 20)) { result = Swift.Result { try body() } }
    }
    guard let result else { throw NoThread() }
    return try result.get()
}

/// The stack that a session may take there, in bytes.
package let shellStack = 8 << 20

private struct NoThread: Error {}
