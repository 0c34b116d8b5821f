/// How a test writes a text.
enum Encoding: CaseIterable {
    case utf8, utf8WithMark, utf16LittleEndian, utf16BigEndian, windows1252

    /// The bytes of a text; nil where the encoding lacks one of its characters.
    func encode(_ text: String) -> [UInt8]? {
        switch self {
        case .utf8: return Array(text.utf8)
        case .utf8WithMark: return [0xEF, 0xBB, 0xBF] + text.utf8
        case .utf16LittleEndian: return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        case .utf16BigEndian: return [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        case .windows1252:
            let special: [Unicode.Scalar: UInt8] = ["€": 0x80, "…": 0x85, "’": 0x92, "“": 0x93, "”": 0x94, "–": 0x96, "™": 0x99]
            let bytes = text.unicodeScalars.compactMap { scalar -> UInt8? in
                special[scalar] ?? (scalar.value < 0x80 || (0xA0...0xFF).contains(scalar.value) ? UInt8(scalar.value) : nil)
            }
            // What is no more than ASCII would be read as UTF-8.
            return bytes.count == text.unicodeScalars.count && bytes.contains { $0 >= 0x80 } ? bytes : nil
        }
    }
}
