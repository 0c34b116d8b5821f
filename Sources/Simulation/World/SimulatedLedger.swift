import Assembly
import Ledger
import Scheduling

/// The shipped store, until the machine fails: full or broken disks, and the end of the daemon at any commit.
final class SimulatedLedger: LedgerPort, @unchecked Sendable {
    typealias Transaction = Ledger.Transaction

    /// Where in a write the daemon ends.
    enum Phase: String, CaseIterable, Hashable, Sendable {
        /// Nothing is written.
        case before
        /// All is written, nothing is committed.
        case middle
        /// It is committed, and nobody was told.
        case after
    }

    /// The daemon is no more: nothing that still runs reaches the store.
    struct Crash: Error {}

    /// The disk refused a write.
    struct DiskFailure: PassingFailure {
        let mayPass: Bool
    }

    private let store: Store
    /// Called at the moment of the end, inside the transaction where there is one.
    private let onCrash: () throws -> Void
    /// The write, counted from now, at which the daemon ends.
    var crash: (write: Int, phase: Phase)?
    /// Where it ended; nil: it lives.
    private(set) var ended: Phase?
    /// Whether the disk is full.
    var isFull = false
    /// How many writes fail for good.
    var failingWrites = 0
    /// How many writes there were.
    private(set) var writes = 0
    /// How many writes were refused by the disk.
    private(set) var refused = 0

    init(_ store: Store, onCrash: @escaping () throws -> Void) {
        self.store = store
        self.onCrash = onCrash
    }

    /// Ends the daemon between two writes.
    func end() throws {
        guard ended == nil else { return }
        try onCrash()
        ended = .before
    }

    func write<Result>(_ body: (Ledger.Transaction) throws -> Result) throws -> Result {
        guard ended == nil else { throw Crash() }
        writes += 1
        let phase = countDown()
        if phase == .before { try crash(in: .before) }
        let failure = diskFailure()
        let result = try store.write { transaction in
            let result = try body(transaction)
            if let failure {
                refused += 1
                throw failure
            }
            if phase == .middle { try crash(in: .middle) }
            return result
        }
        if phase == .after { try crash(in: .after) }
        return result
    }

    func read<Result>(_ body: (Ledger.Transaction) throws -> Result) throws -> Result {
        guard ended == nil else { throw Crash() }
        return try store.read(body)
    }

    private func countDown() -> Phase? {
        guard let planned = crash else { return nil }
        guard planned.write <= 1 else {
            crash = (planned.write - 1, planned.phase)
            return nil
        }
        crash = nil
        return planned.phase
    }

    private func crash(in phase: Phase) throws {
        try onCrash()
        ended = phase
        throw Crash()
    }

    private func diskFailure() -> DiskFailure? {
        if isFull { return DiskFailure(mayPass: true) }
        guard failingWrites > 0 else { return nil }
        failingWrites -= 1
        return DiskFailure(mayPass: false)
    }
}
