import Ledger
import Varlink

extension LedgerError {
    /// What went wrong and what to do next.
    var words: String {
        switch self {
        case .cannotOpen(let path, let code): "\(path): \(SystemError.words(code))"
        case .notADatabase(let path): "\(path) is no SQLite database; move it away, or restore a backup"
        case .foreign(let path, let id): "\(path) belongs to another program (application id \(id)); choose another --data"
        case .newer(let path, let version, let known):
            "\(path) was written by a newer version of Coltiva (schema \(version), this one knows \(known)); use that version"
        case .damaged(let detail): "it is damaged (\(detail)); restore a backup"
        case .full: "the disk is full; make some room"
        case .disk(let detail): "the disk refused: \(detail)"
        case .busy: "another process keeps it busy; try again"
        default: "\(self)"
        }
    }
}

extension ListenError {
    /// What went wrong and what to do next.
    var words: String {
        switch self {
        case .alreadyServed(let path, let pid):
            "another coltivad serves \(path)" + (pid.map { ": process \($0)" } ?? "")
        case .notASocket(let path): "\(path) is no socket; move it away, or choose another --socket"
        case .badPath(let path, let limit): "\(path) is no path for a socket: at most \(limit) bytes"
        case .system(let call, let path, let errno): "\(path): \(call): \(SystemError.words(errno))"
        case .notAStreamSocket(let descriptor): "descriptor \(descriptor) that was passed is no stream socket"
        }
    }

    /// Whether another daemon is there.
    var isServed: Bool { if case .alreadyServed = self { true } else { false } }
}
