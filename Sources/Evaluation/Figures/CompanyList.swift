import Companies
import Files
import Reporting
import Resolution

/// The companies that a session knows, read or not.
package struct CompanyList {
    private let call: Call
    private var evaluator: Evaluator { call.evaluator }
    private var span: Span { call.span }

    package init(_ call: Call) { self.call = call }

    /// Those of the files that an argument's pattern fits, or all where none is written: first of the folders that the
    /// session knows, else beside the script.
    package func companies(_ index: Int) throws(Failure) -> Value {
        let state = evaluator.state
        guard call.isGiven(index) else {
            try tell(state.folders.broken { state.folders.isNamed($0.folder) })
            return try evaluator.limits.list(state.companies.all.map { .company($0) }, span)
        }
        guard case .text(let text) = call.values[index] else { throw call.wrongKind(index, .text) }
        let pattern = FilePattern(text)
        var files = state.folders.allFiles.filter { pattern.matches($0.path) }
        if files.isEmpty { files = try beside(text, index) }
        guard !files.isEmpty else {
            throw call.failure(CompanyListFinding.noFile(text, folders: state.folders.written), at: index)
        }
        var places: [Int] = []
        var seen: Set<Int> = []
        for file in files {
            try evaluator.limits.poll(span)
            for company in companies(of: file) where seen.insert(company).inserted { places.append(company) }
        }
        let unread = files.filter { !state.folders.isNamed($0.folder) && state.folders.entry($0)?.isScript == true }
        if !unread.isEmpty {
            try call.tell(
                CompanyListFinding.scripts(unread.map { state.folders.name(of: $0) }), at: [(index, "")])
        }
        try tell(state.folders.broken(Set(files).contains))
        guard !places.isEmpty else {
            throw call.failure(CompanyListFinding.noCompany(text, files: files.count), at: index)
        }
        return try evaluator.limits.list(places.map { .company($0) }, span)
    }

    /// Files that fit and of which nothing is known are told.
    private func tell(_ broken: [BrokenFile]) throws(Failure) {
        if !broken.isEmpty { try evaluator.report.caution(CompanyListFinding.broken(broken), at: [(span, "")]) }
    }

    private func companies(of file: CompanyFolders.FileID) -> [Int] {
        let state = evaluator.state
        guard let entry = state.folders.entry(file) else { return [] }
        if !entry.isScript {
            // Of a folder that only a pattern was looked for in, a company is known once its file fits.
            if !state.folders.isNamed(file.folder), !state.folders.isRead(file) {
                for names in entry.companies { state.open(names, isOfPattern: true) }
            }
            return entry.companies.compactMap { state.company(state.symbols.intern($0.name)) }
        }
        let origin = fullPath(state.folders.fullPath(file))
        return state.companies.companies.indices.filter { place in
            state.companies.companies[place].figures.values.contains { $0.contains { $0.origin == origin } }
        }
    }

    /// The files that a pattern fits from the script's folder on; a folder there that the session doesn't know is looked
    /// at first.
    private func beside(_ text: String, _ index: Int) throws(Failure) -> [CompanyFolders.FileID] {
        let folders = evaluator.state.folders
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        let plain = parts.dropLast().prefix { !$0.contains { $0 == "*" || $0 == "?" } }
        let source = evaluator.site.source
        let folder = plain.joined(separator: "/")
        let inner = folder.isEmpty && !text.hasPrefix("/") ? "." : folder + "/"
        let full = absolutePath(inner.hasPrefix("/") || source.folder.isEmpty ? inner : source.folder + "/" + inner)
        guard FolderListing.isFolder(full) else { return [] }
        let start = full.hasSuffix("/") ? full : full + "/"
        guard folders.paths.contains(where: { start == $0 + "/" || start.hasPrefix($0 + "/") }) else {
            throw evaluator.site.failure(UnreadFolder(path: full, written: folder.isEmpty ? "." : folder), at: span)
        }
        let rest = FilePattern(parts.dropFirst(plain.count).joined(separator: "/"))
        return folders.allFiles.filter { file in
            let path = folders.fullPath(file)
            return path.hasPrefix(start) && rest.matches(String(path.dropFirst(start.count)))
        }
    }
}

/// Why there are no companies to be listed.
package enum CompanyListFinding: CallFinding {
    /// No file fits a pattern; the folders that were gone through.
    case noFile(String, folders: [String])
    /// Files that fit have no company.
    case noCompany(String, files: Int)
    /// Files that cannot be read, or those of companies that cannot.
    case broken([BrokenFile])
    /// Files that fit and are more than companies, in a folder that was not opened.
    case scripts([String])

    package var code: DiagnosticCode { .unreadableFile }

    /// Files that cannot be read, where it tells of these.
    var broken: [BrokenFile]? { if case .broken(let files) = self { files } else { nil } }
}
