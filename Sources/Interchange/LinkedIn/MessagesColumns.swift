/// The columns of LinkedIn's messages.csv, and what a record says.
struct MessagesColumns {
    private let conversation: Int?
    private let title: Int?
    private let from: Int?
    private let sender: Int?
    private let to: Int?
    private let recipients: Int?
    private let date: Int?
    private let subject: Int?
    private let content: Int?
    private let drafts: [Int]

    /// The columns of a header; nil where it is none of messages.
    init?(_ header: CSVHeader) {
        guard header.has("from", "to", "date"), header.column(["sender profile url", "conversation id"]) != nil else { return nil }
        conversation = header["conversation id"]
        title = header["conversation title"]
        from = header["from"]
        sender = header["sender profile url"]
        to = header["to"]
        recipients = header["recipient profile urls"]
        date = header["date"]
        subject = header["subject"]
        content = header["content"]
        drafts = ["is message draft", "is conversation draft"].compactMap { header[$0] }
    }

    /// The message of a record.
    func message(of row: TableRow) -> LinkedInMessage {
        let profiles = row.text(recipients)
        return LinkedInMessage(
            line: row.line, conversation: row.text(conversation).ifVisible, from: row.text(from).cleanedLine,
            sender: WebAddress.normalized(row.text(sender)), to: row.text(to).cleanedLine,
            recipients: profiles.isInvisible
                ? []
                : profiles.split(separator: ",", omittingEmptySubsequences: false).map {
                    WebAddress.normalized(String($0))
                },
            at: MessageDate.read(row.text(date)), subject: row.text(subject).ifVisible, content: row.text(content).ifVisible,
            isDraft: drafts.contains { ["yes", "true"].contains(row.text($0).lowercased()) },
            isSponsored: row.text(title).cleanedLine.lowercased() == "sponsored conversation")
    }
}
