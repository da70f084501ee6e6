import Reporting
import Syntax

/// The arguments of a call put in the order of the parameters: done once, when the line is resolved. What does not
/// match fails where the call is evaluated.
package enum Matching {
    case codes([Node])
    case problem(ArgumentProblem, at: Span)

    /// - Parameter name: the text of a name.
    init(_ builtin: Builtin, _ arguments: [ArgumentNode], _ span: Span, name: (Symbol) -> String) {
        guard builtin.counts.contains(arguments.count) else {
            self = .problem(.count(builtin.name, given: arguments.count, builtin.signature), at: span)
            return
        }
        let positional = builtin.positional
        if arguments.count > positional, let place = arguments[positional...].first(where: { $0.name == nil }) {
            self = .problem(builtin.byNameOnly, at: place.node.span)
            return
        }
        guard arguments.contains(where: { $0.name != nil }) else {
            self = .codes(arguments.map(\.node))
            return
        }
        self = Matching.byName(builtin, arguments, span, name)
    }

    private static func byName(
        _ builtin: Builtin, _ arguments: [ArgumentNode], _ span: Span, _ name: (Symbol) -> String
    ) -> Matching {
        let parameters = builtin.parameters
        var places: [Node?] = Array(repeating: nil, count: max(parameters.count, arguments.count))
        var position = 0
        for argument in arguments {
            var index = position
            if let symbol = argument.name {
                let text = name(symbol)
                guard let found = builtin.place(of: text) else {
                    return .problem(
                        .noParameter(builtin.name, text, builtin.signature), at: argument.node.span)
                }
                index = found
            } else {
                position += 1
            }
            guard places[index] == nil else {
                return .problem(.givenTwice(builtin.name), at: argument.node.span)
            }
            places[index] = argument.node
        }
        while let last = places.last, last == nil { places.removeLast() }
        var given: [Node] = []
        given.reserveCapacity(places.count)
        for (index, place) in places.enumerated() {
            if let place {
                given.append(place)
            } else if index < parameters.count, parameters[index].mayBePassedOver {
                given.append(Node.constant(span, .missing(Builtin.passedOver)))
            } else {
                let name = index < parameters.count ? parameters[index].name : nil
                return .problem(.notGiven(name, builtin.signature), at: span)
            }
        }
        return .codes(given)
    }
}

extension Builtin {
    /// The problem of an argument that stands where only names are taken.
    package var byNameOnly: ArgumentProblem {
        .byNameOnly(name, parameters[min(positional, parameters.count - 1)].name)
    }
}
