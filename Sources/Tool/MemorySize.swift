import ArgumentParser

/// An amount of memory on a command line: `2G`, `500M`, or `off` for no bound.
struct MemorySize: ExpressibleByArgument, Equatable {
    /// Nil for no bound.
    let bytes: Int?

    /// With less than this nothing useful can be done.
    static let least = 64 << 20

    init?(argument: String) {
        if argument == "off" {
            bytes = nil
            return
        }
        let units: [Character: Int] = [
            "M": 1 << 20, "m": 1 << 20, "G": 1 << 30, "g": 1 << 30, "T": 1 << 40, "t": 1 << 40,
        ]
        guard let last = argument.last, let unit = units[last], let count = Int(argument.dropLast()), count > 0,
            case (let bytes, let overflow) = count.multipliedReportingOverflow(by: unit), !overflow,
            bytes >= MemorySize.least
        else { return nil }
        self.bytes = bytes
    }
}
