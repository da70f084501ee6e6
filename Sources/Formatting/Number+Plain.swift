import Numbers

extension Number {
    /// The number in plain decimal digits, for programs. Without a count every digit of an exact decimal that ends within
    /// 60, else 15 significant ones; with one, whole numbers keep every digit, others so many.
    package func plainText(significant digits: Int? = nil) -> String {
        var bytes: [UInt8] = []
        let all = terminatingDigits ?? 0
        let digits = digits ?? max(15, all)
        (isInteger && all > digits ? decimal(places: 0) : decimal(significant: digits)).appendPlain(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
