import Synchronization

/// A pointer that threads set and signal handlers read. What it points to stays until it was replaced or taken away.
struct HandlerPointer<Pointee>: ~Copyable, Sendable {
    private let address = Atomic<UInt>(0)

    var pointer: UnsafeMutablePointer<Pointee>? {
        get { UnsafeMutablePointer(bitPattern: address.load(ordering: .acquiring)) }
        nonmutating set { address.store(UInt(bitPattern: newValue), ordering: .releasing) }
    }

    /// Memory for a value that is set as often as one likes, made when it is set first. It stays.
    func set(_ value: Pointee) {
        let place = pointer ?? .allocate(capacity: 1)
        place.initialize(to: value)
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
