import Synchronization

/// The memory of columns that nobody needs any more, for the next ones to be written into: memory that is fresh from the
/// system costs more than an operation on it.
final class SampleShelf: Sendable {
    private let columns = Mutex<[SampleColumn]>([])
    private static let most = 2

    /// Takes the memory of a column that was freed.
    func put(_ column: SampleColumn) {
        columns.withLock { columns in
            // Only columns of one length are of use.
            if let other = columns.first, other.count != column.count { columns = [] }
            if columns.count < SampleShelf.most { columns.append(column) }
        }
    }

    /// A column whose rows are all written by what fills it; it may read none that it has not written.
    @inline(__always)
    func column(_ count: Int, _ fill: (UnsafeMutableBufferPointer<Double>) -> Void) -> SampleColumn {
        guard var column = spare(count) else { return SampleColumn(count, fill) }
        column.refill(fill)
        return column
    }

    @inline(never)
    private func spare(_ count: Int) -> SampleColumn? {
        columns.withLock { columns in columns.last?.count == count ? columns.popLast() : nil }
    }
}
