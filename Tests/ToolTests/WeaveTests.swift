import Shell
import Testing

/// `suan weave`: notes as files, exit statuses, streams.
struct WeaveTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func write(_ name: String, _ text: String) { _ = writeNewFile(path(name), Array(text.utf8)) }
    private func path(_ name: String) -> String { folder.path + "/" + name }
    private func read(_ name: String) -> String { Binary.text(path(name)) }

    private func weave(_ arguments: String..., input: String = "") throws -> Binary.Finished {
        try Binary.run(
            ["weave"] + arguments.map { $0.hasPrefix("@") ? path(String($0.dropFirst())) : $0 }, input: input)
    }

    @Test func aNoteIsWovenWhereItIs() throws {
        write("a.md", "x `= 1 + 1`\n\n```suan\nsuan> 2 * 3\nold\n```\n")
        chmod(path("a.md"), 0o640)
        let check = try weave("--check", "@a.md")
        #expect(
            check.output == """
                --- \(path("a.md"))
                +++ \(path("a.md")) (woven)
                @@ -1,6 +1,6 @@
                -x `= 1 + 1`
                +x <span title="= 1 + 1">2</span>
                 
                 ```suan
                 suan> 2 * 3
                -old
                +6
                 ```

                """)
        #expect(check.status == 1 && check.errors == "" && read("a.md").contains("old"))
        let run = try weave("@a.md")
        #expect(run.status == 0 && run.output == "wrote \(path("a.md"))\n" && run.errors == "")
        #expect(read("a.md") == "x <span title=\"= 1 + 1\">2</span>\n\n```suan\nsuan> 2 * 3\n6\n```\n")
        var status = stat()
        #expect(stat(path("a.md"), &status) == 0 && status.st_mode & 0o777 == 0o640)
        let again = try weave("@a.md")
        #expect(again.status == 0 && again.output == "" && again.errors == "")
        let still = try weave("--check", "@a.md")
        #expect(still.status == 0 && still.output == "")
    }

    /// A note reads no file outside its folder, writes none through a link, and takes the place of no other file.
    @Test func aNoteKeepsToItsFolder() throws {
        mkdir(path("notes"), 0o700)
        write("secret.suan", "hidden = 4711\n")
        write("notes/own.suan", "own = 7\n")
        write("notes/a.md", "```suan\nsuan> import \"../secret.suan\"\nsuan> import \"own.suan\"\nsuan> own\n```\n")
        let run = try weave("@notes/a.md", "-o", "-")
        #expect(
            run.status == 1 && run.output.contains("error[unreadable-file]") && run.output.contains("\n7\n"), "\(run)")
        write("notes/b.md", "```suan error\nsuan> import \"\(path("secret.suan"))\"\nsuan> hidden\n```\n")
        #expect(try !weave("@notes/b.md", "-o", "-").output.contains("4711\n"))
        write("kept.svg", "kept")
        symlink(path("kept.svg"), path("notes/c.svg"))
        write("notes/c.md", "![a](c.svg \"= chart([1, 2])\")\n")
        let linked = try weave("@notes/c.md")
        #expect(linked.status == 1 && read("kept.svg") == "kept", "\(linked)")
        write("notes/d.md", "# D\n")
        let page = try weave("--html", "@notes/a.md", "@notes/d.md")
        #expect(page.status == 1 && read("notes/a.md").hasPrefix("```suan"), "\(page)")
    }

    /// Cells are read one by one; what is no expression is not run; a value that is written otherwise is told.
    @Test func valuesInRunningText() throws {
        write("t.md", "| the ` key | `= 84` |\n|---|---|\n| cash | `= 2 * 3` |\n\n`= x = 5` `= x`\n")
        let run = try weave("@t.md")
        #expect(run.status == 1, "\(run)")
        let text = read("t.md")
        #expect(text.contains(">84</span>") && text.contains(">6</span>"), "\(text)")
        #expect(!text.contains(">5</span>"), "\(text)")
        for tag in ["<span title='= 1 + 1'>9</span>", "<span class=\"x\" title=\"= 1 + 1\">9</span>"] {
            write("s\(tag.utf8.count).md", "It is \(tag).\n")
            let told = try weave("--check", "@s\(tag.utf8.count).md")
            #expect(told.status == 1 && told.errors.contains("a woven value is written"), "\(told)")
        }
    }

    /// A note that may only be read is left with all its pictures, and checked as any other; one with two names keeps both.
    @Test func aNoteStaysTheFileItIs() throws {
        write("a.md", "`= 1`\n\n![a](a.svg \"= chart([1, 2])\")\n")
        chmod(path("a.md"), 0o444)
        let refused = try weave("@a.md")
        #expect(
            refused.status == 1 && refused.errors == "suan: '\(path("a.md"))' was not written: it may only be read\n",
            "\(refused)")
        #expect(read("a.md").hasPrefix("`= 1`") && access(path("a.svg"), F_OK) != 0)
        #expect(try weave("--check", "@a.md").output.contains("+<span"))
        #expect(try weave("@a.md", "-o", "@e.md").status == 0 && read("e.md").hasPrefix("<span"))
        write("b.md", "`= 1`\n")
        link(path("b.md"), path("c.md"))
        #expect(try weave("@b.md").status == 0 && read("c.md").hasPrefix("<span"))
        symlink("nowhere.md", path("d.md"))
        let dangling = try weave("@d.md")
        #expect(dangling.errors.contains("it is a link to `nowhere.md`, and there is nothing"), "\(dangling)")
    }

    @Test func aPictureThatCannotBeWrittenIsTold() throws {
        symlink("none.svg", path("a.svg"))
        write("a.md", "![a](a.svg \"= chart([1, 2])\")\n")
        let dangling = try weave("@a.md")
        #expect(dangling.status == 1 && dangling.errors.contains("it is a link to `none.svg`"), "\(dangling)")
        #expect(access(path("none.svg"), F_OK) != 0)
        for (address, words) in [
            ("https://a.b/c.svg?x#y", "an address of the web is no file; write the name of one, such as c.svg"),
            ("//a.b/c", "such as picture.svg"), ("data:image/svg+xml,x", "such as picture.svg"),
            ("a.svg#x", "%3F and %23"), ("", "it has no name"),
        ] {
            write("b.md", "![a](<\(address)> \"= chart([1, 2])\")\n")
            let run = try weave("@b.md")
            #expect(run.status == 1 && run.errors.contains("b.md:1: ") && run.errors.contains(words), "\(run)")
            #expect(try weave("--check", "@b.md").output.contains(words))
            unlink(path("b.md"))
        }
    }

    @Test func errorsAreWrittenAndToldUntilTheyAreMeant() throws {
        write("a.md", "```suan\n1 / 0\n```\n")
        for _ in 0..<2 {
            let run = try weave("@a.md")
            #expect(run.status == 1 && run.errors == "\(path("a.md")):2: error[division-by-zero]: division by zero\n")
            #expect(read("a.md").contains("1 / 0\n#> error[division-by-zero]: division by zero\n"))
        }
        let check = try weave("--check", "@a.md")
        #expect(check.status == 1 && check.output == "" && check.errors.contains(":2: error["))
        write("b.md", "```suan error\n1 / 0\n```\n")
        #expect(try weave("@b.md").status == 0)
        write("c.md", "```suan error\nminimax.cash + minimax.revenue\n```\n")
        #expect(try weave("--strict", "@c.md").status == 0)
        #expect(read("c.md").contains("#> error["))
    }

    @Test func notesThatCannotBeWovenAreLeft() throws {
        write("a.md", "```suan qiuet\n1\n```\n")
        let run = try weave("@a.md")
        #expect(
            run.errors == """
                \(path("a.md")):1: `qiuet` says nothing of a block (did you mean quiet?)
                suan: '\(path("a.md"))' was not woven

                """)
        #expect(run.status == 1 && read("a.md") == "```suan qiuet\n1\n```\n")
        for path in [path("none.md"), folder.path, ""] {
            let run = try Binary.run(["weave", path])
            #expect(run.status == 1 && run.errors.contains("cannot be read"))
        }
        write("b.md", "text\n")
        let empty = try weave("@b.md")
        #expect(empty.status == 0 && empty.errors.contains("nothing to weave"))
    }

    @Test func aNoteThatFailsDoesNotKeepTheNextFromBeingWoven() throws {
        write("b.md", "`= 2`\n")
        let run = try weave("@none.md", "@b.md")
        #expect(run.status == 1 && read("b.md") == "<span title=\"= 2\">2</span>\n")
    }

    @Test func streamsAndOtherPlaces() throws {
        let piped = try weave("-", input: "`= 1`")
        #expect(piped.status == 0 && piped.output == "<span title=\"= 1\">1</span>" && piped.errors == "")
        #expect(try weave("--check", "-", input: "`= 1`").status == 1)
        write("a.md", "`= 1`\n")
        let aside = try weave("@a.md", "-o", "@b.md")
        #expect(aside.status == 0 && read("a.md") == "`= 1`\n" && read("b.md") == "<span title=\"= 1\">1</span>\n")
        #expect(try weave("@a.md", "-o", "-").output == "<span title=\"= 1\">1</span>\n")
    }

    @Test(arguments: [
        [], ["--check", "-o", "x", "a"], ["--check", "--html", "x", "a"], ["-o", "x", "a", "b"],
        ["--html", "x", "a", "b"], ["-o", "x", "--html", "x", "a"],
        ["--folder", "", "a"], ["--nonsense", "a"],
    ])
    func wrongUsage(arguments: [String]) throws {
        let run = try Binary.run(["weave"] + arguments)
        #expect(run.status == 64 && run.output == "" && !run.errors.isEmpty)
    }

    @Test func aNoteReadsBesideItAndWritesNothing() throws {
        mkdir(path("notes"), 0o700)
        write("notes/t.csv", "a,b\n1,2\n")
        write("notes/a.md", "```suan\nt = read \"t.csv\"\ncount(t)\nwrite \"out.csv\" from t\n```\n")
        let run = try weave("@notes/a.md")
        #expect(run.status == 1 && read("notes/a.md").contains("count(t)\n#> 1\n"), "\(read("notes/a.md")) \(run)")
        #expect(run.errors.contains("--allow-write") && access(path("notes/out.csv"), F_OK) != 0)
        write("b.md", "```suan\ncount(read \"t.csv\")\n```\n")
        #expect(try weave("@b.md").status == 1)
        #expect(try weave("--folder", "@notes", "@b.md").status == 0)
    }

    @Test(arguments: ["../x.svg", "/tmp/suan-weave-x.svg", "a.txt", "https://a.b/c.svg", "sub/../../x.svg"])
    func picturesLieBelowTheNote(address: String) throws {
        write("a.md", "![a](\(address) \"= 1\")\n")
        let run = try weave("@a.md")
        #expect(run.status == 1 && run.errors.contains("was not written"))
        #expect(access(folder.path + "/../x.svg", F_OK) != 0 && access("/tmp/suan-weave-x.svg", F_OK) != 0)
    }

    @Test func picturesAreWrittenBesideTheNote() throws {
        mkdir(path("pics"), 0o700)
        write("a.md", "![a](pics/a%20b.svg \"= chart(minimax.revenue)\")\n")
        let check = try weave("--check", "@a.md")
        #expect(check.status == 1 && check.output.contains("a.md:1: the picture pics/a%20b.svg: there is no such file"))
        let run = try weave("@a.md")
        #expect(run.status == 0 && run.output == "wrote pics/a b.svg\n", "\(run)")
        #expect(read("pics/a b.svg").hasPrefix("<svg"))
        #expect(try weave("--check", "@a.md").status == 0 && weave("@a.md").output == "")
        let text = read("pics/a b.svg")
        unlink(path("pics/a b.svg"))
        write("pics/a b.svg", text + " ")
        let changed = try weave("--check", "@a.md")
        #expect(changed.status == 1 && changed.output.contains("the picture pics/a%20b.svg differs"))
        #expect(try weave("@a.md", "--html", "@a.html").status == 0)
        #expect(read("a.html").contains("<span class=\"chart\"><svg"))
    }

    /// What a picture does not show is told where it is written.
    @Test func picturesTellWhatTheyDoNotShow() throws {
        let long = String(repeating: "a name without end ", count: 12)
        write(
            "a.md",
            "```suan\nx = chart([[\"\(long)\", 1 USD, 2 USD]], football)\n```\n\n![a](a.svg \"= x\")\n")
        let run = try weave("@a.md")
        #expect(run.status == 0 && run.errors.contains("a.md:5: the picture 'a.svg': 1 name is shortened"), "\(run)")
    }

    @Test func oneFileIsOnePicture() throws {
        write("a.md", "![a](a.svg \"= chart([1, 2, 3])\")\n![b](./a.svg \"= chart([1, 2, 4])\")\n")
        let run = try weave("@a.md")
        #expect(run.status == 1 && run.errors.contains("a.md:2: the picture './a.svg' is another one in line 1"))
        #expect(access(path("a.svg"), F_OK) != 0)
        write("b.md", "text\n")
        #expect(try weave("@b.md", "--html", "@b.md").status == 1 && read("b.md") == "text\n")
    }

    @Test func aCheckWritesNothing() throws {
        mkdir(path("out"), 0o700)
        write("a.md", "```suan\nwrite \"out/t.csv\" from [1, 2]\n```\n")
        let run = try weave("--allow-write", "@out", "@a.md")
        #expect(run.status == 0 && read("out/t.csv") == "value\n1\n2\n", "\(run) \(read("a.md"))")
        unlink(path("out/t.csv"))
        #expect(try weave("--check", "--allow-write", "@out", "@a.md").status == 0)
        #expect(access(path("out/t.csv"), F_OK) != 0)
    }

    @Test func onePage() throws {
        write("a.md", "# A\n\n`= 1 + 1`\n\n```suan error\n1 / 0\n```\n\n```suan hidden\nx = 5\n```\n")
        let run = try weave("@a.md", "--html", "@a.html")
        #expect(run.status == 0 && run.output == "wrote \(path("a.html"))\n" && read("a.md").contains("`= 1 + 1`"))
        let page = read("a.html")
        for part in [
            "<title>A</title>", "<span class=\"value\" title=\"= 1 + 1\">2</span>",
            "<pre class=\"answer failed\">error[",
            "default-src 'none'",
        ] {
            #expect(page.contains(part), "\(part)")
        }
        #expect(!page.contains("x = 5"))
    }

    @Test func todayAndAsOfAreThoseOfTheRun() throws {
        write("a.md", "`= today`\n")
        _ = try weave("--today", "2025-12-31", "@a.md")
        #expect(read("a.md") == "<span title=\"= today\">2025-12-31</span>\n")
    }

    @Test func anInterruptLeavesTheNote() throws {
        let text = "```suan\nfn f(n) = if n < 2 then n else f(n - 1) + f(n - 2)\nf(60)\n```\n"
        write("a.md", text)
        write("out", "")
        let descriptor = open(path("out"), O_RDWR | O_CLOEXEC)
        defer { close(descriptor) }
        write("first.md", "`= 1`\n")
        let process = try Binary.spawn(
            ["weave", path("first.md"), path("a.md")], descriptors: [descriptor, descriptor, descriptor])
        // The second runs as soon as the first was told.
        var waits = 0
        while !read("out").contains("wrote "), waits < 6_000 {
            usleep(10_000)
            waits += 1
        }
        kill(process, SIGINT)
        #expect(Binary.wait(for: process) == 130)
        #expect(read("a.md") == text && read("out").contains("was not woven: interrupted"))
    }
}
