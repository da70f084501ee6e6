extension String {
    /// The text with signs in the place of what a terminal would obey: for what comes from outside, such as names, source
    /// words and lesson texts.
    package var visible: String {
        var bytes: [UInt8] = []
        VisibleText.append(self, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
