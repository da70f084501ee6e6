import Files
import Presentation

/// Why an address could not be got: one sentence, without a final period.
package struct FetchProblem: Error, Equatable {
    package let message: String

    init(_ message: String) { self.message = message }
}

/// Gets one file from the network with the system's `curl`, started without a shell.
package struct Curl {
    /// Seconds that all of it may take.
    package var timeout = 30
    /// Longer answers are refused, in bytes.
    package var largest = 16 << 20
    /// How many times one address may send on to another.
    static let redirects = 5

    package init() {}

    /// The bytes at an address. Where it sends on, that is followed step by step, each time to an address that may take
    /// the place of the last (`WebAddress.maySend`).
    package func get(_ text: String) throws(FetchProblem) -> [UInt8] {
        var address = try Self.address(text)
        let end = monotonicSeconds() + Double(timeout)
        for _ in 0...Self.redirects {
            let answer = try ask(address.text, within: end - monotonicSeconds())
            switch answer.status {
            case 200: return answer.body
            case 300...399 where !answer.next.isEmpty:
                let next: WebAddress
                do throws(WebAddress.Problem) { next = try WebAddress(answer.next) } catch {
                    throw FetchProblem("\(address.text) sends on, but \(error.words(answer.next))")
                }
                guard address.maySend(to: next) else {
                    throw FetchProblem(
                        "\(address.text) sends on to \(next.text), which is neither https nor on the same host; "
                            + "that was not followed")
                }
                address = next
            case 0: throw FetchProblem("\(address.text) gave no HTTP answer")
            default:
                throw FetchProblem(
                    "\(address.text) was answered with HTTP status \(answer.status)\(words(answer.status))")
            }
        }
        throw FetchProblem("\(address.text) sends on more than \(Self.redirects) times")
    }

    private static func address(_ text: String) throws(FetchProblem) -> WebAddress {
        do throws(WebAddress.Problem) { return try WebAddress(text) } catch { throw FetchProblem(error.words(text)) }
    }

    private func run(_ arguments: [String], _ seconds: Double) throws(FetchProblem) -> ChildProcess.Run {
        do throws(FileProblem) {
            return try ChildProcess.run(arguments, seconds: seconds, largest: largest + 4_096)
        } catch {
            throw FetchProblem(
                error == .missing
                    ? "the program curl was not found; install it, or get the file yourself and use suan rates import FILE"
                    : "cannot start curl: \(error.words)")
        }
    }

    private struct Answer {
        var status = 0
        /// Where it sends on; empty where it does not.
        var next = ""
        var body: [UInt8] = []
    }

    private func ask(_ address: String, within seconds: Double) throws(FetchProblem) -> Answer {
        guard seconds > 0 else { throw late(address) }
        let arguments = [
            "curl", "-q", "--silent", "--show-error", "--globoff", "--proto", "=http,https", "--max-time",
            String(max(1, Int(seconds.rounded(.up)))), "--max-filesize", String(largest), "--write-out",
            "\n%{http_code} %{redirect_url}", "--url", address,
        ]
        let run = try run(arguments, seconds)
        switch run.end {
        case .exited(0): break
        case .late, .exited(28): throw late(address)
        case .tooLarge, .exited(63): throw FetchProblem("\(address) gives more than \(largest >> 20) MB")
        case .exited(18): throw FetchProblem("\(address) was cut short")
        case .exited(let status):
            // curl's own words: `curl: (7) Failed to connect …`.
            let words = WebAddress.shown(String(decoding: run.errors.prefix { $0 != 0x0A }, as: UTF8.self), cells: 300)
            throw FetchProblem(
                "\(address) could not be got: "
                    + (words.isEmpty ? "curl ended with status \(status)" : words))
        case .killed(let signal): throw FetchProblem("\(address) could not be got: curl was ended by signal \(signal)")
        }
        guard let newline = run.output.lastIndex(of: 0x0A) else {
            throw FetchProblem("curl said nothing of \(address)")
        }
        let tail = String(decoding: run.output[(newline + 1)...], as: UTF8.self)
        let words = tail.split(separator: " ", maxSplits: 1)
        guard run.output[..<newline].count <= largest else {
            throw FetchProblem("\(address) gives more than \(largest >> 20) MB")
        }
        return Answer(
            status: words.first.flatMap { Int($0) } ?? 0, next: words.count > 1 ? String(words[1]) : "",
            body: Array(run.output[..<newline]))
    }

    private func late(_ address: String) -> FetchProblem {
        FetchProblem("\(address) did not answer in full within \(timeout) s")
    }

    private func words(_ status: Int) -> String {
        switch status {
        case 401, 403: " (access is refused)"
        case 404, 410: " (there is nothing at this address)"
        case 500...599: " (the server has failed)"
        default: ""
        }
    }
}
