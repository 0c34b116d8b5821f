/// The address, as the desktop opens it, of a way to reach someone. Pure; the only schemes are those of the table in interface.md, "Channels".
package struct ChannelLink: Equatable, Sendable {
    /// A URI (RFC 3986) of printable ASCII characters.
    package let url: String

    /// That of a channel, `KIND:ADDRESS`.
    package init(_ channel: String) throws(ChannelProblem) {
        let parts = channel.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let address = parts.count > 1 ? String(parts[1]) : ""
        guard !address.unicodeScalars.contains(where: Self.isUnseen) else { throw .unseen(channel: channel) }
        let trimmed = address.trimmed
        guard let kind = ChannelKind(rawValue: parts[0].lowercased()) else {
            guard trimmed.lowercased().hasPrefix("https://"), let url = WebAddress(trimmed)?.url else {
                throw .ownKind(channel: channel)
            }
            self.url = url
            return
        }
        guard let url = Self.url(kind, trimmed) else { throw .address(channel: channel, kind) }
        self.url = url
    }

    /// The longest address with a body, in bytes: one argument of a program has 128 KiB at most (execve(2)), and its end.
    private static let longest = 100_000

    /// A message to the same address with that body (RFC 6068, section 2); nil where it is no address of mail, or it would be too long.
    package func with(body: String) -> ChannelLink? {
        guard url.hasPrefix("mailto:") else { return nil }
        let lines = body.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let longer = "\(url)?body=" + lines.map { $0.percentEncoded() }.joined(separator: "%0D%0A")
        return longer.utf8.count <= Self.longest ? ChannelLink(url: longer) : nil
    }

    private init(url: String) {
        self.url = url
    }

    private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: true
        default: false
        }
    }

    private static func url(_ kind: ChannelKind, _ address: String) -> String? {
        switch kind {
        case .email: mailbox(address).map { "mailto:\($0)" }
        case .xmpp: mailbox(address).map { "xmpp:\($0)" }
        case .phone: number(address).map { "tel:\($0)" }
        case .sms: number(address).map { "sms:\($0)" }
        case .signal: number(address).flatMap { $0.hasPrefix("+") ? "sgnl://signal.me/#p/\($0)" : nil }
        case .matrix: matrix(address)
        case .mastodon: mastodon(address)
        case .linkedin: linkedin(address)
        case .blog, .web: WebAddress(address)?.url
        case .zoom: zoom(address)
        case .jitsi: jitsi(address)
        }
    }

    /// `LOCAL@HOST` (RFC 6068, RFC 5122), without a way to add headers or a second address.
    private static func mailbox(_ address: String) -> String? {
        let parts = address.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, let host = WebAddress.host(parts[1]) else { return nil }
        guard !parts[0].contains(where: { $0.isWhitespace || $0 == "," || $0 == ";" || $0 == ":" }) else { return nil }
        return parts[0].percentEncoded(keeping: "+") + "@" + host
    }

    /// Digits, after a + or not (RFC 3966); what only separates them is left out. Codes with * and # are no numbers of people.
    private static func number(_ address: String) -> String? {
        let characters = address.filter { !" -.()/\u{A0}".contains($0) }
        let digits = characters.hasPrefix("+") ? characters.dropFirst() : characters[...]
        guard (3...15).contains(digits.count), digits.allSatisfy(\.isDigit) else { return nil }
        return characters
    }

    /// `@NAME:HOST`, or `#ROOM:HOST`, as matrix: has it (the Matrix specification, appendix "URIs").
    private static func matrix(_ address: String) -> String? {
        guard let colon = address.firstIndex(of: ":"), let host = WebAddress.authority(address[address.index(after: colon)...])
        else { return nil }
        let name = address[..<colon]
        guard name.count > 1, !name.contains(where: \.isWhitespace) else { return nil }
        let segment: String? = name.hasPrefix("@") ? "u" : name.hasPrefix("#") ? "r" : nil
        return segment.map { "matrix:\($0)/\(name.dropFirst().percentEncoded()):\(host)" }
    }

    /// `@NAME@HOST`, as the profile https://HOST/@NAME.
    private static func mastodon(_ address: String) -> String? {
        if address.contains("/") { return WebAddress(address)?.url }
        let parts = (address.hasPrefix("@") ? address.dropFirst() : address[...]).split(
            separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, let host = WebAddress.host(parts[1]), let name = plainName(parts[0]) else { return nil }
        return "https://\(host)/@\(name)"
    }

    /// The name of a profile, `in/NAME`, or an address of LinkedIn.
    private static func linkedin(_ address: String) -> String? {
        if address.contains(".") || address.contains(":") { return WebAddress(address, within: "linkedin.com")?.url }
        var name = address[...]
        for beginning in ["/", "in/"] where name.hasPrefix(beginning) { name = name.dropFirst(beginning.count) }
        if name.hasSuffix("/") { name = name.dropLast() }
        return plainName(name).map { LinkedInProfile.beginning + "\($0)/" }
    }

    /// The number of a room, or an address of Zoom.
    private static func zoom(_ address: String) -> String? {
        let digits = address.filter { $0 != " " && $0 != "-" }
        if digits.allSatisfy(\.isDigit) { return (9...11).contains(digits.count) ? "https://zoom.us/j/\(digits)" : nil }
        return WebAddress(address, within: "zoom.us")?.url
    }

    /// The name of a room at meet.jit.si, or its address where it is elsewhere.
    private static func jitsi(_ address: String) -> String? {
        if address.contains(".") || address.contains(":") { return WebAddress(address)?.url }
        return plainName(address[...]).map { "https://meet.jit.si/\($0)" }
    }

    /// A name that is one segment of a path.
    private static func plainName(_ name: Substring) -> String? {
        let isPlain =
            !name.isEmpty && name != "." && name != ".."
            && name.unicodeScalars.allSatisfy {
                $0.properties.isAlphabetic || $0.properties.numericType != nil || "-_.".unicodeScalars.contains($0)
            }
        return isPlain ? name.percentEncoded() : nil
    }
}

extension Character {
    /// Whether it is one of 0 to 9.
    fileprivate var isDigit: Bool { isASCII && isWholeNumber }
}

extension String {
    /// Without the white space at both ends.
    fileprivate var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else {
            return ""
        }
        return String(self[first...last])
    }
}
