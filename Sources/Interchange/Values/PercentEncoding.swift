/// Percent-encoding (RFC 3986) of an identifier that is compared without regard to the case of its ASCII letters.
enum PercentEncoding {
    /// The identifier with its ASCII letters in lower case and all else but `-._~` and digits percent-encoded as UTF-8 with capital digits,
    /// however it was written before.
    static func normalized(_ identifier: Substring) -> String {
        // Most are normal.
        guard !identifier.utf8.allSatisfy(isNormal) else { return String(identifier) }
        let bytes = decoded(identifier)
        let text = String(validating: bytes, as: UTF8.self) ?? Windows1252.decode(bytes)
        var normal = ""
        for byte in text.composed.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): normal.unicodeScalars.append(Unicode.Scalar(byte | 0x20))
            case let byte where isNormal(byte):
                normal.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                normal += byte < 0x10 ? "%0\(digits)" : "%\(digits)"
            }
        }
        return normal
    }

    /// Whether a byte stands for itself.
    private static func isNormal(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
            UInt8(ascii: "_"), UInt8(ascii: "~"):
            true
        default: false
        }
    }

    /// The bytes; a percent sign without two digits behind it stands for itself.
    private static func decoded(_ text: Substring) -> [UInt8] {
        let source = Array(text.utf8)
        var bytes: [UInt8] = []
        var offset = 0
        while offset < source.count {
            if source[offset] == UInt8(ascii: "%"), offset + 2 < source.count, let high = source[offset + 1].hexadecimalValue,
                let low = source[offset + 2].hexadecimalValue
            {
                bytes.append(high << 4 | low)
                offset += 3
            } else {
                bytes.append(source[offset])
                offset += 1
            }
        }
        return bytes
    }
}

extension UInt8 {
    /// The number of a hexadecimal digit in ASCII.
    var hexadecimalValue: UInt8? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
        case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
        case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}
