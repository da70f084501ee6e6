/// How a cell of the screen looks, as Select Graphic Rendition sets it.
struct Style: Equatable, Sendable {
    enum Colour: Equatable, Sendable {
        /// 0…7 the plain colours, 8…15 the bright ones, the rest of 256 after them.
        case indexed(Int)
        case rgb(Int, Int, Int)
    }

    struct Traits: OptionSet, Equatable, Sendable {
        let rawValue: Int
        static let bold = Traits(rawValue: 1)
        static let faint = Traits(rawValue: 2)
        static let italic = Traits(rawValue: 4)
        static let underlined = Traits(rawValue: 8)
        static let blinking = Traits(rawValue: 16)
        static let reversed = Traits(rawValue: 32)
        static let hidden = Traits(rawValue: 64)
        static let struckOut = Traits(rawValue: 128)
    }

    var traits: Traits = []
    var foreground: Colour?
    var background: Colour?

    /// What an erased cell looks like: only the background stays.
    var erased: Style { Style(background: background) }

    /// Carries out the parameters of one `m` sequence. Says whether all of them are known.
    mutating func apply(_ parameters: [Int]) -> Bool {
        var rest = parameters[...]
        while let number = rest.popFirst() {
            switch number {
            case 0: self = Style()
            case 1: traits.insert(.bold)
            case 2: traits.insert(.faint)
            case 3: traits.insert(.italic)
            case 4, 21: traits.insert(.underlined)
            case 5: traits.insert(.blinking)
            case 7: traits.insert(.reversed)
            case 8: traits.insert(.hidden)
            case 9: traits.insert(.struckOut)
            case 22: traits.subtract([.bold, .faint])
            case 23: traits.remove(.italic)
            case 24: traits.remove(.underlined)
            case 25: traits.remove(.blinking)
            case 27: traits.remove(.reversed)
            case 28: traits.remove(.hidden)
            case 29: traits.remove(.struckOut)
            case 30...37: foreground = .indexed(number - 30)
            case 38: foreground = Style.colour(&rest)
            case 39: foreground = nil
            case 40...47: background = .indexed(number - 40)
            case 48: background = Style.colour(&rest)
            case 49: background = nil
            case 90...97: foreground = .indexed(number - 82)
            case 100...107: background = .indexed(number - 92)
            default: return false
            }
        }
        return true
    }

    /// `5;n`, or `2;r;g;b`.
    private static func colour(_ rest: inout ArraySlice<Int>) -> Colour? {
        switch rest.popFirst() {
        case 5: return rest.popFirst().map { .indexed($0) }
        case 2:
            guard let red = rest.popFirst(), let green = rest.popFirst(), let blue = rest.popFirst() else { return nil }
            return .rgb(red, green, blue)
        default: return nil
        }
    }
}
