import Reporting

extension GuideFinding: Worded {
    func wording(_ language: Language) -> Wording { Wording(sentence) }

    private var sentence: String {
        switch self {
        case .noHelp(let topic, let near, let topics):
            "there is no help on `\(topic)`"
                + (near.isEmpty ? "; the topics are \(topics.joined(separator: ", "))" : also(near))
        case .noDimension(let topic):
            "there is no dimension or unit `\(topic)`; `:units` lists the dimensions"
        case .noName: "`:info` wants a name, such as minimax.revenue"
        case .unknownName(let name, let near): "nothing here is called `\(name)`\(also(near))"
        case .unknownMetric(let name, let near): "there is no metric `\(name)`\(also(near))"
        case .noTime: "a figure is chosen by a period or a date between the brackets"
        }
    }

    private func also(_ near: [String]) -> String {
        near.isEmpty ? "" : "; near it: \(near.joined(separator: ", "))"
    }
}
