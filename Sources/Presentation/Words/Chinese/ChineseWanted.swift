import Syntax

extension Wanted {
    /// As it follows `这里应当是`.
    var chinese: String {
        switch self {
        case .name: "一个名字"
        case .correlatedNames: "方括号里的名字，如 `correlate [g, m] by 0.6`"
        case .correlatedBy: "`by` 和相关系数，如 `correlate [g, m] by 0.6`"
        case .functionName: "函数的名字"
        case .parameterName: "参数的名字"
        case .unitName: "单位的名字"
        case .metricName: "一个指标的名字"
        case .newMetricName: "指标的名字"
        case .metricKind: "指标的类别：flow、balance、average、ratio、rate 或 attribute"
        case .assumptionName: "假设的名字"
        case .companyName: "公司的名字"
        case .sourceName: "来源的名字"
        case .scenarioName: "情景的名字"
        case .lessonName: "课程的名字"
        case .otherName: "另一个名字"
        case .whereName: "由 `where` 赋值的名字"
        case .statistic: "能给出一行结果的函数，如 `median`"
        case .givenName: "要赋值的名字"
        case .checkLevel: "级别：contradiction、suspect、convention 或 gap"
        case .then: " `then`"
        case .arrow: " `->`"
        case .assign: " `=`"
        case .functionBody: " `=` 和函数的内容"
        case .givenValues: " `=` 和可选的值：`given r = one of 8%, 9%, 10%`"
        case .givenOf: " `of` 和几个值：`given r = one of 8%, 9%, 10%`"
        case .value(let name): " `=` 和 `\(name)` 的值"
        case .conversionUnit: "要换算成的单位"
        case .dimension: "一个量纲，如 `Money/month`"
        case .blockUnit: "单位或数量级，如 `thousand USD`"
        case .compareUnit: "一个单位，如 `USD`"
        case .answerUnit: "答案要用的单位"
        case .lessonTitle: "课程的标题"
        case .said: "要说的话"
        case .question: "题目"
        case .choices: "供选择的文字"
        case .partLabel: "这一部分的名称"
        case .mistakeWords: "对这个错误的说明"
        case .alsoWords: "对这个答案的说明"
        case .hint: "提示"
        case .endWords: "最后要说的话"
        case .writtenFile: #"一个文件：`write "table.csv"`，或 `write "table.csv" from t`"#
        case .importedFile: #"一个文件：`import "file.suan"`"#
        case .sourceWords: "用引号括起来的原文"
        case .sourceTitle: #"名字和标题：`source article "…"`"#
        case .figureSource: #"来源，或用引号括起来的原文：`from article "…"`"#
        case .digits: "一个整数：`digits 10`"
        case .scale: "一个数量级或 `off`：`scale M`、`scale 万`、`scale off`"
        case .onOrOff: " `on` 或 `off`"
        case .yearEnd: " `year ends` 和月、日：`06-30`"
        case .fiscalYearEnd: " `06-30`、`last saturday of september` 或 `saturday nearest 01-31`"
        case .monthAndDay: "月和日：`06-30`"
        case .oneOf: " `= one of` 和几个值：`given r = one of 8%, 9%, 10%`"
        case .nothing: "到此为止"
        }
    }
}
