import Glibc

/// An encoding that a card may name (RFC 2425 calls it a charset).
enum Charset {
    case utf8
    case windows1252
    /// One that the C library converts, by its name there.
    case converted(String)

    /// The encoding of that name, without regard to case; nil for names that are not known. US-ASCII and ISO-8859-1 are read as what
    /// contains them and is meant by them in practice.
    init?(named name: String) {
        switch name.lowercased().filter({ $0.isLetter || $0.isNumber }) {
        case "utf8", "usascii", "ascii": self = .utf8
        case "iso88591", "latin1", "windows1252", "cp1252": self = .windows1252
        case "iso88592", "latin2": self = .converted("ISO-8859-2")
        case "iso88599", "latin5": self = .converted("ISO-8859-9")
        case "iso885915", "latin9": self = .converted("ISO-8859-15")
        case "windows1250", "cp1250": self = .converted("CP1250")
        case "windows1254", "cp1254": self = .converted("CP1254")
        case "shiftjis", "sjis", "xsjis", "mskanji", "windows31j", "cp932": self = .converted("CP932")
        default: return nil
        }
    }

    /// The text of bytes; nil where they are none in this encoding.
    func decode(_ bytes: [UInt8]) -> String? {
        switch self {
        case .utf8: String(validating: bytes, as: UTF8.self)
        case .windows1252: Windows1252.decode(bytes)
        case .converted(let name): Self.convert(bytes, from: name)
        }
    }

    /// The C library's conversion (iconv(3)). No character of these encodings takes more than three bytes in UTF-8 for one of its own.
    private static func convert(_ bytes: [UInt8], from name: String) -> String? {
        let conversion = unsafe iconv_open("UTF-8", name)
        guard Int(bitPattern: conversion) != -1 else { return nil }
        defer { unsafe _ = iconv_close(conversion) }
        var input = bytes.map(CChar.init(bitPattern:))
        var output = [CChar](repeating: 0, count: 3 * bytes.count)
        var (left, room) = (input.count, output.count)
        let failed = unsafe input.withUnsafeMutableBufferPointer { input in
            unsafe output.withUnsafeMutableBufferPointer { output in
                var (from, to) = (input.baseAddress, output.baseAddress)
                return unsafe iconv(conversion, &from, &left, &to, &room) == -1
            }
        }
        guard !failed else { return nil }
        return String(decoding: output.dropLast(room).lazy.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
