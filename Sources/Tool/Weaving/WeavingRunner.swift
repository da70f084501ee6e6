import Files
import Notes
import Presentation
import Reporting
import Shell
import Suan

/// Weaves notes one after the other.
struct WeavingRunner {
    private let plan: WeavingPlan
    private let weaver: NoteWeaver
    private let output = Output()
    private let ink: Ink

    /// The largest note, in bytes.
    private static let largest = 64 << 20

    /// - Parameter stack: bytes of the stack that it runs on.
    init(_ invocation: Invocation, _ plan: WeavingPlan, stack: Int) {
        self.plan = plan
        var configuration = Runner.configuration(invocation, stack: stack)
        configuration.writesNothing = plan.checks
        configuration.importsAnywhere = false
        ink = configuration.presentation.ink
        weaver = NoteWeaver(configuration, companyFiles: invocation.companyFiles)
        output.isOrdered = !Output.areApart
        // A note may take long: who reads in a pipe sees at once what became of those before it.
        output.isImmediate = true
    }

    /// Gives the status that the process ends with.
    func run() -> Int32 {
        let stopper = weaver.stopper
        Signals.install { stopper.stop() }
        var isFine = true
        for path in plan.paths where !Signals.isPending(Signals.interrupt | Signals.leave) {
            isFine = weave(path) && isFine
        }
        output.flush()
        if Signals.isPending(Signals.leave) { Signals.endAsAsked() }
        if Signals.isPending(Signals.interrupt) { return 130 }
        return isFine ? 0 : 1
    }

    /// Says whether all went well.
    private func weave(_ path: String) -> Bool {
        do throws(FileProblem) {
            if path.isEmpty { throw .nameless }
            let isInput = path == "-"
            let before = isInput ? nil : WholeFile.mark(path)
            let file = try WholeFile.read(
                isInput ? "/dev/stdin" : path, largest: WeavingRunner.largest,
                orStreamUntil: { Signals.isPending(Signals.interrupt | Signals.leave) })
            let note = NotePlace(path: path, full: isInput ? "" : file.path, bytes: file.bytes, mark: before)
            guard let woven = woven(note) else { return false }
            tell(woven, of: note)
            let isKept = plan.checks ? check(note, woven) : write(note, woven)
            return isKept && !woven.failed
        } catch {
            return fail("suan: '\(path.visible)' cannot be read: \(error.words)")
        }
    }

    private func fail(_ line: String) -> Bool {
        output.diagnostic(line)
        return false
    }

    private func woven(_ note: NotePlace) -> WovenNote? {
        do throws(WeavingProblem) {
            let path = plan.folder.map { $0 + "/" + note.name } ?? note.full
            return try weaver.weave(note.bytes, path: path) { output.deliver($0) }
        } catch {
            let name = note.path.visible
            switch error {
            case .unreadable(let problems):
                for problem in problems { output.diagnostic("\(name):\(problem.line): \(problem.words)") }
                output.diagnostic("suan: '\(name)' was not woven")
            case .companies: break
            case .interrupted: output.diagnostic("suan: '\(name)' was not woven: interrupted")
            case .refused:
                output.diagnostic(
                    "suan: '\(name)' was left as it is: woven again it would run something else, which is a mistake of suan's"
                )
            }
            return nil
        }
    }

    /// Tells what failed that was not meant to, and what there was no room for.
    private func tell(_ woven: WovenNote, of note: NotePlace) {
        for complaint in woven.complaints {
            let diagnostic = complaint.diagnostic
            let line = plan.leavesNotes && plan.output == nil ? complaint.line : complaint.newLine
            var text = Array("\(note.path.visible):\(line): ".utf8)
            let role: Ink.Role = diagnostic.severity == .error ? .error : .warning
            ink.append("\(diagnostic.severity.rawValue)[\(diagnostic.code.rawValue)]".utf8, in: role, to: &text)
            text += ": \(diagnostic.message.visible)".utf8
            output.diagnostic(text)
        }
        if !woven.hasPieces { output.diagnostic("suan: '\(note.path.visible)' has nothing to weave") }
    }

    // MARK: Looking

