import Resolution

/// The locals of the calls that are open, innermost last. A place is looked at only where there is one, so that whatever
/// is asked for, nothing outside is read or written.
struct LocalStack {
    private var slots: UnsafeMutablePointer<Value>
    private var capacity: Int
    private(set) var count = 0

    init() {
        capacity = 64
        slots = .allocate(capacity: capacity)
    }

    /// To be called once, when it is no longer used.
    mutating func free() {
        removeLast(count)
        slots.deallocate()
    }

    /// The value at a place; nil where there is no such place.
    @inline(__always)
    subscript(_ index: Int) -> Value? { UInt(bitPattern: index) < UInt(bitPattern: count) ? slots[index] : nil }

    @inline(__always)
    private func has(_ index: Int) -> Bool { UInt(bitPattern: index) < UInt(bitPattern: count) }

    /// A whole number without a unit at a place, if it is one.
    @inline(__always)
    func whole(_ index: Int) -> Int? {
        UInt(bitPattern: index) < UInt(bitPattern: count) ? slots[index].whole : nil
    }

    /// - Returns: Whether there is such a place.
    @inline(__always)
    func put(_ value: Value, at index: Int) -> Bool {
        guard UInt(bitPattern: index) < UInt(bitPattern: count) else { return false }
        slots[index] = value
        return true
    }

    mutating func append(_ value: Value) {
        if count == capacity { grow(1) }
        (slots + count).initialize(to: value)
        count += 1
    }

    mutating func append(contentsOf values: [Value]) {
        for value in values { append(value) }
    }

    /// Adds slots whose values are set before they are read.
    mutating func open(_ more: Int) {
        guard more > 0 else { return }
        if count + more > capacity { grow(more) }
        (slots + count).initialize(repeating: .truth(false), count: more)
        count += more
    }

    mutating func removeLast(_ less: Int) {
        guard less > 0 else { return }
        for _ in 0..<min(less, count) {
            count -= 1
            _ = (slots + count).move()
        }
    }

    /// Lets go of all but the first ones.
    mutating func truncate(to place: Int) { removeLast(count - place) }

    private mutating func grow(_ more: Int) {
        let larger = max(capacity * 2, count + more)
        let moved = UnsafeMutablePointer<Value>.allocate(capacity: larger)
        moved.moveInitialize(from: slots, count: count)
        slots.deallocate()
        (slots, capacity) = (moved, larger)
    }
}
