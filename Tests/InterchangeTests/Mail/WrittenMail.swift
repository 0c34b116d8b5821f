import CivilTime
@testable import Interchange
import Relationships

/// The message of a text; its lines end with CRLF, as on the wire, unless `lineEnd` says otherwise.
func mail(_ text: String, lineEnd: String = "\r\n") throws(MailProblem) -> MailMessage {
    try MailMessage(of: Array(text.replacing("\n", with: lineEnd).utf8))
}

extension MailMessage {
    /// "Ada Lovelace <ada@example.org>, bob@example.org", for tables.
    static func words(_ addresses: [MailAddress]) -> String {
        addresses.map { address in address.name.map { "\($0) <\(address.address)>" } ?? address.address }.joined(separator: ", ")
    }
}

/// A plain message between people, with more fields where a test wants them.
func letter(
    from: String = "Ada Lovelace <ada@example.org>", to: String = "me@example.com", id: String? = "<1@example.org>",
    date: String = "Mon, 2 Nov 2026 09:30:00 +0000", more: String = ""
) -> String {
    "From: \(from)\nTo: \(to)\nDate: \(date)\nSubject: the engine\n" + (id.map { "Message-ID: \($0)\n" } ?? "") + more
        + "\nDear all,\nFrom here on nobody reads.\n"
}
