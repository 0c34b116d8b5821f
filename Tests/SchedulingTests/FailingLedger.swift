import Ledger
import Relationships
import Scheduling

/// The shipped store, whose disk the test fills or breaks.
final class FailingLedger: LedgerPort, @unchecked Sendable {
    typealias Transaction = Ledger.Transaction

    /// A failure of the disk.
    struct DiskFailure: PassingFailure {
        let mayPass: Bool
    }

    let store: Store
    /// What the next writes meet with; nil: they are written.
    var failure: DiskFailure?
    /// How many writes are let through before that.
    var writesLeft = 0
    private(set) var refused = 0

    init(_ store: Store) { self.store = store }

    func write<Result>(_ body: (Ledger.Transaction) throws -> Result) throws -> Result {
        guard let failure else { return try store.write(body) }
        guard writesLeft == 0 else {
            writesLeft -= 1
            return try store.write(body)
        }
        refused += 1
        // The disk is full when it is written to, at the latest at the commit.
        return try store.write { transaction in
            _ = try body(transaction)
            throw failure
        }
    }

    func read<Result>(_ body: (Ledger.Transaction) throws -> Result) throws -> Result { try store.read(body) }
}
