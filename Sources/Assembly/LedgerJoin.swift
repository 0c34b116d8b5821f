package import Ledger
import Scheduling

// Where the store meets the engine: the verbs are the same.

extension Store: LedgerPort {}
extension Transaction: LedgerTransaction {}

extension LedgerError: PassingFailure {
    /// A full or failing disk, or a database that another process keeps, may be well again later.
    package var mayPass: Bool {
        switch self {
        case .full, .disk, .busy: true
        default: false
        }
    }
}
