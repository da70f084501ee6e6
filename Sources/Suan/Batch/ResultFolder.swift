import Files
import Records
import Reporting

/// A folder that keeps the results of scripts from one day to the next: a file of JSON lines for each script, at the path
/// that the script has, seen from where the folder lies. So folder and scripts may move together, and it does not matter
/// where suan is started.
///
///     {"suan":"results","version":1,"script":"models/acme.suan","day":"2025-09-30","as_of":"2025-06-30","results":2}
///     {"line":3,"name":"runway","source":"runway = cash / burn","text":"≈ 37.5 month","value":{…}}
package struct ResultFolder {
    /// The results of a script that were kept.
    package struct Kept {
        /// The day they are of, as it is written.
        package let day: String
        /// The day that figures were seen as of; nil where all that was filed was.
        package let asOf: String?
        package let results: [ScriptResult]
    }

    package enum Problem: Error, Equatable, Sendable {
        case file(FileProblem)
        /// There is something else of that name, or a part of it is missing.
        case foreign

        /// The problem as it stands inside a sentence.
        package var words: String {
            switch self {
            case .file(let problem): problem.words
            case .foreign: "it is no whole file of results"
            }
        }
    }

    private static let ending = ".jsonl"
    private static let version = 1
    /// The largest file that is read, in bytes.
    private static let largest = 256 << 20

    /// The folder from the root, with a slash.
    private let folder: String
    /// Where it lies, from the root, with a slash.
    private let base: String

    package init(_ path: String) {
        // The folder may not be there yet; what it lies in is.
        let (above, name) = WholeFile.parts(path.hasSuffix("/") ? String(path.dropLast()) : path)
        let isPlain = !name.isEmpty && name != "." && name != ".."
        let place = isPlain ? absolutePath(above.isEmpty ? "." : above) + "/" + name : absolutePath(path)
        let full = place.withoutDots
        folder = full.hasSuffix("/") ? full : full + "/"
        base = full.lastIndex(of: "/").map { String(full[...$0]) } ?? "/"
    }

    /// What a script, or a folder of them, is called here: its path from where the folder lies.
    package func name(of path: String) -> String {
        let full = absolutePath(path.isEmpty ? "." : path).withoutDots
        let (from, to) = (base.split(separator: "/"), full.split(separator: "/"))
        var common = 0
        while common < from.count, common < to.count, from[common] == to[common] { common += 1 }
        return (Array(repeating: "..", count: from.count - common) + to[common...].map { String($0) })
            .joined(separator: "/")
    }

    /// The path of a script by its name here.
    package func path(ofScript name: String) -> String { (base + name).withoutDots }

    /// The file of a script's results. A step up is written `%`, so that it stays in the folder; a `%` of its own twice.
    package func file(ofScript name: String) -> String {
        let steps = name.split(separator: "/").map { step in
            step == ".." ? "%" : step.split(separator: "%", omittingEmptySubsequences: false).joined(separator: "%%")
        }
        return folder + steps.joined(separator: "/") + ResultFolder.ending
    }

    // MARK: Reading

    /// What was kept of a script; nil where nothing was.
    package func kept(ofScript name: String) throws(Problem) -> Kept? {
        let bytes: [UInt8]
        do throws(FileProblem) {
            bytes = try WholeFile.read(file(ofScript: name), largest: ResultFolder.largest).bytes
        } catch {
            if error == .missing || error == .partIsNoFolder { return nil }
            throw .file(error)
        }
        var lines = bytes.split(separator: 0x0A)[...]
        guard let first = lines.popFirst(), let head = head(first), head.script == name, head.count == lines.count
        else {
            throw .foreign
        }
        var results: [ScriptResult] = []
        for line in lines {
            guard let result = ScriptResult(line) else { throw .foreign }
            results.append(result)
        }
        return Kept(day: head.day, asOf: head.asOf, results: results)
    }

    private func head(_ line: ArraySlice<UInt8>) -> (script: String, day: String, asOf: String?, count: Int)? {
        guard let json = JSONReader.value(line), json["suan"]?.text == "results",
            json["version"]?.whole == ResultFolder.version, let script = json["script"]?.text,
            let day = json["day"]?.text, let count = json["results"]?.whole
        else { return nil }
        return (script, day, json["as_of"]?.text, count)
    }

    /// The scripts below a folder, by its name here, that something was kept of, and that are no more.
    package func lost(below name: String) -> [String] {
        var walk = FolderWalk(ending: ResultFolder.ending)
        walk.add(folder)
        let start = name.isEmpty ? "" : name + "/"
        var lost: [String] = []
        for case .file(let file) in walk.found {
            guard let bytes = try? WholeFile.read(file, largest: ResultFolder.largest).bytes,
                let line = bytes.split(separator: 0x0A, maxSplits: 1).first, let head = head(line),
                self.file(ofScript: head.script) == absolutePath(file).withoutDots, head.script.hasPrefix(start),
                WholeFile.isMissing(path(ofScript: head.script))
            else { continue }
            lost.append(head.script)
        }
        return lost
    }

    // MARK: Writing

    /// Keeps the results of a script, in the place of those of another day: all of them, or what was there stays.
    package func keep(
        _ results: [ScriptResult], day: String, asOf: String? = nil, ofScript name: String
    ) throws(Problem) {
        var bytes: [UInt8] = []
        var head = JSONWriter()
        head.beginObject()
        head.field("suan", "results")
        head.field("version", ResultFolder.version)
        head.field("script", name)
        head.field("day", day)
        if let asOf { head.field("as_of", asOf) }
        head.field("results", results.count)
        head.endObject()
        bytes += head.bytes + [0x0A]
        for result in results {
            var line = JSONWriter()
            result.write(to: &line)
            bytes += line.bytes + [0x0A]
        }
        let file = file(ofScript: name)
        // What is there and is none of these is not written over.
        _ = try kept(ofScript: name)
        Folder.make(above: file, mode: 0o777)
        do throws(FileProblem) { try WholeFile.write(bytes, to: file, replaces: true) } catch { throw .file(error) }
    }

    /// Forgets the results of a script.
    package func forget(script name: String) throws(Problem) {
        guard try kept(ofScript: name) != nil else { return }
        do throws(FileProblem) { try WholeFile.remove(file(ofScript: name)) } catch { throw .file(error) }
    }
}

extension String {
    /// A path from the root without `.`, `..` and empty steps.
    fileprivate var withoutDots: String {
        var steps: [Substring] = []
        for step in split(separator: "/") where step != "." {
            if step == ".." { _ = steps.popLast() } else { steps.append(step) }
        }
        return "/" + steps.joined(separator: "/")
    }
}
