import CivilTime

/// A record of LinkedIn's messages.csv, before it is known whose messages they are.
struct LinkedInMessage {
    let line: Int
    let conversation: String?
    /// The sender's name.
    let from: String
    /// The sender's profile in normal form.
    let sender: String?
    /// The recipients' names, with commas between them and perhaps in them.
    let to: String
    /// The recipients' profiles in normal form; nil where the list has a gap.
    let recipients: [String?]
    let at: Instant?
    let subject: String?
    let content: String?
    let isDraft: Bool
    let isSponsored: Bool

    /// The profiles that it names.
    var profiles: [String] { ([sender] + recipients).compactMap(\.self) }

    /// The recipients' names, each beside its profile where that is certain; a name that holds a comma is one where it is known to be.
    func named(_ known: Set<String>) -> [(profile: String?, name: String)] {
        if recipients.count == 1 { return [(recipients[0], to)] }
        let names = recipients.isEmpty && known.contains(to.folded) ? [to] : to.split(separator: ",").map { String($0).trimmed }
        if recipients.isEmpty { return names.map { (nil, $0) } }
        guard names.count == recipients.count else { return recipients.map { ($0, "") } }
        return zip(recipients, names).map { ($0, $1) }
    }
}
