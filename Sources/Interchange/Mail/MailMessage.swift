package import CivilTime

/// What the header of a message says; its body is not looked at.
package struct MailMessage: Hashable, Sendable {
    /// What tells it from all others, wherever it is met again (docs/import.md, "Mail").
    package let identity: String
    /// When it was written, else when it was received last; nil where neither can be read.
    package let at: Instant?
    /// From whom it is, each once: usually one.
    package let from: [MailAddress]
    /// To whom it went, copies too, each once.
    package let to: [MailAddress]
    /// On one line; nil where there is none.
    package let subject: String?
    /// Why it passed between programs rather than between people; nil where it did not.
    package let reasonNotToCount: SkipReason?

    /// The message that a header describes.
    package init(_ header: MailHeader) {
        identity = MailIdentity.of(header)
        at = Self.date(of: header)
        let authors = MailAddressList.read(header.text("from") ?? "")
        from = Self.once(authors.isEmpty ? MailAddressList.read(header.text("sender") ?? "") : authors)
        to = Self.recipients(of: header)
        subject = header.text("subject").flatMap { EncodedWords.decode($0).cleanedLine.ifVisible }
        reasonNotToCount = AutomaticMail.reason(in: header, from: from)
    }

    /// A message that says from whom it is and when it was written; throws where it does not.
    package func complete() throws(MailProblem) -> (from: [MailAddress], at: Instant) {
        guard !from.isEmpty else { throw .noSender }
        guard let at else { throw .noDate }
        return (from, at)
    }

    private static func date(of header: MailHeader) -> Instant? {
        if let date = header.text("date").flatMap(MailDate.read) { return date }
        // The first one is the latest; its date stands behind its last semicolon.
        return header.text("received")?.split(separator: ";").last.flatMap { MailDate.read(String($0)) }
    }

    private static func recipients(of header: MailHeader) -> [MailAddress] {
        once(["to", "cc", "bcc"].flatMap { header.texts($0).flatMap(MailAddressList.read) })
    }

    private static func once(_ addresses: [MailAddress]) -> [MailAddress] {
        var seen: Set<String> = []
        return addresses.filter { seen.insert($0.address).inserted }
    }
}
