import Relationships

/// Web addresses in the form in which they are compared.
enum WebAddress {
    /// The address with a scheme (https where it has none), scheme and host in lower case, without fragment and without one slash at its end;
    /// a person's on LinkedIn by its identifier alone. Nil for what is no web address.
    static func normalized(_ text: String) -> String? {
        let text = text.trimmed
        guard !text.hasWhiteSpace else { return nil }
        let (scheme, rest) = divided(text)
        let end = rest.utf8.firstIndex { "/?#".utf8.contains($0) } ?? rest.endIndex
        let host = rest[..<end].lowercased()
        guard let scheme, !host.isEmpty, !host.hasPrefix(".") else { return nil }
        let path = rest[end...]
        if host == "linkedin.com" || host.hasSuffix(".linkedin.com"), let profile = profile(ofPath: path) { return profile }
        var address = "\(scheme)://\(host)\(path.prefix { $0 != "#" })"
        if address.hasSuffix("/") { address.removeLast() }
        return address
    }

    /// The scheme in lower case and what follows its slashes; no scheme for what has another form.
    private static func divided(_ text: String) -> (scheme: String?, rest: Substring) {
        if let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")), text.utf8[colon...].starts(with: "://".utf8) {
            let scheme = text[..<colon].lowercased()
            let isScheme = !scheme.isEmpty && scheme.utf8.allSatisfy { $0.isLetterOfScheme || "0123456789+-.".utf8.contains($0) }
            if isScheme { return (scheme, text[text.utf8.index(colon, offsetBy: 3)...]) }
        }
        if text.hasPrefix("//") { return ("https", text.dropFirst(2)) }
        let host = text[..<(text.utf8.firstIndex { "/?#".utf8.contains($0) } ?? text.endIndex)]
        // "mailto:ada@example.org" is none, "example.org:8080" is one.
        if let colon = host.firstIndex(of: ":"), !host[colon...].dropFirst().allSatisfy(\.isNumber) { return (nil, text[...]) }
        return (host.contains(".") && !host.contains("@") ? "https" : nil, text[...])
    }

    /// The profile of the path `/in/identifier`; nil for other paths.
    private static func profile(ofPath path: Substring) -> String? {
        let parts = path.utf8.prefix { !"?#".utf8.contains($0) }.split(separator: UInt8(ascii: "/"), maxSplits: 2)
        guard parts.count >= 2, Substring(parts[0]).lowercased() == "in" else { return nil }
        return LinkedInProfile.beginning + PercentEncoding.normalized(Substring(parts[1]))
    }
}

extension UInt8 {
    /// a to z.
    fileprivate var isLetterOfScheme: Bool { (0x61...0x7A).contains(self) }
}
