/// Tells messages that programs send from those that people write to each other, by their headers.
enum AutomaticMail {
    /// The fields of mailing lists: RFC 2369, RFC 2919 and RFC 8058, and two of before.
    private static let listFields: Set<String> = [
        "list-id", "list-post", "list-help", "list-subscribe", "list-unsubscribe", "list-owner", "list-archive",
        "list-unsubscribe-post",
        "mailing-list", "x-mailing-list",
    ]

    /// What programs that answer by themselves add, where they do not know RFC 3834.
    private static let autoReplyFields = ["x-autoreply", "x-auto-reply", "x-autorespond", "x-autoresponder", "x-mail-autoreply"]

    /// Parts of an address, without what separates its words, behind which nobody reads; in the languages in which firms write them.
    private static let nobody = [
        "noreply", "donotreply", "dontreply", "noresponse", "nichtantworten", "keineantwort", "nepasrepondre", "noresponder",
        "nonrispondere", "naoresponda", "nietbeantwoorden", "svarainte", "mailerdaemon",
    ]

    /// Why a message does not count, the first reason of these in the order of docs/import.md; nil where it does.
    static func reason(in header: MailHeader, from: [MailAddress]) -> SkipReason? {
        let precedence = (header.text("precedence") ?? "").trimmed.lowercased()
        if precedence == "list" || header.fields.contains(where: { listFields.contains($0.name) }) { return .mailingList }
        if let word = header.text("auto-submitted").map(keyword), word != "no" { return .autoSubmitted }
        if precedence == "auto_reply" || autoReplyFields.contains(where: { isSet($0, in: header) }) { return .autoReply }
        if precedence == "bulk" || precedence == "junk" { return .bulk }
        if header.text("content-type").map(keyword) == "multipart/report" { return .report }
        if header.texts("return-path").contains(where: isNull) { return .nullReturnPath }
        if from.contains(where: { isNobody($0.address) }) { return .noReply }
        return nil
    }

    /// The first word of a value, without its parameters and comments (RFC 3834 5).
    private static func keyword(_ value: String) -> String {
        String(value.prefix { $0 != ";" && $0 != "(" }).trimmed.lowercased()
    }

    private static func isSet(_ field: String, in header: MailHeader) -> Bool {
        header.has(field) && !["no", "false"].contains((header.text(field) ?? "").trimmed.lowercased())
    }

    private static func isNull(_ path: String) -> Bool {
        String(path.unicodeScalars.filter { !$0.isWhiteSpace }) == "<>"
    }

    private static func isNobody(_ address: String) -> Bool {
        let name = address.prefix { $0 != "@" }.filter { !"-_.+".contains($0) }
        return nobody.contains { name.contains($0) }
    }
}
