/// What tells a message from all others.
enum MailIdentity {
    /// The Message-ID in its angle brackets; without one `header:` and a digest of what is written in Date, From, To, Cc and Subject: FNV-1a of
    /// 128 bits over these values, unfolded and without white space at their ends, each with a line feed behind it.
    static func of(_ header: MailHeader) -> String {
        if let id = header.text("message-id").flatMap(messageID) { return id }
        var digest: UInt128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D
        for name in ["date", "from", "to", "cc", "subject"] {
            for byte in (header.text(name) ?? "").trimmed.utf8 + [UInt8.lineFeed] {
                digest = (digest ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013B
            }
        }
        let digits = String(digest, radix: 16)
        return "header:" + String(repeating: "0", count: 32 - digits.count) + digits
    }

    /// Some programs leave the brackets out, or write white space into them.
    private static func messageID(_ text: String) -> String? {
        var id = text.cleaned
        if let open = id.firstIndex(of: "<") { id = String(id[id.index(after: open)...]) }
        if let close = id.firstIndex(of: ">") { id = String(id[..<close]) }
        id.removeAll(where: \.isWhitespace)
        return id.isInvisible ? nil : "<\(id)>"
    }
}
