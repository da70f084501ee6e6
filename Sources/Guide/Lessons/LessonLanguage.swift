/// The languages that lessons are gone through in.
package enum LessonLanguage: String, Sendable, CaseIterable {
    case english = "en"
    case chinese = "zh"

    /// The language of a locale's name, such as `zh_CN.UTF-8`.
    package init(locale: String?) {
        self = locale?.utf8.starts(with: "zh".utf8) == true ? .chinese : .english
    }
}
