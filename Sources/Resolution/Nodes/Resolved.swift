import Reporting
import Syntax

/// What an evaluation needs beside the nodes: the text they were read from, and how many slots their local names have.
/// The resolver alone makes one, with the slots that it gave away, and the evaluator alone opens it.
package struct Frame {
    package let source: Source
    package let size: Int

    fileprivate init(_ source: Source, size: Int) { (self.source, self.size) = (source, size) }
}

/// An expression that is ready to be run: its node and the frame that its slots are in.
package struct Resolved {
    package let node: Node
    package let frame: Frame

    fileprivate init(_ node: Node, _ frame: Frame) { (self.node, self.frame) = (node, frame) }

    @inlinable package var span: Span { node.span }
    @inlinable package var source: Source { frame.source }

    /// The same frame for a part of the expression.
    package func part(_ node: Node) -> Resolved { Resolved(node, frame) }
}

extension Resolver {
    /// The frame of all that was resolved so far.
    package var frame: Frame { Frame(source, size: environment.frameSize) }

    /// An expression with its frame.
    package func resolved(_ tree: Tree) throws(Failure) -> Resolved {
        let node = try node(tree)
        return Resolved(node, frame)
    }

    /// A `screen`, as what it is made of and its frame.
    package func resolved(screen tree: Tree) throws(Failure) -> (screen: CompareNode, Resolved)? {
        environment.isScreen = true
        let resolved = try resolved(tree)
        guard case .compare(let compare) = resolved.node.form else { return nil }
        return (compare, resolved)
    }

    /// Several that share a frame.
    package func resolved(_ trees: [Tree]) throws(Failure) -> [Resolved] {
        let nodes = try nodes(trees)
        let frame = frame
        return nodes.map { Resolved($0, frame) }
    }

    /// What a name means, as an expression of its own.
    package func resolved(_ name: Symbol, _ span: Span) throws(Failure) -> Resolved {
        let node = try self.name(name, span)
        return Resolved(node, frame)
    }
}
