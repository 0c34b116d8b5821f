/// What a table holds, and in which columns: columns are known by their names, in whatever order.
enum TableLayout {
    case connections(ConnectionsColumns)
    case messages(MessagesColumns)
    case invitations(InvitationsColumns)
    case google(GoogleColumns)
    case outlook(OutlookColumns)

    /// The layout that a header has; nil where it is none. Where names are in an unknown language, the record below helps.
    init?(_ header: CSVHeader, followedBy records: CSVReader) {
        if let columns = MessagesColumns(header) {
            self = .messages(columns)
        } else if let columns = InvitationsColumns(header) {
            self = .invitations(columns)
        } else if let columns = ConnectionsColumns(header, followedBy: records) {
            self = .connections(columns)
        } else if let columns = GoogleColumns(header) {
            self = .google(columns)
        } else if let columns = OutlookColumns(header) {
            self = .outlook(columns)
        } else {
            return nil
        }
    }

    /// The kind of a file that is such a table.
    var kind: ImportKind {
        switch self {
        case .connections: .linkedInConnections
        case .messages: .linkedInMessages
        case .invitations: .linkedInInvitations
        case .google: .googleCSV
        case .outlook: .outlookCSV
        }
    }
}
