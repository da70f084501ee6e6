import Reporting

/// What was typed and not used yet. Bytes are taken from the terminal in pieces, so that a pasted text does not cost a
/// system call for every letter.
final class TerminalInput {
    private var bytes: [UInt8] = []
    private var next = 0
    private var scalar = IncomingScalar()

    enum Event: Equatable {
        case scalar(Unicode.Scalar)
        /// A signal came, or a time ran out: the caller looks what it was.
        case nothing
        case end
        case failure
    }

    /// Whether more was taken from the terminal already.
    var hasTaken: Bool { next < bytes.count }

    /// Whether more is there already, or can be had at once.
    var hasMore: Bool { next < bytes.count || Terminal.hasInput(0) }

    /// The next letter. Waits for it, unless a signal comes.
    /// - Parameter milliseconds: how long to wait at the most; -1 for as long as it takes.
    func event(within milliseconds: Int32 = -1) -> Event {
        while true {
            while next < bytes.count {
                let byte = bytes[next]
                next += 1
                if let complete = scalar.add(byte) { return .scalar(complete) }
            }
            guard Terminal.waitForInput(0, within: milliseconds) else { return .nothing }
            if let event = fill() { return event }
        }
    }

    /// Takes these bytes if they come next, without waiting longer than the keys of one press are apart.
    func take(_ wanted: [UInt8]) -> Bool {
        while bytes.count - next < wanted.count, wanted.starts(with: bytes[next...]) {
            guard Terminal.waitForInput(0, within: 30) else { return false }
            let rest = Array(bytes[next...])
            let event = fill()
            prepend(rest)
            if event != nil { return false }
        }
        guard bytes[next...].starts(with: wanted) else { return false }
        next += wanted.count
        return true
    }

    /// Whether text comes behind the tab that was given last: then the tab was pasted, not pressed, though the terminal did
    /// not mark it. What was taken together with letters before it may be cut off there, so more is waited for a moment.
    func hasTextBehindTab() -> Bool {
        let wait: Int32 = next > 1 ? TerminalInput.pause : 0
        while bytes.count - next < TerminalInput.mostTabs {
            if let byte = bytes[next...].first(where: { $0 != 0x09 }) {
                // What controls is a key.
                return byte >= 0x20 && byte != 0x7F || byte == 0x0D || byte == 0x0A
            }
            guard Terminal.waitForInput(0, within: wait) else { return false }
            let rest = Array(bytes[next...])
            let event = fill()
            prepend(rest)
            if event != nil { return false }
        }
        return true
    }

    /// The pieces of a pasted text are no further apart, in milliseconds; nobody presses keys so fast.
    private static let pause: Int32 = 20
    /// Nobody presses Tab so often before it is answered.
    private static let mostTabs = 256

    /// Takes what the terminal has; nil when that is something.
    private func fill() -> Event? {
        bytes.removeAll(keepingCapacity: bytes.capacity <= 1 << 16)
        next = 0
        bytes.append(contentsOf: repeatElement(0, count: 4_096))
        let count = bytes.withUnsafeMutableBytes { read(Terminal.input, $0.baseAddress, $0.count) }
        bytes.removeLast(4_096 - max(0, count))
        if count > 0 { return nil }
        if count == 0 { return .end }
        return errno == EINTR || errno == EAGAIN ? .nothing : .failure
    }

    /// Puts bytes before what comes next.
    func prepend(_ more: [UInt8]) {
        bytes.replaceSubrange(..<next, with: more)
        next = 0
    }

    /// Forgets what was typed ahead.
    func forget() {
        bytes.removeAll(keepingCapacity: true)
        next = 0
        scalar = IncomingScalar()
    }
}

/// Puts the bytes of UTF-8 together as they come in; bytes that are none are dropped.
package struct IncomingScalar {
    private var value: UInt32 = 0
    private var missing = 0
    /// What the next byte may be.
    private var allowed: ClosedRange<UInt8> = 0x80...0xBF

    package init() {}

    /// The scalar that this byte completes.
    package mutating func add(_ byte: UInt8) -> Unicode.Scalar? {
        if missing > 0, allowed ~= byte {
            value = value << 6 | UInt32(byte & 0x3F)
            missing -= 1
            allowed = 0x80...0xBF
            return missing == 0 ? Unicode.Scalar(value) : nil
        }
        missing = 0
        if byte < 0x80 { return Unicode.Scalar(byte) }
        let (count, second) = UTF8Text.form(byte)
        (value, missing, allowed) = (UInt32(byte) & (0x7F >> UInt32(count)), count - 1, second)
        return nil
    }
}
