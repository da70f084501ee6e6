import Suan
import TestSupport
import Testing

@testable import Guide

/// Asking for help and for information, for tests.
enum Asked {
    static func session(width: Int = 80) -> Session {
        let session = Session()
        session.presentation.width = width
        session.state.today = .fixed(TestFiles.today)
        return session
    }

    /// The question of a command about a name.
    static func question(_ command: String, _ name: String) -> Question {
        let line = "\(command) \(name)"
        return Question(line: line, bytes: (command.utf8.count + 1)..<line.utf8.count)
    }

    static func page(_ name: String, _ session: Session) -> String {
        text(Help(session).page(on: question(":help", name)))
    }

    static func type(_ lines: [String], _ session: Session) {
        for line in lines { let _: String = session.answer(line) }
    }

    static func text(_ outcome: Outcome) -> String {
        var bytes = outcome.text ?? []
        bytes += outcome.diagnostics
        if bytes.last == 0x0A { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// What the session of the recorded `:info` answers was told.
    static let infoLines = [
        "price = 12 USD", "seats = 20", "deal = price * seats", "price = 15 USD",
        "assume wacc = 12% \"as the analysts have it\"", "runway = minimax.cash / minimax.burn",
        "fn price_to_sales(c) =\n    c.valuation / annualize(c.revenue)", "unit rack also 机柜 = 72 GPU",
        "company minimax { over 9M2025 { revenue = about 60M USD } }",
        "company minimax { assume margin = 40% \"a guess\" }", "digits 8", "1 + 1",
    ]

    static let infoNames = [
        "minimax.revenue", "minimax.revenue[FY2024]", "稀宇.营收[9M2024]", "minimax.burn", "minimax.debt",
        "minimax.revenue[FY2020]", "minimax.margin", "minimax", "智谱", "revenue", "capex", "deal", "wacc", "runway",
        "ans", "price_to_sales", "growth", "rack", "acre", "CNY", "days", "digits", "unknown-name", ":save", "|>",
        "minimax.revenu", "minimax.revenue[3]", "deel", "",
    ]
}

extension HelpPage: CustomTestStringConvertible {
    public var testDescription: String { "\(kind.rawValue) \(name)" }
}
