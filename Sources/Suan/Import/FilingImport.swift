import Calendars
import Files
import Filings
import Presentation
import Records
import Reporting
import Statements

/// `suan import sec`: files of the SEC's companyfacts become company files, one a company, each whole or not at all.
package final class FilingImport {
    /// What was done, or why something was not.
    package enum Line {
        case said(String)
        case failed(String)
    }

    /// The first words of a file that was imported, so that no other is ever replaced.
    static let mark = "Imported from the SEC's companyfacts: CIK "

    private let folder: String?
    private let asOf: Day?
    private let isStopped: () -> Bool
    private let progress: Progress?
    /// Names of companies that are not to be taken again.
    private var taken: Set<String> = []
    /// The companies of this run by their shortest names.
    private var written: [String: Written] = [:]
    /// The files that the companies of this run came from, by their numbers.
    private var origins: [String: String] = [:]
    private lazy var names = Session(Configuration())
    private lazy var earlier = EarlierImports(in: folder, mark: FilingImport.mark)
    /// Whether each company is told of at length.
    private var tellsAll = true
    private var total = ImportTotal()

    /// - Parameters:
    ///   - folder: where the files are written; nil for the present one.
    ///   - asOf: a day as `2025-09-30`: what was filed later is left out.
    ///   - progress: where it is told how far the import is.
    package init?(
        folder: String?, asOf: String?, progress: Progress? = nil, isStopped: @escaping () -> Bool = { false }
    ) {
        if let asOf {
            guard let day = Day(written: asOf) else { return nil }
            self.asOf = day
        } else {
            self.asOf = nil
        }
        self.folder = folder
        self.isStopped = isStopped
        self.progress = progress
    }

    /// Imports files, folders of files and archives of files, in their order.
    ///
    /// - Returns: whether all went well.
    package func run(_ paths: [String], deliver: (Line) -> Void) -> Bool {
        var walk = FolderWalk(ending: ".json")
        for path in paths { walk.add(path) }
        tellsAll = walk.found.count == 1
        func tell(_ line: Line) {
            progress?.makeRoom()
            deliver(line)
        }
        if !tellsAll { progress?.begin(.importing, of: walk.found.count) }
        for (index, found) in walk.found.enumerated() where !isStopped() {
            progress?.show(index)
            switch found {
            case .file(let path): file(path, tell)
            case .unreadable(let path, let problem): fail("\(path): \(problem.words)", tell)
            case .empty(let path): fail("\(path): there is no file in it that ends in .json", tell)
            }
        }
        if walk.found.count != 1 { progress?.end() }
        if !tellsAll { deliver(.said(total.words)) }
        return total.failed == 0 && !isStopped()
    }

    private func file(_ path: String, _ deliver: (Line) -> Void) {
        do throws(FileProblem) {
            if try ZipFile.isArchive(path) {
                tellsAll = false
                return archive(path, deliver)
            }
            let file = try WholeFile.read(path, orStreamUntil: isStopped)
            take(file.bytes, from: path, deliver)
        } catch {
            fail("\(path): \(error.words)", deliver)
        }
    }

    /// Each entry is unpacked when it is its turn.
    private func archive(_ path: String, _ deliver: (Line) -> Void) {
        do throws(ZipProblem) {
            let archive = try ZipFile(path)
            let entries = archive.entries.filter { $0.name.hasSuffix(".json") }
            progress?.begin(.importing, of: entries.count)
            defer { progress?.end() }
            for (index, entry) in entries.enumerated() {
                if isStopped() { return }
                progress?.show(index)
                do throws(ZipProblem) {
                    take(try archive.bytes(of: entry), from: "\(path)/\(entry.name)".visible, deliver)
                } catch {
                    fail("\(path)/\(entry.name)".visible + ": \(error.words)", deliver)
                }
            }
            if entries.isEmpty { fail("\(path): there is no file in it that ends in .json", deliver) }
        } catch {
            fail("\(path): \(error.words)", deliver)
        }
    }

    private func fail(_ words: String, _ deliver: (Line) -> Void) {
        total.failed += 1
        deliver(.failed("error[\(DiagnosticCode.unreadableFile.rawValue)]: \(words)"))
    }

    // MARK: One company

    private func take(_ bytes: [UInt8], from path: String, _ deliver: (Line) -> Void) {
        let facts: SECFacts
        do throws(SECProblem) { facts = try SECFacts.read(bytes) } catch {
            let place = error.place(in: bytes)
            return fail("\(path):\(place.line):\(place.column): \(error.words)", deliver)
        }
        if let origin = origins[facts.number] {
            return fail("\(path): the company with CIK \(facts.number) came from \(origin) already", deliver)
        }
        let short = DraftNames.company(facts.name)
        let standing = earlier.company(facts.number, preferring: short)
        if standing == nil, let first = written[short], first.name == short, !lengthen(first, deliver) { return }
        var company = SECCompany(facts, asOf: asOf, taken: taken)
        guard company.account.figures > 0 else {
            let day = asOf.map { " on or before \($0)" } ?? ""
            return fail("\(path): nothing in it was filed\(day)", deliver)
        }
        let usual = company.draft.name
        let place: String
        if let standing {
            (company.draft.name, place) = (standing.name, standing.path)
        } else {
            guard
                let free = self.place(
                    for: &company.draft.name, title: facts.name, number: facts.number, deliver)
            else { return }
            place = free
        }
        let text = DraftText.bytes(of: company.draft, heading: heading(company))
        do throws(FileProblem) {
            try WholeFile.write(text, to: place, replaces: true)
        } catch {
            total.failed += 1
            return deliver(
                .failed("error[\(DiagnosticCode.unwritableFile.rawValue)]: \(place) was not written: \(error.words)"))
        }
        origins[facts.number] = path
        if written[short] == nil {
            written[short] = Written(name: company.draft.name, title: facts.name, number: facts.number, place: place)
        }
        taken.insert(company.draft.name)
        total.add(company.account)
        for line in company.words(path: place, isShort: !tellsAll) { deliver(.said(line)) }
        if standing != nil, company.draft.name != usual || place != self.path(of: usual) {
            deliver(.said("\(place) is where an earlier import has it, as \(company.draft.name), and stays so"))
        }
        for other in earlier.others(facts.number, than: place) {
            fail(
                "\(other): the company with CIK \(facts.number) stands in \(place) too: one of the two is to go",
                deliver)
        }
    }

    /// The file of a company's name.
    private func path(of name: String) -> String {
        (folder.map { $0.hasSuffix("/") ? $0 : $0 + "/" } ?? "") + name + ".suan"
    }

    private func heading(_ company: SECCompany) -> [String] {
        var lines = ["\(FilingImport.mark)\(company.account.number), \(company.draft.title)"]
        if let asOf { lines.append("As filed up to \(asOf)") }
        lines.append(
            "Each figure has the filing and the tag it stands in; a later block has what was filed again differently.")
        return lines
    }

    /// Where a company is written: under a name that means nothing else, where no file is that was not imported for it.
    private func place(
        for name: inout String, title: String, number: String, _ deliver: (Line) -> Void
    ) -> String? {
        for _ in 0..<1_000 {
            let place = path(of: name)
            if CompanyNames.isTaken(name, names.state) || earlier.isTaken(name, by: number) {
                taken.insert(name)
            } else {
                switch standing(at: place, number) {
                case .free: return place
                case .otherCompany: taken.insert(name)
                case .foreign:
                    total.failed += 1
                    deliver(
                        .failed(
                            "error[\(DiagnosticCode.unwritableFile.rawValue)]: \(place) is there, and was not imported: "
                                + "another folder is wanted (--out), or another name for that file"))
                    return nil
                }
            }
            name = DraftNames.company(title, taken: taken)
        }
        return nil
    }

    /// A company that was written in this run.
    private struct Written {
        var name: String
        let title: String
        let number: String
        var place: String
    }

    /// Gives a company that another has the shortest name of too a longer one, so that it is the same in whichever order
    /// they come.
    ///
    /// - Returns: whether that went well.
    private func lengthen(_ first: Written, _ deliver: (Line) -> Void) -> Bool {
        var name = DraftNames.company(first.title, taken: taken)
        guard let place = place(for: &name, title: first.title, number: first.number, deliver) else { return false }
        do throws(FileProblem) {
            var lines = try WholeFile.read(first.place).bytes.split(
                separator: 0x0A, maxSplits: 16, omittingEmptySubsequences: false)
            let head = Array("company \(first.name) ".utf8)
            guard let line = lines.firstIndex(where: { $0.starts(with: head) }) else { return false }
            lines[line] = ArraySlice(Array("company \(name) ".utf8) + lines[line].dropFirst(head.count))
            try WholeFile.write(Array(lines.joined(separator: [0x0A])), to: place, replaces: true)
            try WholeFile.remove(first.place)
        } catch {
            total.failed += 1
            deliver(
                .failed("error[\(DiagnosticCode.unwritableFile.rawValue)]: \(place) was not written: \(error.words)"))
            return false
        }
        taken.insert(name)
        written[DraftNames.company(first.title)] = Written(
            name: name, title: first.title, number: first.number, place: place)
        deliver(.said("moved \(first.place) to \(place): another company is called \(first.name) too"))
        return true
    }

    private enum Standing { case free, otherCompany, foreign }

    /// What stands where a company is to be written.
    private func standing(at path: String, _ number: String) -> Standing {
        guard !WholeFile.isMissing(path) else { return .free }
        guard let bytes = EarlierImports.head(of: path, most: 1 << 10) else { return .free }
        guard let standing = EarlierImports.number(bytes, FilingImport.mark) else {
            return bytes.isEmpty ? .free : .foreign
        }
        return standing == number ? .free : .otherCompany
    }
}

/// What an import of many files came to.
struct ImportTotal {
    var companies = 0
    var failed = 0
    var figures = 0
    var conflicts: [SECClass: Int] = [:]

    mutating func add(_ account: SECAccount) {
        companies += 1
        figures += account.figures
        conflicts.merge(account.conflicts) { $0 + $1 }
    }
}
