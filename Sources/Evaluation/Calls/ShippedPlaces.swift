import Reporting

/// Places in the text of a shipped function as places of its call: what is said inside is told of the argument that is
/// named there, or of the whole call.
struct ShippedPlaces {
    private let (inside, outside): (Source, Source)
    private let span: Span
    private let argument: (String) -> Span?

    /// - Parameter argument: where the argument of a parameter was written; nil for any other name.
    init(_ inside: Source, _ outside: Source, _ span: Span, argument: @escaping (String) -> Span?) {
        (self.inside, self.outside, self.span, self.argument) = (inside, outside, span, argument)
    }

    func moved(_ diagnostic: Diagnostic) -> Diagnostic {
        guard diagnostic.labels.contains(where: { $0.source === inside }) else { return diagnostic }
        var moved = diagnostic
        moved.labels = []
        for label in diagnostic.labels {
            guard label.source === inside else {
                moved.labels.append(label)
                continue
            }
            let place = argument(inside.text(label.span))
            let label = Label(outside, place ?? span, place == nil ? "" : label.text)
            if !moved.labels.contains(where: { $0.span == label.span }) { moved.labels.append(label) }
        }
        moved.fix = nil
        return moved
    }
}
