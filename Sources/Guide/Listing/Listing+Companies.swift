import Companies
import Evaluation
import Formatting
import Reporting
import Suan
import Syntax

extension Listing {
    /// The companies there are: names, how many figures, and the newest basis that was reported.
    package func companies() -> Outcome {
        session.needCompanies()
        var table = Table([
            Table.Column("name", role: .name), Table.Column("title", shrinking: .wraps),
            Table.Column("also", shrinking: .wraps), Table.Column("figures", .right, role: .number),
            Table.Column("newest", role: .basis),
        ])
        var unread = 0
        for company in state.companies.present {
            if company.isUnread, company.figures.isEmpty {
                unread += 1
                continue
            }
            let figures = company.metrics.flatMap { company.current($0, asOf: state.asOf) }.filter {
                $0.assumption == nil
            }
            let also = company.also.map { name($0) }.joined(separator: ", ")
            let newest = newestBasis(figures)
            table.add([name(company.name), company.title ?? "", also, "\(figures.count)", newest])
        }
        guard !table.rows.isEmpty else {
            return answer(sentence("no companies yet; `suan new company NAME` writes a file to fill in"))
        }
        guard unread > 0 else { return answer(lines(table)) }
        let others =
            "\(unread) more that are read when they are named, in \(state.folders.written.joined(separator: ", "))"
        return answer(lines(table) + [Array(others.utf8)])
    }

    /// The basis that ends last; what is only expected counts where there is nothing else.
    private func newestBasis(_ figures: [Figure]) -> String {
        let dated = figures.filter { $0.end != nil }
        let reported = dated.filter { !Qualifiers(rawValue: $0.qualifiers).contains(.expected) }
        let newest = (reported.isEmpty ? dated : reported).max { a, b in
            guard let first = a.end, let second = b.end else { return false }
            return first == second ? a.length < b.length : first < second
        }
        return newest.map { "@ \($0.time.fullName)" } ?? ""
    }

    private func name(_ symbol: Int32) -> String { state.symbols.text(Symbol(index: symbol)) }
}
