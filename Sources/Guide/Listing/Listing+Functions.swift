import Builtins
import Formatting
import Reporting
import Suan

extension Listing {
    /// The functions there are from the start, by theme, then the session's own.
    package func functions() -> Outcome {
        var all: [[UInt8]] = []
        for theme in StandardFunctions.themes {
            var table = Table(
                [Table.Column(role: .name), Table.Column(role: .note, shrinking: .wraps)], indent: 2)
            for function in theme.functions { table.add([function.signature, function.summary]) }
            all += sentence(theme.title, in: .heading) + lines(table)
        }
        var table = Table([Table.Column(role: .name), Table.Column(role: .note, shrinking: .wraps)], indent: 2)
        for entry in ShippedLibrary.entries { table.add([entry.signature, entry.summary]) }
        all += sentence("operating measures, written in suan: `:info runway` shows the text", in: .heading)
        return answer(all + lines(table) + ownFunctions())
    }
}
