import Suan

/// The file that `suan new company NAME` writes: every construct of a company file once, with figures to replace.
package enum CompanySkeleton {
    /// Whether a company can bear this name: letters, digits and `_`, no digit first, no reserved word.
    package static func isName(_ name: String) -> Bool {
        let scalars = name.unicodeScalars
        guard let first = scalars.first, first == "_" || first.properties.isAlphabetic else { return false }
        let isMadeOfLetters = scalars.allSatisfy {
            $0 == "_" || $0.properties.isAlphabetic || $0.properties.numericType != nil
        }
        guard isMadeOfLetters else { return false }
        // The reserved words are the language's to know.
        return Session().check(text: Array("company \(name) {\n}\n".utf8), name: "-") { _ in }
    }

    /// The text of the file.
    package static func text(for name: String) -> String {
        """
        # \(name): the figures of one company, each with the words it rests on. Replace what stands here by what was
        # printed, delete what does not apply, then ask for `\(name)`, or for \(name).revenue, \(name).cash / \(name).burn, ...

        # A metric of the company's own: name, title, other names, kind, what it measures (Money, Money/share, user,
        # Number). Kinds: flow (adds up over its period), balance (stands at a date), average, ratio, rate (already per
        # time), attribute. Some 180 common ones need no definition.
        metric orders "Orders received" also 订单 : flow of Money

        # After the name: a title, and other names.
        company \(name) "\(name)" {
          # Where figures come from: a short name, a title, and a remark in brackets.
          source report "Annual report 2024" (audited)
          source article "An article" (published 2025-12)

          # FY2024 in this file is the year that ends on this day of 2024. Without this line it is 12-31. Years of weeks end
          # `last saturday of september` or `saturday nearest 01-31`.
          fiscal year ends 12-31

          # Figures over a period: a value, then the source and its words. A scale (M, B, 万, 亿) belongs to the number.
          over FY2024 {
            revenue      = 12.5M USD                     from report "Revenue was 12.5 million dollars"
            orders       = 14M USD                       from report "orders of 14 million dollars"
            # Qualifiers say how firm a figure is: about, at least, at most, expected, reportedly.
            gross_margin = about 35%                     from article "some 35%"
            # A formula is computed when it is asked for. A bare metric is this company's figure of this very period.
            gross_profit = gross_margin * revenue
          }
          # Another period's figure in brackets: here last year follows from the growth that was printed.
          over FY2023 {
            revenue = revenue[FY2024] / (1 + 25%)        from report "25% more than in 2023"
          }

          # Figures at a date.
          at 2024-12-31 {
            cash      = 30M USD                          from report "cash of 30 million dollars"
            employees = 120 employee
          }

          # A rate over time.
          over FY2025 {
            burn = expected 1.1M USD/month               from article "will use 1.1 million dollars a month"
          }

          # A statement as it is printed: plain numbers take the unit of their dimension, (852) is negative, commas split
          # the columns. A source may stand on the block.
          in thousand USD, USD/share over FY2023, FY2024 from report "page 12" {
            cost_of_revenue  = 6,500, 8,125              from report "Cost of revenue 6,500 8,125"
            operating_profit = (852), 1,204
            tax              = missing, 96
            eps              = (0.04), 0.11
          }

          # No basis: what was printed without a date.
          founded = 2019

          # Assumptions stay apart from what was reported.
          assume wacc = 12% "a young company in a steady market"
        }

        """
    }
}
