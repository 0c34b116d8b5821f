/// Under which addresses of mail somebody is known.
package enum MailNames {
    /// The addresses under which someone may be known who writes from this one: itself, and where it has a tag (RFC 5233: `ada+work@...`)
    /// also the one without.
    package static func of(_ address: String) -> [String] {
        guard let at = address.lastIndex(of: "@"), let plus = address[..<at].firstIndex(of: "+"), plus > address.startIndex else {
            return [address]
        }
        return [address, String(address[..<plus] + address[at...])]
    }
}