    private func check(_ note: NotePlace, _ woven: WovenNote) -> Bool {
        let name = note.path.visible
        let text = UnifiedDifference(from: note.bytes, to: woven.bytes).text(name, name + " (woven)")
        if !text.isEmpty { output.part(text) }
        var isSame = text.isEmpty
        for picture in woven.pictures {
            do throws(PictureProblem) {
                let place = try PicturePlace(picture.address, beside: note.folder, plan.writableFolders)
                if try place.read() == picture.svg() { continue }
                output.result("\(name):\(picture.line): the picture \(picture.address.visible) differs")
            } catch {
                output.result("\(name):\(picture.line): the picture \(picture.address.visible): \(error.words)")
            }
            isSame = false
        }
        return isSame
    }

    // MARK: Writing

    private func write(_ note: NotePlace, _ woven: WovenNote) -> Bool {
        var isFine = true
        if let page = plan.page {
            if page != "-", let mark = note.mark, WholeFile.mark(page) == mark {
                return fail("suan: '\(page.visible)' was not written: it is the note itself")
            }
            guard page == "-" || mayReplace(page) else {
                return fail("suan: '\(page.visible)' was not written: there is a file that is no page of a note")
            }
            let pictures = woven.pictures.enumerated().map { $1.svg(idPrefix: "picture\($0 + 1)-") }
            let html = NotePage(
                woven.bytes, pictures: pictures, failed: woven.failures, note.name
            ) { note.image($0) }.html
            isFine = put(html, page)
        }
        if plan.output == nil, plan.page != nil { return isFine }
        let target = plan.output ?? note.path
        let isItself = target == note.path || target != "-" && fullPath(target) == note.full
        let isSame = isItself && woven.bytes == note.bytes
        do throws(FileProblem) {
            // Nothing is written where the note itself cannot be.
            if !isSame, target != "-" { _ = try WholeFile.place(target) }
            guard writePictures(of: woven, beside: isItself ? note.folder : NotePlace.folder(of: target), note) else {
                return false
            }
            if isItself, target != "-" {
                if isSame { return isFine }
                guard WholeFile.mark(target) == note.mark else {
                    return fail("suan: '\(target.visible)' was not written: it was changed meanwhile")
                }
            }
        } catch { return fail("suan: '\(target.visible)' was not written: \(error.words)") }
        return put(woven.bytes, target) && isFine
    }

    /// Whether nothing is there, or a page that was made of a note.
    private func mayReplace(_ page: String) -> Bool {
        guard let file = try? WholeFile.read(page, largest: WeavingRunner.largest), !file.bytes.isEmpty else {
            return true
        }
        let head = String(decoding: file.bytes.prefix(200), as: UTF8.self)
        return head.split(separator: "\n").contains { $0 == NotePage.mark }
    }

    /// Writes the pictures that are not what is there; none where one of them has no place.
    private func writePictures(of woven: WovenNote, beside folder: String, _ note: NotePlace) -> Bool {
        var files: [(place: PicturePlace, line: Int, bytes: [UInt8], remarks: [String])] = []
        for picture in woven.pictures {
            let (what, bytes) = ("the picture '\(picture.address.visible)'", picture.svg())
            do throws(PictureProblem) {
                let place = try PicturePlace(picture.address, beside: folder, plan.writableFolders)
                if let other = files.first(where: { $0.place.path == place.path }), other.bytes != bytes {
                    return fail(
                        "\(note.path.visible):\(picture.line): \(what) is another one in line \(other.line)")
                }
                if !place.holds(bytes) { try place.lookWhetherWritable() }
                files.append((place, picture.line, bytes, picture.remarks))
            } catch {
                return fail("\(note.path.visible):\(picture.line): \(what) was not written: \(error.words)")
            }
        }
        for (place, line, bytes, remarks) in files where !place.holds(bytes) {
            do throws(FileProblem) {
                try WholeFile.write(bytes, to: place.path, replaces: true)
                if plan.output != "-", note.path != "-" { output.result("wrote \(place.shown.visible)") }
                for remark in remarks {
                    output.diagnostic(
                        "\(note.path.visible):\(line): the picture '\(place.shown.visible)': \(remark.visible)")
                }
            } catch {
                return fail(
                    "\(note.path.visible):\(line): the picture '\(place.shown.visible)' was not written: \(error.words)"
                )
            }
        }
        return true
    }

    /// Writes a file whole, or to standard output.
    private func put(_ bytes: [UInt8], _ path: String) -> Bool {
        if path == "-" {
            output.part(bytes)
            return true
        }
        do throws(FileProblem) {
            try WholeFile.write(bytes, to: path, replaces: true)
            output.result("wrote \(path.visible)")
            return true
        } catch {
            return fail("suan: '\(path.visible)' was not written: \(error.words)")
        }
    }
}
