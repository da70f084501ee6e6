import Reporting

/// The figures of a company were asked for whose files were not read yet. Whoever carries the statement out reads them,
/// and begins it anew.
package struct UnreadCompany: Finding {
    /// Its place in the store, and its name.
    package let company: Int
    package let name: String

    package var code: DiagnosticCode { .unreadableFile }
}

/// The same of a folder: its files were not looked at.
package struct UnreadFolder: Finding {
    /// From the root.
    package let path: String
    /// As it was written.
    package let written: String

    package init(path: String, written: String) { (self.path, self.written) = (path, written) }

    package var code: DiagnosticCode { .unreadableFile }
}

extension State {
    /// What says that a company has to be read first; nil where it was.
    package func unread(_ company: Int) -> UnreadCompany? {
        companies.companies[company].isUnread
            ? UnreadCompany(company: company, name: name(companies.companies[company].name)) : nil
    }
}
