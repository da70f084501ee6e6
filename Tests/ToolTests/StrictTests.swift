import Shell
import Testing

/// Warnings that fail, and warnings that do not count.
struct StrictTests {
    static let warns = "100 + 5%"

    @Test func strictFailsOfWarningsAndOfWhatIsMissing() throws {
        let run = try Binary.run(["--strict", "-e", "x = \(Self.warns)", "-e", "1"])
        #expect(run.status == 1 && run.output == "" && run.errors.hasPrefix("error[percent-of-plain]"), "\(run)")
        for text in ["minimax.revenue[FY2020]", "[1, missing]", "compare [minimax, zhipu] in USD by cash, rd"] {
            let run = try Binary.run(["--strict", "-e", text])
            #expect(run.status == 1 && run.output == "" && run.errors.contains("error[missing-figure]"), "\(run)")
            #expect(try Binary.run(["-e", text]).status == 0)
        }
        // What is not shown may be missing, and notes are no warnings.
        let fine = [
            "--strict", "-e", "x = minimax.revenue[FY2020]", "-e", "x else 3", "-e", "minimax.valuation in CNY",
        ]
        #expect(try Binary.run(fine).status == 0)
        // A failed statement changes nothing.
        let going = try Binary.run(["--strict", "--keep-going", "-e", "7", "-e", "\(Self.warns)", "-e", "ans + 1"])
        #expect(going.output == "7\n8\n" && going.status == 1)
        let json = try Binary.run(["--strict", "--json", "-e", Self.warns])
        #expect(json.output.contains(#""ok":false,"errors":[{"code":"percent-of-plain""#))
    }

    @Test func warningsMayNotCount() throws {
        for options in [["-W", "none"], ["-Wnone"], ["-W", "no-percent-of-plain"], ["--strict", "-W", "none"]] {
            let run = try Binary.run(options + ["-e", Self.warns])
            #expect(run.output == "100.05\n" && run.errors == "" && run.status == 0, "\(options): \(run)")
            let json = try Binary.run(options + ["--json", "-e", Self.warns])
            #expect(json.output.contains(#""warnings":[]"#))
        }
        #expect(
            try Binary.run(["-W", "no-hides-name", "-e", Self.warns]).errors.hasPrefix("warning[percent-of-plain]"))
        for wrong in ["no-nothing", "some", "no-"] {
            #expect(try Binary.run(["-W", wrong, "-e", "1"]).status == 64)
        }
        #expect(try Binary.run(["-W", "no-hides-nam", "-e", "1"]).errors.contains("did you mean -W no-hides-name?"))
    }

    @Test func checkKnowsThem() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/a.suan"
        _ = writeNewFile(path, Array("fn sum(xs) = 0\n".utf8))
        #expect(try Binary.run(["check", path]).status == 0)
        #expect(try Binary.run(["check", "--strict", path]).status == 1)
        #expect(try Binary.run(["check", "-W", "none", path]).errors == "")
    }
}
