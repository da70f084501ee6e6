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

    /// The bytes at an address. Where it sends on, that is followed to an `https` address, or to the same host.
    package func get(_ address: String) throws(FetchProblem) -> [UInt8] {
        var address = address
        var (host, isSecure) = try Self.parts(address)
        let end = now() + Double(timeout)
        for _ in 0...Self.redirects {
            let answer = try ask(address, within: end - now())
            switch answer.status {
            case 200: return answer.body
            case 300...399 where !answer.next.isEmpty:
                let (nextHost, nextIsSecure) = try Self.parts(answer.next)
                guard nextIsSecure || (nextHost == host && !isSecure) else {
                    throw FetchProblem(
                        "\(address) sends on to \(answer.next), which is neither https nor on the same host; "
                            + "that was not followed")
                }
                (address, host, isSecure) = (answer.next, nextHost, nextIsSecure)
            case 0: throw FetchProblem("\(address) gave no HTTP answer")
            default:
                throw FetchProblem("\(address) was answered with HTTP status \(answer.status)\(words(answer.status))")
            }
        }
        throw FetchProblem("\(address) sends on more than \(Self.redirects) times")
    }

    /// The host of an `http` or `https` address in small letters, and which of both it is.
    static func parts(_ address: String) throws(FetchProblem) -> (host: String, isSecure: Bool) {
        let small = address.lowercased()
        let isSecure = small.hasPrefix("https://")
        guard isSecure || small.hasPrefix("http://"), address.utf8.count <= 2_000,
            address.utf8.allSatisfy({ 33...126 ~= $0 })
        else { throw FetchProblem("`\(address.prefix(80))` is no address that begins with https:// or http://") }
        let authority = small.dropFirst(isSecure ? 8 : 7).prefix { !"/?#\\".contains($0) }
        let place = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? authority
        let host = place.hasPrefix("[") ? place.prefix { $0 != "]" } : place.prefix { $0 != ":" }
        guard !host.isEmpty else { throw FetchProblem("`\(address.prefix(80))` names no host") }
        return (String(host), isSecure)
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
        let run = try ChildProcess.run(arguments, seconds: seconds, largest: largest + 4_096)
        switch run.end {
        case .exited(0): break
        case .late, .exited(28): throw late(address)
        case .tooLarge, .exited(63): throw FetchProblem("\(address) gives more than \(largest >> 20) MB")
        case .exited(18): throw FetchProblem("\(address) was cut short")
        case .exited(let status):
            // curl's own words: `curl: (7) Failed to connect …`.
            let words = String(decoding: run.errors.prefix { $0 != 0x0A }.prefix(300), as: UTF8.self)
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

    private func now() -> Double { ChildProcess.now() }
}
