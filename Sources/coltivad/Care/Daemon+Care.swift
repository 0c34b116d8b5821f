import Assembly
import CivilTime
import ControlInterface
import Ledger
import Relationships
import Scheduling
import Settings
import Systemd

/// Copies of all that is known.
extension Daemon {
    /// Makes a backup, in the state directory where no file is named.
    func backUp(to file: String?, isDryRun: Bool) async throws -> DaemonInterface.Backup.Reply {
        let zone = await engine.rules.zone
        guard !isDryRun else {
            let contents = try await engine.read { try $0.ledger.contents() }
            let folder = keeper.folder
            return .init(
                copy: CopyMessage(contents, file: file ?? folder.file(at: SystemClock().now()), in: zone),
                removed: file == nil ? folder.superfluous(keeping: keeper.kept) : [])
        }
        let upTo = try await engine.read { try $0.ledger.changes(limit: 1).first?.id }
        do throws(LedgerError) {
            let made = try await keeper.backUp(to: file)
            // One elsewhere may be gone tomorrow: it stands for none of those that are made by themselves.
            if file == nil, let upTo { try? await engine.keepBackup(upTo: upTo) }
            await engine.wake()
            return .init(copy: CopyMessage(made.contents, file: made.file, in: zone), removed: made.removed)
        } catch {
            let file = file ?? keeper.folder.path
            throw ControlError.cannotBackUp(file: file, problem: error.words(makingBackup: file))
        }
    }

    /// Takes away what the database, its log and the kept backups still have of someone who is forgotten: a new backup stands for those before.
    /// Where that is not done, the next start tries again.
    func purge() async throws -> BackupKeeper.Made {
        let upTo = try await engine.read { try $0.ledger.changes(limit: 1).first?.id }
        let made = try await keeper.renew()
        try await engine.keep(Book<Ledger.Transaction>.bytesToPurge, "")
        if let upTo { try await engine.keepBackup(upTo: upTo) }
        await engine.wake()
        return made
    }

    /// Does what a run that ended in the middle, or a full disk, has left undone.
    func purgeWhatIsLeft() async {
        do {
            guard try await engine.read({ try $0.ledger.kept(Book<Ledger.Transaction>.bytesToPurge) }) == "yes" else { return }
            _ = try await purge()
        } catch {
            let words = (error as? LedgerError)?.words ?? "\(error)"
            journal.event(.backupFailed, "what is forgotten could not be taken from the backups: \(words)", ["reason": words])
        }
    }

    /// Throws while a backup is about to take the place of what is known.
    func checkThatNothingIsRestored() throws(ControlError) {
        guard !isRestoring else { throw .storage("a restore is under way; try again when it is done") }
    }

    /// Puts what a backup holds in the place of all that is known, which is kept.
    func restore(_ file: String, isDryRun: Bool) async throws -> DaemonInterface.Restore.Reply {
        try checkThatNothingIsRestored()
        isRestoring = true
        defer { isRestoring = false }
        let backup: RestorableBackup
        let loss: StoreLoss
        do throws(LedgerError) {
            (backup, loss) = try await keeper.open(file)
        } catch {
            throw ControlError.notABackup(file: file, reason: error.reasonOfRefusal, problem: error.wordsOfBackup)
        }
        defer { backup.discard() }
        let zone = await engine.rules.zone
        var reply = DaemonInterface.Restore.Reply(
            copy: CopyMessage(backup.contents, file: file, in: zone), loss: LossMessage(loss, in: zone))
        guard !isDryRun else { return reply }
        let kept: String
        do {
            kept = try keeper.replaceAll(with: backup, through: engine)
        } catch let error as LedgerError {
            throw ControlError.storage(error.words)
        }
        journal.event(.restored, "a backup was restored", ["file": file, "kept": kept])
        reply.kept = kept
        toDo.beginAnew()
        // The zone of those without one is kept with what is known.
        await engine.change(maker.rules(inForce.configured))
        return reply
    }

    /// Looks through the whole database.
    func checkDatabase() async throws -> DaemonInterface.CheckDatabase.Reply {
        let bytes = try await engine.read { try $0.ledger.contents().bytes }
        return .init(
            file: "\(places.data)/coltiva.db", bytes: bytes, damage: try await keeper.damage(), backups: keeper.folder.path)
    }

    /// Shows that notifications reach the user.
    func sendTest() async -> DaemonInterface.SendTest.Reply {
        let hooks = await engine.rules.hooks.filter { $0.events.contains(.settings) }.map(\.name)
        await engine.announce("This is the test that you asked for: Coltiva can reach you.", as: .settings, isExact: true)
        return .init(hooks: hooks)
    }
}

extension LedgerError {
    /// What went wrong with a file that was to be restored.
    fileprivate var wordsOfBackup: String {
        switch self {
        case .cannotOpen(_, let code): SystemError.words(code)
        case .notADatabase: "it is no SQLite database"
        case .foreign(_, let id): "it belongs to another program (application id \(id))"
        case .newer(_, let version, let known):
            "a newer version of Coltiva has written it (schema \(version), this one knows \(known)); use that version"
        case .damaged(let detail): "it is damaged (\(detail)); take another one"
        default: words
        }
    }

    /// What went wrong with a file that was to be made.
    fileprivate func words(makingBackup file: String) -> String {
        if case .cannotOpen(_, let code) = self { "\(file): \(SystemError.words(code))" } else { words }
    }

    /// Why a file is no backup, in the words of `NotABackup`.
    fileprivate var reasonOfRefusal: String {
        switch self {
        case .cannotOpen, .disk, .full, .busy: "unreadable"
        case .notADatabase: "notADatabase"
        case .foreign: "foreign"
        case .newer: "newer"
        default: "damaged"
        }
    }
}

extension CopyMessage {
    /// Of a backup; times are said in the zone.
    fileprivate init(_ contents: StoreContents, file: String, in zone: Zone) {
        self.init(
            file: file, bytes: contents.bytes, contacts: contents.contacts, interactions: contents.interactions,
            followUps: contents.followUps, latest: contents.latest?.rfc3339(in: zone))
    }
}

extension LossMessage {
    /// Of what a backup does not have; times are said in the zone.
    fileprivate init(_ loss: StoreLoss, in zone: Zone) {
        self.init(
            commands: loss.commands, contacts: loss.contacts, interactions: loss.interactions, latest: loss.latest?.summary,
            latestAt: loss.latest?.at.rfc3339(in: zone))
    }
}
