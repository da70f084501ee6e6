/// What the grammar wants in a place where something else stands.
package enum Wanted: Sendable, Equatable {
    // Names
    case name, functionName, parameterName, unitName, metricName, newMetricName, metricKind, assumptionName
    case companyName, sourceName, scenarioName, lessonName, otherName, whereName, statistic, givenName, checkLevel
    // Signs and words
    case then, arrow, assign, functionBody, givenValues, givenOf
    /// `=` and the value of a name.
    case value(of: String)
    // Units
    case conversionUnit, dimension, blockUnit, compareUnit, answerUnit
    // Texts
    case lessonTitle, said, question, choices, partLabel, mistakeWords, alsoWords, hint, endWords
    // After a word
    case writtenFile, importedFile, sourceWords, sourceTitle, figureSource, digits, scale, onOrOff, yearEnd, monthAndDay
    case fiscalYearEnd
    case correlatedNames, correlatedBy
    case oneOf, nothing
}
