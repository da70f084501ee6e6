import Files
import Presentation
import Records

extension ZipProblem {
    /// The problem as it stands inside a sentence, without a final period.
    var words: String {
        switch self {
        case .file(let problem): problem.words
        case .cutShort: "it is no whole ZIP archive: it was cut short"
        case .damaged: "the ZIP archive is damaged"
        case .severalParts: "it is a part of a ZIP archive in several files"
        case .encrypted: "it is encrypted"
        case .unknownMethod(let number): "it is packed in a way that is not read: method \(number) of ZIP"
        case .tooLarge(let limit): "unpacked it is larger than \(FileProblem.size(limit))"
        case .expands: "more comes out of it than the archive says"
        case .wrongSum: "its checksum is wrong: the archive is damaged"
        }
    }
}
