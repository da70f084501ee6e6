import CEmbeddedData

/// The company files that ship with suan, read in place.
package enum ShippedTexts {
    /// The definitions of the metrics, as a script.
    package static var metrics: [UInt8] { bytes(suan_metrics()) }

    /// The names of the shipped companies' files, in order.
    package static var companyNames: [String] {
        (0..<suan_company_count()).map { String(cString: suan_company_name($0)) }
    }

    /// The text of one company's file.
    package static func company(_ index: Int) -> [UInt8] { bytes(suan_company(index)) }

    private static func bytes(_ text: suan_text) -> [UInt8] {
        Array(UnsafeBufferPointer(start: text.bytes, count: text.count))
    }
}
