/// An address of a message with the name that stands beside it.
package struct MailAddress: Hashable, Sendable {
    /// In the form of `EmailAddress`.
    package let address: String
    /// On one line; nil where there is none, or it is the address again.
    package let name: String?

    /// An address in any form, with a name; nil where it is none.
    package init?(_ address: String, name: String? = nil) {
        guard let address = EmailAddress.normalized(address) else { return nil }
        self.address = address
        self.name = name.flatMap { Self.visible($0, besides: address) }
    }

    private static func visible(_ name: String, besides address: String) -> String? {
        var line = name.cleanedLine
        // Some programs quote what is quoted already.
        for mark in ["\"", "'"] where line.count > 2 && line.hasPrefix(mark) && line.hasSuffix(mark) {
            line = String(line.dropFirst().dropLast()).trimmed
        }
        guard let line = line.ifVisible, line.lowercased() != address else { return nil }
        return line
    }
}
