/// One conversation with suan: what was defined so far, and the way from a line of text to its result.
public final class Session {
    public init(_ configuration: Configuration = Configuration()) {}
}
