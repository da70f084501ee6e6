import CLibEdit
import Files

/// Runs work on a thread of its own with a big stack, and waits for it. Memory of the stack is taken only as it is used;
/// the evaluator's limit on nesting is met long before its end.
///
/// Where the limits of the process (`ulimit -v`) have no room for it, a smaller stack is taken, which leaves most of the
/// room to what the work makes; where no thread can be had at all, the work runs here.
/// - Parameters:
///   - bytes: the size wanted.
///   - work: is given the size there is, and says whether all went well.
/// - Returns: What the work says.
package func onBigStack(bytes: Int = 256 << 20, _ work: @escaping (_ bytes: Int) -> Bool) -> Bool {
    suan_share_memory()
    var size = min(bytes, roomForStack)
    while size >= smallestStack {
        var isFine = false
        if SystemThread.finish(stack: size, { [size] in isFine = work(size) }) { return isFine }
        size /= 2
    }
    return work(presentStack)
}

/// Less is not worth a thread.
private let smallestStack = 512 << 10

/// A quarter of the address space that is left; as much as one likes where there is no limit.
private var roomForStack: Int {
    var limit = rlimit()
    guard getrlimit(addressSpace, &limit) == 0, limit.rlim_cur < rlim_t(Int.max / 2) else { return .max }
    return max(smallestStack, (Int(limit.rlim_cur) - takenAddressSpace) / 4)
}

/// What the process has of its address space, as far as the system tells.
private var takenAddressSpace: Int {
    #if canImport(Darwin)
        return 0
    #else
        let descriptor = open("/proc/self/statm", O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return 64 << 20 }
        defer { close(descriptor) }
        var text = [UInt8](repeating: 0, count: 64)
        let count = read(descriptor, &text, text.count)
        let digits = text.prefix(max(0, count)).prefix { 0x30...0x39 ~= $0 }
        return (Int(String(decoding: digits, as: UTF8.self)) ?? 16_384) * Int(getpagesize())
    #endif
}

#if canImport(Darwin)
    private let addressSpace = RLIMIT_AS
#elseif canImport(Musl)
    private let addressSpace = RLIMIT_AS
#else
    private let addressSpace = __rlimit_resource_t(RLIMIT_AS.rawValue)
#endif

/// What is surely left of the stack of the main thread.
private var presentStack: Int {
    var limit = rlimit()
    #if canImport(Darwin) || canImport(Musl)
        let isKnown = getrlimit(RLIMIT_STACK, &limit) == 0
    #else
        let isKnown = getrlimit(__rlimit_resource_t(RLIMIT_STACK.rawValue), &limit) == 0
    #endif
    guard isKnown else { return smallestStack }
    return min(8 << 20, max(128 << 10, Int(clamping: limit.rlim_cur) - (64 << 10)))
}
