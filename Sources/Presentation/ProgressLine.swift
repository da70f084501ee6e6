import Files
import Reporting

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// One line on a terminal that says how far something is, written over again and again and wiped away at the end.
package final class ProgressLine: ProgressDisplay {
    private let descriptor: Int32
    private let columns: () -> Int

    /// - Parameters:
    ///   - descriptor: of the terminal.
    ///   - columns: how wide it is at the time.
    package init(on descriptor: Int32, columns: @escaping () -> Int) {
        (self.descriptor, self.columns) = (descriptor, columns)
    }

    package func show(_ state: ProgressState) { put("\r\(ProgressLine.words(state, columns: columns()))\u{1B}[K") }

    package func wipe() { put("\r\u{1B}[K") }

    private func put(_ text: String) {
        Array(text.utf8).withUnsafeBytes { bytes in _ = write(descriptor, bytes.baseAddress, bytes.count) }
    }

    /// What, how far and how long yet, as much of it as the columns hold.
    static func words(_ state: ProgressState, columns: Int) -> String {
        var text = state.task.words
        guard state.all > 0 else { return text + " \(grouped(state.done))" }
        let share = min(state.done, state.all) * 100 / state.all
        let counts = " \(grouped(state.done)) of \(grouped(state.all))"
        let left = state.secondsLeft.map { ", \(duration($0)) left" } ?? ""
        // The last column stays free, since a full line would be broken.
        func fits(_ more: String) -> Bool { text.utf8.count + more.utf8.count < columns }
        if fits(counts + ", \(share)%" + left) { return text + counts + ", \(share)%" + left }
        if fits(", \(share)%" + left) { return text + " \(share)%" + left }
        text = "\(share)%"
        return fits(left) ? text + left : text
    }

    private static func grouped(_ number: Int) -> String {
        var digits = Array(String(number).utf8)
        for place in stride(from: digits.count - 3, to: 0, by: -3) { digits.insert(UInt8(ascii: ","), at: place) }
        return String(decoding: digits, as: UTF8.self)
    }

    /// `8 s`, `3 min 20 s`, `2 h 5 min`.
    private static func duration(_ seconds: Double) -> String {
        guard seconds < 360_000 else { return "days" }
        let whole = Int(seconds.rounded(.up))
        if whole < 60 { return "\(whole) s" }
        if whole < 3600 { return "\(whole / 60) min \(whole % 60) s" }
        return "\(whole / 3600) h \(whole % 3600 / 60) min"
    }
}

extension ProgressTask {
    /// What is being done and what is counted.
    fileprivate var words: String {
        switch self {
        case .screening: "screening: companies"
        case .exporting: "writing: companies"
        case .importing: "importing: files"
        case .cells: "filling the table: cells"
        case .columns: "reading the table: columns"
        case .samples: "sample by sample:"
        }
    }
}
