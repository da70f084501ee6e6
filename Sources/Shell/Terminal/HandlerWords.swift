import Synchronization

/// A pointer that threads set and signal handlers read. What it points to stays until it was replaced or taken away.
struct HandlerPointer<Pointee>: ~Copyable, Sendable {
    private let address = Atomic<UInt>(0)
    /// The memory that is not read at present.
    private let spare = Atomic<UInt>(0)

    var pointer: UnsafeMutablePointer<Pointee>? {
        get { UnsafeMutablePointer(bitPattern: address.load(ordering: .acquiring)) }
        nonmutating set { address.store(UInt(bitPattern: newValue), ordering: .releasing) }
    }

    /// Sets a value as often as one likes, in one of two places of memory that stay: a handler that runs meanwhile sees
    /// the one before.
    func set(_ value: Pointee) {
        let place =
            UnsafeMutablePointer<Pointee>(bitPattern: spare.load(ordering: .relaxed)) ?? .allocate(capacity: 1)
        place.initialize(to: value)
        spare.store(UInt(bitPattern: pointer), ordering: .relaxed)
        pointer = place
    }
}

/// A descriptor that threads set and signal handlers read; -1 for none.
struct HandlerDescriptor: ~Copyable, Sendable {
    private let value: Atomic<Int32>

    init(_ descriptor: Int32 = -1) { value = Atomic(descriptor) }

    var number: Int32 {
        get { value.load(ordering: .relaxed) }
        nonmutating set { value.store(newValue, ordering: .relaxed) }
    }
}

/// What a signal handler runs; it may do no more than store to memory.
struct HandlerAction: ~Copyable, Sendable {
    private final class Box: Sendable {
        let run: @Sendable () -> Void
        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }

    private let address = Atomic<UInt>(0)

    /// The one before stays too: a handler may be about to run it.
    func set(_ run: @escaping @Sendable () -> Void) {
        address.store(UInt(bitPattern: Unmanaged.passRetained(Box(run)).toOpaque()), ordering: .releasing)
    }

    func run() {
        guard let box = UnsafeRawPointer(bitPattern: address.load(ordering: .acquiring)) else { return }
        Unmanaged<Box>.fromOpaque(box).takeUnretainedValue().run()
    }
}
