/// E-mail addresses in the form in which they are compared.
package enum EmailAddress {
    /// The address without `mailto:`, in lower case; nil for what has not one @ between two parts, as directories of Exchange have it.
    package static func normalized(_ text: String) -> String? {
        var address = text.trimmed.lowercased()
        while address.hasPrefix("mailto:") { address = String(address.dropFirst("mailto:".count)).trimmed }
        let parts = address.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), !address.hasWhiteSpace else { return nil }
        return address
    }
}
