import Numbers

/// The order that a true input was put in by `correlate`, and the names it was correlated with.
package final class Arrangement: Sendable {
    /// Which of the rows as they were drawn stands in each.
    package let order: [Int32]
    /// The names that it was correlated with, and how.
    package let partners: [Partner]

    package struct Partner: Sendable {
        package let name: NameID
        /// The correlation of ranks that was wanted.
        package let wanted: Double

        package init(name: NameID, wanted: Double) { (self.name, self.wanted) = (name, wanted) }
    }

    package init(order: [Int32], partners: [Partner]) { (self.order, self.partners) = (order, partners) }

    /// A value that was drawn again, in this order; as it is where it has not so many rows.
    package func applied(to value: Value) -> Value {
        switch value {
        case .quantity(var quantity):
            guard let samples = quantity.number.samples, samples.count == order.count else { return value }
            quantity.number = Number(samples.ordered(order))
            return .quantity(quantity)
        case .event(let event):
            return event.count == order.count ? .event(event.ordered(order)) : value
        default: return value
        }
    }

    /// Another order on top of this one.
    package func then(_ more: [Int32], partners: [Partner]) -> Arrangement {
        Arrangement(order: more.map { order[Int($0)] }, partners: partners)
    }
}
