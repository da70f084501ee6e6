import CEmbeddedData
import Resolution

/// The functions of the language, by what they are about. Each is declared once, in a file of its theme; those that are
/// formulas are written in the language itself, in `Shipped`.
package enum StandardFunctions {
    /// As a session is given them.
    package static let table = BuiltinTable(
        themes: {
            [
                .init("numbers", [NumberFunctions.all]), .init("counting", [CountingFunctions.all]),
                .init("angles", [AngleFunctions.all]), .init("lists to one value", [ReductionFunctions.all]),
                .init("lists", [ListFunctions.all, ListPartFunctions.all, ListShapeFunctions.all]),
                .init("tables", [TableFunctions.all]),
                .init("statistics", [MeanFunctions.all, SpreadFunctions.all, PairFunctions.all, NormalFunctions.all]),
                .init(
                    "uncertainty", [DistributionFunctions.all, DiscreteFunctions.all, UncertainReadingFunctions.all]),
                .init("figures and time", [FigureFunctions.all, CompanyFunctions.all]),
                .init("periods and dates", [PeriodFunctions.all, DateFunctions.all, BusinessDayFunctions.all]),
                .init("texts and units", [TextFunctions.all, TextWorkFunctions.all, FormatFunctions.all]),
                .init("what-if", [WhatIfFunctions.all]), .init("charts", [ChartFunctions.all]),
                .init(
                    "level payments", [LevelPaymentFunctions.all, PaymentPartFunctions.all, AnnuityFunctions.all],
                    text(0)),
                .init(
                    "returns and growth",
                    [PresentValueFunctions.all, InternalRateFunctions.all, PaybackFunctions.all, GrowthFunctions.all],
                    text(1)),
                .init(
                    "value",
                    [
                        CapitalCostFunctions.all, DiscountedFlowFunctions.all, DiscountTableFunctions.all,
                        BridgeFunctions.all,
                        MultipleFunctions.all, EquityFunctions.all,
                    ], text(2)),
                .init("depreciation", [DepreciationFunctions.all], text(4)),
                .init("bonds and bills", [BondFunctions.all, BillFunctions.all]),
                .init("shares and rounds", [ListedShareFunctions.all, RoundFunctions.all], text(3)),
                .init("comparables", [ComparableFunctions.all]),
            ]
        },
        formulas: (0..<5).map(text), library: text(5))

    /// Shipped texts, in the order that they are embedded in.
    private static func text(_ index: Int) -> ShippedText {
        let names = ["payments", "returns", "value", "shares", "depreciation", "operating"]
        return ShippedText(name: "\(names[index]) (shipped)") {
            let text = suan_functions(index)
            return UnsafeBufferPointer(start: text.bytes, count: text.count)
        }
    }

    /// Every function that is no library's, with those that are formulas.
    package static let all: [Builtin] = themes.flatMap(\.functions)

    package static let themes: [BuiltinTable.Theme] = table.themes()
}

/// The functions that ship as text and give way to everything else of their name: operating measures of a young company.
package enum ShippedLibrary {
    /// In the order of the text.
    package static let entries: [ShippedFunction] = StandardFunctions.table.library.functions()

    package static func entry(_ name: String) -> ShippedFunction? {
        StandardFunctions.table.library.function(named: name)
    }
}
