/// A function of the language itself, as it is declared: what it is called, what it takes, and what becomes of units,
/// of times and of printed digits. What it does is its `body`.
///
/// Everything else that is known of a function follows from here: how it is written, how arguments are matched, what
/// completion and help show, how `explain` opens it and how `bounds` finds its ends.
package final class Builtin: Sendable {
    package let name: String
    /// One line of plain words, for listings.
    package let summary: String
    package let parameters: [Parameter]
    /// How many arguments it takes.
    package let counts: ClosedRange<Int>
    /// The unit of what it gives.
    package let units: ResultUnit
    /// The time that what it gives speaks of.
    package let times: ResultTime
    /// How its bounds follow from its values at the ends of what it is given.
    package let ends: EndRule?
    /// How `explain` opens it.
    package let opening: Opening
    /// Arguments it may be called with, as they are typed: they are played by the tests, one call each.
    package let examples: [[String]]
    /// Whether its name means a unit where it is not called: `days(9M2025)`, `1 USD / days`.
    package let isUnitToo: Bool
    /// Whether it gives way to every other name, as the library does: its name is a word of everyday.
    package let givesWay: Bool
    package let body: Body
    /// The work of a body that is written in Swift; looked at alone, since the whole body would be taken hold of.
    package let native: (any NativeWork)?
    /// Whether an argument may be what it was hardly meant to be.
    package let isDoubtful: Bool
    /// Whether it takes items, which may be of several units.
    package let takesItems: Bool
    /// What it does with uncertain quantities.
    package let samples: SampleUse
    /// How it is written, where that does not follow from its parameters.
    private let form: String?

    /// What does the work.
    package enum Body: Sendable {
        /// Written in Swift; the evaluator alone knows how it is run.
        case native(any NativeWork)
        /// Written in the language itself.
        case formula(ShippedFunction)
    }

    /// - Parameter counts: where these do not follow from the parameters.
    package init(
        _ name: String, _ summary: String, _ parameters: [Parameter], counts: ClosedRange<Int>? = nil,
        units: ResultUnit, times: ResultTime = .none, ends: EndRule? = nil, opening: Opening = .none,
        examples: [[String]], form: String? = nil, isUnitToo: Bool = false, givesWay: Bool = false,
        samples: SampleUse = .each, body: Body
    ) {
        if case .native(let work) = body { native = work } else { native = nil }
        (self.name, self.summary, self.parameters) = (name, summary, parameters)
        self.counts = counts ?? Parameter.counts(parameters)
        isDoubtful = parameters.contains(where: \.isDoubtful)
        takesItems = parameters.contains { $0.kind == .items }
        (self.units, self.times, self.ends, self.opening) = (units, times, ends, opening)
        (self.examples, self.form, self.isUnitToo, self.body) = (examples, form, isUnitToo, body)
        (self.givesWay, self.samples) = (givesWay, samples)
    }

    /// Stands for an argument that was passed over.
    package static let passedOver = Missing(name: nil, available: [])

    /// As help shows it: `round(x, places = 0)`.
    package var signature: String {
        form ?? "\(name)(\(parameters.map(\.written).joined(separator: ", ")))"
    }

    /// Whether it takes nothing, so that its name alone is what it gives.
    package var isValue: Bool { counts.upperBound == 0 }

    /// How many arguments may be given by their place; those after them by name only.
    package var positional: Int { parameters.firstIndex(where: \.isByName) ?? .max }

    /// Its text, where it is written in the language itself.
    package var text: String? {
        if case .formula(let shipped) = body { shipped.text } else { nil }
    }

    /// Whether a comment of its text names every parameter with its kind, where it has a text.
    package var isTold: Bool {
        if case .formula(let shipped) = body { shipped.isTold } else { true }
    }

    /// Whether `explain` has something to show of what it does, whatever it is given.
    package var opensByItself: Bool {
        switch opening {
        case .formula, .shipped: true
        case .none, .made: false
        }
    }

    /// Whether its name alone means the function before it means a company, a unit or a name of the script that follows.
    package var takesBareName: Bool { !isUnitToo && !givesWay }

    /// The place of a parameter.
    package func place(of name: String) -> Int? { parameters.firstIndex { $0.name == name } }
}

/// What a function does with uncertain quantities.
package enum SampleUse: Sendable {
    /// It gives of each sample what it gives of a number.
    case each
    /// It looks at all samples of its first argument together, where that is uncertain itself.
    case reads
    /// It goes through columns by itself, sample by sample.
    case columns
    /// It makes an uncertain quantity of arguments that are known for sure.
    case draws
}

/// The work of a function as the evaluator keeps it.
package protocol NativeWork: AnyObject, Sendable {}
