/// What a file of contacts is, told from what is in it and never from its name (docs/import.md, "Kinds").
package enum ImportKind: String, CaseIterable, Sendable {
    case linkedInConnections = "linkedin-connections"
    case linkedInMessages = "linkedin-messages"
    case linkedInInvitations = "linkedin-invitations"
    case linkedInArchive = "linkedin-archive"
    case googleCSV = "google-csv"
    case outlookCSV = "outlook-csv"
    case vCard = "vcard"
    case coltivaJSON = "coltiva-json"
    case maildir
    case mbox

    /// Whether a file of this kind in which there is nobody is at fault.
    var holdsPeople: Bool {
        switch self {
        case .linkedInConnections, .googleCSV, .outlookCSV, .vCard, .coltivaJSON: true
        case .linkedInMessages, .linkedInInvitations, .linkedInArchive, .maildir, .mbox: false
        }
    }
}
