extension Number {
    /// The exact number that ASCII bytes write, such as `12`, `-1.50` or `2.5e-3`: a sign perhaps, digits, perhaps a point
    /// between digits, perhaps a power of ten. Nil where they write anything else. Up to 18 significant digits are read
    /// without allocating.
    ///
    /// - Throws: `tooLarge` past about 100,000 digits.
    package init?(decimal bytes: UnsafeBufferPointer<UInt8>) throws(NumberError) {
        guard let decimal = WrittenDecimal(bytes) else { return nil }
        let magnitude = try decimal.magnitude(in: bytes)
        self.init(decimal.isNegative ? magnitude.negated : magnitude)
    }

    /// The same of an array.
    ///
    /// - Throws: as above.
    package init?(decimal bytes: [UInt8]) throws(NumberError) {
        let read = bytes.withUnsafeBufferPointer { buffer in
            Result { () throws(NumberError) in try Number(decimal: buffer) }
        }
        guard let number = try read.get() else { return nil }
        self = number
    }
}
