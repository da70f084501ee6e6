import Evaluation
import Records
import Resolution

/// Which sign parts decimals: one for all of a file.
extension TableReader {
    /// The sign. What the numbers do not settle, or settle for a comma, is asked.
    mutating func decimal() throws(Failure) -> UInt8 {
        let point = UInt8(ascii: ".")
        let comma = UInt8(ascii: ",")
        let numeric = columns.indices.filter { kind($0) == .numbers }
        func first(_ row: (ColumnSurvey) -> Int?) -> (row: Int, place: Int)? {
            var found: (row: Int, place: Int)?
            for index in numeric {
                guard let row = row(columns[index].survey), row < found?.row ?? .max else { continue }
                found = (row, columns[index].place)
            }
            return found
        }
        let (points, commas) = (first { $0.point }, first { $0.comma })
        if let said = options.decimal {
            if let wrong = said == point ? commas : points {
                let text = placed(wrong.row, wrong.place)
                throw call.failure(ReadProblem.otherDecimal(text, said: said == point ? "." : ","), at: 2)
            }
            return said
        }
        if let points, let commas {
            throw call.failure(
                ReadProblem.bothDecimals(placed(points.row, points.place), placed(commas.row, commas.place)), at: 0)
        }
        if let commas {
            throw call.failure(
                ReadProblem.decimalComma(
                    placed(commas.row, commas.place), reading: plain(commas.row, commas.place, comma)),
                at: 0, fix: call.files.with("decimal = \",\""))
        }
        if let points {
            if let either = first({ $0.eitherComma }) {
                remarks.append(
                    .groups(
                        placed(either.row, either.place), shownBy: placed(points.row, points.place), isComma: true))
            }
            return point
        }
        let isComma = first { $0.eitherComma } != nil
        // `1.234` is what it is everywhere in the language, but for a file whose cells are not parted by commas since
        // these part decimals.
        let mayBeGroup = file.separator == UInt8(ascii: ";") ? first { $0.eitherPoint } : nil
        guard let either = first({ $0.eitherComma }) ?? mayBeGroup else { return point }
        throw call.failure(
            ReadProblem.decimalOrGroup(
                placed(either.row, either.place), isComma: isComma,
                decimal: plain(either.row, either.place, isComma ? comma : point),
                grouped: plain(either.row, either.place, isComma ? point : comma)),
            at: 0)
    }

    /// The digits of a cell, where decimals stand after a sign.
    private func plain(_ row: Int, _ place: Int, _ decimal: UInt8) -> String {
        file.bytes.withUnsafeBufferPointer { bytes in
            NumberText(bytes, ColumnSurvey.trimmed(file.cell(row, place), bytes))?.plain(decimal: decimal) ?? ""
        }
    }
}
