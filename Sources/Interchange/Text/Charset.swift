import Glibc

/// An encoding that a card or a message may name (RFC 2425 and RFC 2045 call it a charset).
enum Charset {
    case utf8
    case windows1252
    /// One that the C library converts, by its name there.
    case converted(String)

    /// The encoding of that name, without regard to case; nil for names that are not known. US-ASCII and ISO-8859-1 are read as what
    /// contains them and is meant by them in practice.
    init?(named name: String) {
        let key = name.lowercased().filter { $0.isLetter || $0.isNumber }
        switch key {
        case "utf8", "usascii", "ascii": self = .utf8
        case "iso88591", "latin1", "windows1252", "cp1252": self = .windows1252
        case let key:
            guard let known = Self.converted[key] else { return nil }
            self = .converted(known)
        }
    }

    /// The names of the C library for the names of encodings, these without what is neither letter nor digit. Where one contains another and is
    /// meant by its name, as Microsoft's do, it is taken.
    private static let converted: [String: String] = [
        "iso88592": "ISO-8859-2", "latin2": "ISO-8859-2", "iso88593": "ISO-8859-3", "iso88594": "ISO-8859-4",
        "iso88595": "ISO-8859-5",
        "iso88596": "ISO-8859-6", "iso88597": "ISO-8859-7", "iso88598": "ISO-8859-8", "iso88598i": "ISO-8859-8",
        "iso88599": "ISO-8859-9", "latin5": "ISO-8859-9", "iso885910": "ISO-8859-10", "iso885913": "ISO-8859-13",
        "iso885914": "ISO-8859-14", "iso885915": "ISO-8859-15", "latin9": "ISO-8859-15", "iso885916": "ISO-8859-16",
        "windows1250": "CP1250", "cp1250": "CP1250", "windows1251": "CP1251", "cp1251": "CP1251", "windows1253": "CP1253",
        "windows1254": "CP1254", "cp1254": "CP1254", "windows1255": "CP1255", "windows1256": "CP1256", "windows1257": "CP1257",
        "windows1258": "CP1258", "koi8r": "KOI8-R", "koi8u": "KOI8-U", "tis620": "TIS-620", "windows874": "TIS-620",
        "shiftjis": "CP932", "sjis": "CP932", "xsjis": "CP932", "mskanji": "CP932", "windows31j": "CP932", "cp932": "CP932",
        "iso2022jp": "ISO-2022-JP", "eucjp": "EUC-JP", "gb2312": "GB18030", "gbk": "GB18030", "gb18030": "GB18030",
        "big5": "BIG5-HKSCS", "big5hkscs": "BIG5-HKSCS", "euckr": "UHC", "ksc56011987": "UHC", "windows949": "UHC",
        "iso2022kr": "ISO-2022-KR", "utf7": "UTF-7", "utf16": "UTF-16", "utf16le": "UTF-16LE", "utf16be": "UTF-16BE",
    ]

    /// The text of bytes; nil where they are none in this encoding.
    func decode(_ bytes: [UInt8]) -> String? {
        switch self {
        case .utf8: String(validating: bytes, as: UTF8.self)
        case .windows1252: Windows1252.decode(bytes)
        case .converted(let name): Self.convert(bytes, from: name)
        }
    }

    /// The C library's conversion (iconv(3)). No byte of these encodings becomes more than three in UTF-8.
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
                // What it holds back for a mark that may follow comes with the second call.
                return unsafe iconv(conversion, &from, &left, &to, &room) == -1
                    || iconv(conversion, nil, nil, &to, &room) == -1
            }
        }
        guard !failed else { return nil }
        return String(decoding: output.dropLast(room).lazy.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
