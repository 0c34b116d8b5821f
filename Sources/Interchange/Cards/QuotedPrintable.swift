/// The encoding of RFC 2045 6.7, in values whose soft line breaks are taken out already.
enum QuotedPrintable {
    /// The bytes that a value stands for; an equals sign without two digits behind it stands for itself.
    static func decode(_ value: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(value.count)
        var offset = 0
        while offset < value.count {
            if value[offset] == UInt8(ascii: "="), offset + 2 < value.count, let high = value[offset + 1].hexadecimalValue,
                let low = value[offset + 2].hexadecimalValue
            {
                bytes.append(high << 4 | low)
                offset += 3
            } else {
                bytes.append(value[offset])
                offset += 1
            }
        }
        return bytes
    }
}
