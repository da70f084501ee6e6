import Files
import TestSupport
import Testing

@testable import Records

/// Archives as zipfile of Python writes them.
@Suite struct ZipFileTests {
    /// `CIK1.json` with twenty times `{"a":1}`, and `notes.txt` with `x`.
    private static let two = """
        504b03041400000008000000215815983c1d0c0000008c0000000900000043494b312e6a736f6eab564a54b232acad1e0c14\
        00504b0304140000000800000021588316dc8c0300000001000000090000006e6f7465732e747874ab0000504b0102140314\
        00000008000000215815983c1d0c0000008c00000009000000000000000000000080010000000043494b312e6a736f6e504b\
        01021403140000000800000021588316dc8c03000000010000000900000000000000000000008001330000006e6f7465732e\
        747874504b050600000000020002006e0000005d0000000000
        """

    private func bytes(_ text: String) -> [UInt8] {
        let digits = text.utf8.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
        return stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    }

    /// What each entry gives, or why it does not; or why the archive does not.
    private func entries(_ bytes: [UInt8]) throws -> [String] {
        let folder = try TestFolder()
        try WholeFile.write(bytes, to: folder.path + "/a.zip", replaces: false)
        do {
            let archive = try ZipFile(folder.path + "/a.zip")
            return archive.entries.map { entry in
                do throws(ZipProblem) {
                    return "\(entry.name): \(String(decoding: try archive.bytes(of: entry).prefix(9), as: UTF8.self))"
                } catch { return "\(entry.name): \(error)" }
            }
        } catch { return ["\(error)"] }
    }

    @Test func unpacks() throws {
        #expect(try entries(bytes(Self.two)) == ["CIK1.json: {\"a\":1}{\"", "notes.txt: x"])
    }

    /// An archive of which a piece at the end is missing is told, wherever it was cut; nothing of it is read.
    @Test func cutShort() throws {
        let whole = bytes(Self.two)
        for count in stride(from: 0, to: whole.count, by: 7) {
            #expect(try entries(Array(whole[..<count])) == ["cutShort"], "at \(count)")
        }
    }

    /// One byte changed is never a crash, and never other content.
    @Test func damaged() throws {
        let whole = bytes(Self.two)
        for place in whole.indices {
            for value in [0, 0xFF, whole[place] ^ 1] as [UInt8] where value != whole[place] {
                var bytes = whole
                bytes[place] = value
                for line in try entries(bytes) where line.hasPrefix("CIK1.json: {") {
                    #expect(line == "CIK1.json: {\"a\":1}{\"")
                }
            }
        }
    }

    private func changed(_ changes: [(Int, UInt8)]) -> [UInt8] {
        var bytes = bytes(Self.two)
        for (place, value) in changes { bytes[place] = value }
        return bytes
    }

    @Test func refused() throws {
        // The flags, the method and the sizes of the first entry stand in the directory, from byte 93 on.
        #expect(try entries(changed([(101, 1)])).first == "CIK1.json: encrypted")
        #expect(try entries(changed([(103, 12)])).first == "CIK1.json: unknownMethod(12)")
        #expect(try entries(changed([(117, 10)])).first == "CIK1.json: expands")
        #expect(try entries(changed([(117, 0x8D)])).first == "CIK1.json: damaged")
        #expect(try entries(changed([(109, 0)])).first == "CIK1.json: wrongSum")
        #expect(try entries(changed([(113, 5)])).first == "CIK1.json: cutShort")
        // Four gigabytes of zeros are not even begun.
        #expect(try entries(changed([(120, 0xFF)])).first == "CIK1.json: tooLarge(limit: 268435456)")
    }

    @Test func noArchive() throws {
        #expect(try entries([]) == ["cutShort"])
        #expect(try entries(Array("{\"cik\":1}".utf8)) == ["cutShort"])
        #expect(throws: FileProblem.missing) { try ZipFile.isArchive("/nowhere/a.zip") }
        #expect(try !ZipFile.isArchive("/nowhere/a.json"))
    }
}
