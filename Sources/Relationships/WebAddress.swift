/// An address of the web that is safe to open: https, of a host with a name, without a user.
struct WebAddress: Equatable {
    /// The whole, of printable ASCII characters.
    let url: String

    /// Reads `https://HOST/...`, or `HOST/...`; nil where it is of another scheme, or not within the domain that it must be of.
    init?(_ text: String, within domain: String? = nil) {
        var rest = text[...]
        if let separator = text.firstRange(of: "://") {
            guard text[..<separator.lowerBound].lowercased() == "https" else { return nil }
            rest = text[separator.upperBound...]
        }
        let end = rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex
        guard let authority = Self.authority(rest[..<end]) else { return nil }
        if let domain {
            let host = authority.lowercased()
            guard host == domain || host.hasSuffix(".\(domain)") else { return nil }
        }
        // What is encoded already stays so.
        url = "https://\(authority)" + rest[end...].percentEncoded(keeping: "/?#@!$&'()*+,;=:%")
    }

    /// `HOST` or `HOST:PORT`, encoded; nil where it is none: with a user before an @, it may lead elsewhere than it seems.
    static func authority(_ text: Substring) -> String? {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard let name = parts.first, let host = host(name) else { return nil }
        guard parts.count > 1 else { return host }
        guard parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }), let port = UInt16(parts[1]), port > 0 else { return nil }
        return "\(host):\(port)"
    }

    /// The name of a host with a dot in it, encoded; nil where it is none.
    static func host(_ text: Substring) -> String? {
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        let isName =
            labels.count > 1
            && labels.allSatisfy { label in
                !label.isEmpty && !label.hasPrefix("-")
                    && label.unicodeScalars.allSatisfy {
                        $0.properties.isAlphabetic || $0.properties.numericType == .decimal || $0 == "-"
                    }
            }
        return isName ? text.percentEncoded() : nil
    }
}

extension StringProtocol {
    /// The text with every byte encoded that is neither unreserved (RFC 3986) nor kept; a kept % stays only where it encodes something.
    func percentEncoded(keeping kept: String = "") -> String {
        let bytes = Array(utf8)
        let plain = Set("-._~".utf8).union(kept.utf8)
        func isHexadecimal(_ index: Int) -> Bool { index < bytes.count && Character(Unicode.Scalar(bytes[index])).isHexDigit }
        return bytes.indices.reduce(into: "") { encoded, index in
            let byte = bytes[index]
            let isUnreserved =
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
                case UInt8(ascii: "%"): plain.contains(byte) && isHexadecimal(index + 1) && isHexadecimal(index + 2)
                default: plain.contains(byte)
                }
            if isUnreserved {
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                encoded += "%" + (digits.count < 2 ? "0" : "") + digits
            }
        }
    }
}
