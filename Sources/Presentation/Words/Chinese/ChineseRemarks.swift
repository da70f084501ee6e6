import Builtins
import Reporting

extension BuiltinRemark {
    var chinese: String {
        switch self {
        case .firstFlowOfAnotherYear(let day, let taken): "第一笔现金流属于截至 \(day) 的一年，这里当作截至 \(taken) 的一年"
        case .stubOfAnotherTime(let day, let taken): "第一笔现金流在 \(day) 结束，这里当作在 \(taken) 结束"
        case .ownWords(let words): words
        case .daysCounted(let name): "天数按 \(name) 计算，与电子表格的默认相同；basis = \"act/act\" 按日历计算"
        case .firstFlowInFull: "第一笔现金流全额计入，当作今天收付；first = 1 像电子表格那样先折现一期"
        case .stubInFull(let part): "第一笔现金流当作只属于这一段（一年的 \(part)），并在它结束时收付"
        case .laterLoss: "之后还有流出，没有计入"
        case .onlyTouched(let rate): "在 16 位数字之内，\(rate) 处只是碰到零"
        case .soughtBySigns: "把 -99.99% 到 1,000,000% 分成 2,048 段，按变号寻找"
        case .astronomical(let rate): "\(rate ?? "超过 1e308% 的利率")也使它为零，但算不上收益率，没有列出"
        case .bridgeOfTwo: "两种价值之间只有债务和现金：没有计入 leases、preferred、minority、investments"
        case .noBridge: "全部价值都分给股东，像盈利倍数那样；写上 debt = … 和 cash = … 才是股权的价值"
        case .severalRates(let count): "有 \(count) 个利率使它为零；请用自己选定的利率看现值"
        case .weights(let equity, let debt, let afterTax, let shield):
            "股权 \(equity)，债务 \(debt)，税后成本 \(afterTax)；税盾减去 \(shield)"
        case .takenAsNothing(let names): "没有给出、当作零的：\(names.joined(separator: "、"))"
        case .grownByWeeks(let period): "不知道是哪家公司，就不知道 \(period) 之后哪一年有 53 周：每年都当作 52 周"
        case .grownFromRunRate(let period, let next): "从 \(period) 的年化数增长；第一个数属于 \(next)"
        case .notAmong(let amount): "\(amount) 不在各项之中：这是它会排到的位置"
        case .leftOut(let items, let areMore): "没有意义而没有计入的：\(items.joined(separator: "；"))\(areMore ? " …" : "")"
        case .pricedOn(let shares, let poolAfter):
            "每股价格是投资前的价值除以 \(shares)，\(poolAfter ? "不含新的期权池" : "含新的期权池")"
        case .lineOfFirst: "这条线是第二列对第一列的；电子表格的顺序相反"
        case .weekOfYear(let year, let week): "\(year) 年第 \(week) 周"
        case .today(let day, let isFixed): isFixed ? "今天按要求是 \(day)" : "今天是 \(day)，按本机时钟（UTC）"
        case .roundPrice(let round, let price, let count): "\(round)：\(price)，即投资前的价值除以 \(count)"
        }
    }
}
