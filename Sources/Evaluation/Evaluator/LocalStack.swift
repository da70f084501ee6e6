/// The locals of the calls that are open, innermost last. It has what an array has that is needed here, without the
/// checks of one: a slot is always within the frame that the resolver counted.
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

    subscript(_ index: Int) -> Value {
        get { slots[index] }
        nonmutating set { slots[index] = newValue }
    }

    /// A whole number without a unit at a place, if it is one.
    @inline(__always)
    func whole(_ index: Int) -> Int? { slots[index].whole }

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
        for _ in 0..<less {
            count -= 1
            _ = (slots + count).move()
        }
    }

    mutating func removeAll() { removeLast(count) }

    private mutating func grow(_ more: Int) {
        let larger = max(capacity * 2, count + more)
        let moved = UnsafeMutablePointer<Value>.allocate(capacity: larger)
        moved.moveInitialize(from: slots, count: count)
        slots.deallocate()
        (slots, capacity) = (moved, larger)
    }
}
