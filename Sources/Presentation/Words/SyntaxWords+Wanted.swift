import Syntax

extension Wanted {
    /// As it follows `here should stand`.
    var words: String {
        switch self {
        case .name: "a name"
        case .correlatedNames: "names in brackets, as in `correlate [g, m] by 0.6`"
        case .correlatedBy: "`by` and a correlation, as in `correlate [g, m] by 0.6`"
        case .functionName: "the name of the function"
        case .parameterName: "the name of a parameter"
        case .unitName: "the name of the unit"
        case .metricName: "the name of a metric"
        case .newMetricName: "the name of the metric"
        case .metricKind: "the kind of the metric: flow, balance, average, ratio, rate or attribute"
        case .assumptionName: "the name of the assumption"
        case .companyName: "the name of the company"
        case .sourceName: "the name of the source"
        case .scenarioName: "the name of the scenario"
        case .lessonName: "the name of the lesson"
        case .otherName: "another name"
        case .whereName: "a name that `where` gives a value"
        case .statistic: "a function that makes a row, such as `median`"
        case .givenName: "the name that gets a value"
        case .checkLevel: "the level: contradiction, suspect, convention or gap"
        case .then: "`then`"
        case .arrow: "`->`"
        case .assign: "`=`"
        case .functionBody: "`=` and what the function gives"
        case .givenValues: "`=` and the values to choose from: `given r = one of 8%, 9%, 10%`"
        case .givenOf: "`of` and values: `given r = one of 8%, 9%, 10%`"
        case .value(let name): "`=` and the value of `\(name)`"
        case .conversionUnit: "a unit to convert to"
        case .dimension: "a dimension such as `Money/month`"
        case .blockUnit: "a unit or scale such as `thousand USD`"
        case .compareUnit: "a unit such as `USD`"
        case .answerUnit: "the unit that the answer is written in"
        case .lessonTitle: "the title of the lesson"
        case .said: "what is said"
        case .question: "the question"
        case .choices: "words to choose from"
        case .partLabel: "what the part is called"
        case .mistakeWords: "what the mistake shows"
        case .alsoWords: "what is to be said of it"
        case .hint: "the hint"
        case .endWords: "what is said at the end"
        case .writtenFile: #"a file: `write "table.csv"`, or `write "table.csv" from t`"#
        case .importedFile: #"a file: `import "file.suan"`"#
        case .sourceWords: "the source's words in quotes"
        case .sourceTitle: #"a name and a title: `source article "…"`"#
        case .figureSource: #"a source, or its words in quotes: `from article "…"`"#
        case .digits: "a whole number: `digits 10`"
        case .scale: "a scale or `off`: `scale M`, `scale 万`, `scale off`"
        case .onOrOff: "`on` or `off`"
        case .yearEnd: "`year ends` and a month and day: `06-30`"
        case .fiscalYearEnd: "`06-30`, `last saturday of september` or `saturday nearest 01-31`"
        case .monthAndDay: "a month and day: `06-30`"
        case .oneOf: "`= one of` and values: `given r = one of 8%, 9%, 10%`"
        case .nothing: "nothing else"
        }
    }
}
