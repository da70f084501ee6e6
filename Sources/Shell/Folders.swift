/// Makes the folders a file is to lie in; what cannot be made shows when the file is opened.
package func makeFolders(above path: String) {
    for (place, byte) in path.utf8.enumerated() where byte == UInt8(ascii: "/") && place > 0 {
        mkdir(String(decoding: path.utf8.prefix(place), as: UTF8.self), 0o700)
    }
}
