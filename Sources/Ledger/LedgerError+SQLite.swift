import GRDB

extension LedgerError {
    /// What an error from below the verbs means to those above them; errors of the ledger pass as they are.
    init(_ error: any Error) {
        switch error {
        case let error as LedgerError: self = error
        case let error as DatabaseError: self.init(sqlite: error)
        default: self = .unexpected(code: 0, detail: String(describing: error))
        }
    }

    private init(sqlite error: DatabaseError) {
        let detail = error.message ?? ""
        switch error.resultCode {
        case .SQLITE_CONSTRAINT: self = .refused(constraint: Self.constraint(in: detail))
        case .SQLITE_FULL: self = .full
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged(detail: detail)
        case .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM: self = .disk(detail: detail)
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
        default: self = .unexpected(code: error.extendedResultCode.rawValue, detail: detail)
        }
    }

    /// The name in "CHECK constraint failed: NAME"; a trigger's message is its name alone.
    private static func constraint(in message: String) -> String {
        let prefix = "CHECK constraint failed: "
        return message.hasPrefix(prefix) ? String(message.dropFirst(prefix.count)) : message
    }
}
