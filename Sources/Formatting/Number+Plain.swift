import Numbers

extension Number {
    /// The number in plain decimal digits, for programs: whole numbers keep every digit, others so many significant ones.
    package func plainText(significant digits: Int = 15) -> String {
        var bytes: [UInt8] = []
        let isWhole = isExact && isInteger && (terminatingDigits ?? 0) > digits
        (isWhole ? decimal(places: 0) : decimal(significant: digits)).appendPlain(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
