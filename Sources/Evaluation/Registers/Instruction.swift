/// One step of a program of registers. Registers are counted from the frame of the function that runs.
struct Instruction {
    enum Operation: UInt8 {
        /// a = b; a = constant b; a = global b.
        case move, constant, global
        /// a = b op c.
        case add, subtract, multiply, divide
        /// a = b op the whole number c.
        case addWhole, power
        /// a = -b.
        case negate
        /// Goes on at c: always; where a is false.
        case jump, jumpUnless
        /// Goes on at c unless a compares so with b.
        case unlessEqual, unlessUnequal, unlessLess, unlessAtMost
        /// Goes on at c unless a compares so with the whole number b, which is met most.
        case unlessLessWhole, unlessAtMostWhole, unlessGreaterWhole, unlessAtLeastWhole, unlessEqualWhole
        case unlessUnequalWhole
        /// Calls function c with the registers from a on as its first ones; its result comes to a.
        case call
        /// Ends the function with the result a.
        case give
    }

    var operation: Operation
    var a: Int32
    var b: Int32
    var c: Int32
}
