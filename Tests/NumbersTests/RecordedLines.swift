#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The recorded lines of a file in this folder, each split at its spaces.
func recordedLines(_ name: String) -> [[Substring]] {
    let path = #filePath.split(separator: "/").dropLast().joined(separator: "/")
    guard let file = fopen("/" + path + "/" + name, "r") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { $0.split(separator: " ") }
}
