/// The physical lines of a file, decoded.
struct SourceText {
    /// The lines' code points, without their ends.
    private(set) var lines: [ArraySlice<Unicode.Scalar>]
    /// The file's path.
    let file: String

    /// Decodes a whole file; the first byte that is no text makes it none.
    init(decoding bytes: [UInt8], file: String) throws(SyntaxFault) {
        self.file = file
        guard bytes.count <= ConfigurationText.sizeLimit else {
            throw SyntaxFault(problem: .tooLarge, place: Place(file: file, line: 1, column: 1))
        }
        let scalars = try Self.scalars(of: bytes, file: file)
        lines = scalars.split(separator: "\n", omittingEmptySubsequences: false).map { $0.last == "\r" ? $0.dropLast() : $0 }
        if lines.last?.isEmpty == true { lines.removeLast() }
    }

    private static func scalars(of bytes: [UInt8], file: String) throws(SyntaxFault) -> [Unicode.Scalar] {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        var offset = bytes.starts(with: mark) ? mark.count : 0
        var scalars: [Unicode.Scalar] = []
        scalars.reserveCapacity(bytes.count)
        var line = 1
        var column = 1
        var rest = bytes[offset...].makeIterator()
        var parser = Unicode.UTF8.ForwardParser()
        while true {
            let problem: SyntaxFault.Problem
            switch parser.parseScalar(from: &rest) {
            case .emptyInput: return scalars
            case .error: problem = .notUTF8(byte: bytes[offset])
            case .valid(let units):
                let scalar = Unicode.UTF8.decode(units)
                if scalar != "\0" {
                    scalars.append(scalar)
                    offset += units.count
                    (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
                    continue
                }
                problem = .nul
            }
            throw SyntaxFault(problem: problem, place: Place(file: file, line: line, column: column))
        }
    }
}
