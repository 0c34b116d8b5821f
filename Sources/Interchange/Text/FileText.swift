/// The bytes of a text file without its byte order mark, and what that mark said.
struct FileText {
    /// In UTF-8 where a mark said UTF-16; else as they stand in the file.
    let bytes: [UInt8]
    /// What the file began with.
    let mark: ByteOrderMark?

    /// The text of a file. What is no character in UTF-16 is U+FFFD.
    init(_ file: [UInt8]) {
        mark = ByteOrderMark(of: file)
        switch mark {
        case nil: bytes = file
        case .utf8: bytes = Array(file.dropFirst(3))
        case .utf16LittleEndian: bytes = Self.utf8(of: file, high: 1, low: 0)
        case .utf16BigEndian: bytes = Self.utf8(of: file, high: 0, low: 1)
        }
    }

    /// Whether it can be a text of contacts: neither a picture, which has NUL bytes, nor a web page.
    var isPlausible: Bool {
        guard !bytes.contains(0) else { return false }
        return bytes.first { !Self.isBlank($0) } != UInt8(ascii: "<")
    }

    /// All of it in UTF-8: as the mark says; without one UTF-8 if it is valid, else windows-1252.
    var utf8: [UInt8] {
        if bytes.isValidUTF8 { return bytes }
        return Array((mark == nil ? Windows1252.decode(bytes) : String(decoding: bytes, as: UTF8.self)).utf8)
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }

    private static func utf8(of file: [UInt8], high: Int, low: Int) -> [UInt8] {
        let units = stride(from: 2, to: file.count, by: 2).lazy.map { (start: Int) -> UInt16 in
            guard start + 1 < file.count else { return 0xFFFD }
            return UInt16(file[start + high]) << 8 | UInt16(file[start + low])
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(file.count)
        _ = transcode(
            units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: false, into: { bytes.append($0) })
        return bytes
    }
}

extension Array<UInt8> {
    /// Whether this is a text in UTF-8.
    var isValidUTF8: Bool {
        allSatisfy { $0 < 0x80 } || String(validating: self, as: UTF8.self) != nil
    }
}
