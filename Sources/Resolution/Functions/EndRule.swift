/// How a function's bounds follow from its values at the ends of its arguments, where it cannot work with ranges itself
/// or would count a figure twice.
package enum EndRule: Sendable, CaseIterable {
    /// It rises, or stays, with each of its items.
    case rising
    /// It rises or falls with each of its arguments, and each item of a list, whatever the others are.
    case monotone
    /// It rises with each flow, where these change their sign once.
    case conventional
    /// It is linear in each amount; of the rate it is monotone where there is but one amount.
    case levelPayments
    /// It is linear in each amount, at a rate that is known.
    case atARate
    /// It is monotone in flows that are above zero, in the rate and in what follows.
    case discountedFlows
}
