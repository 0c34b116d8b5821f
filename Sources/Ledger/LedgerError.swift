package import Relationships

/// Why the ledger could not be opened, or refused to do what was asked; nothing has changed then.
package enum LedgerError: Error, Hashable, Sendable {
    // MARK: The file

    /// The path cannot be opened or made; `code` is the system's `errno`.
    case cannotOpen(path: String, code: Int32)
    /// There is something else at the path than an SQLite database.
    case notADatabase(path: String)
    /// The database is another program's, by its `application_id`.
    case foreign(path: String, applicationID: UInt32)
    /// A newer program has written the file: its schema's version, and the latest that is known here.
    case newer(path: String, version: Int, known: Int)
    /// What is stored contradicts itself or cannot be read.
    case damaged(detail: String)
    /// The disk or the database is full.
    case full
    /// The file system refused to read or write.
    case disk(detail: String)
    /// Another process kept the database for longer than the time limit.
    case busy
    /// SQLite refused for a reason that should not occur: its result code and message.
    case unexpected(code: Int32, detail: String)

    // MARK: The verbs

    /// The schema does not allow such a row; the constraint's name, or what SQLite said of it.
    case refused(constraint: String)
    /// There is no such change.
    case noSuchChange(ChangeID)
    /// There is no such contact, or its adding was undone.
    case noSuchContact(ContactID)
    /// There is no interaction of this name that stands.
    case noSuchInteraction(EntryID)
    /// A correction keeps the contact.
    case otherContact(entry: EntryID, is: ContactID, asked: ContactID)
    /// A plan holds a follow-up of another contact.
    case otherContactsFollowUp(FollowUpIdentity, of: ContactID)
    /// A plan calls a reminder claimed, shown or undelivered that the ledger does not hold as such.
    case notYetClaimed(FollowUpIdentity, Rung)
    /// Only what is planned can be claimed; nil: there is no such reminder.
    case notPlanned(ReminderID, ReminderState?)
    /// A notice needs a hook, and either reminders or a text.
    case emptyNotice
    /// No such notice goes through that hook.
    case noSuchDelivery(NoticeID, hook: String)
    /// A delivery in this state cannot take that outcome.
    case impossible(Delivery.Outcome, in: Delivery.State)

    /// What the user can do about it.
    package enum Advice: Hashable, Sendable {
        case restoreBackup, freeSpace, useNewerVersion, chooseAnotherDirectory, tryAgain
    }

    /// What the user can do about it; nil where it is not for the user to mend.
    package var advice: Advice? {
        switch self {
        case .damaged, .notADatabase: .restoreBackup
        case .full: .freeSpace
        case .newer: .useNewerVersion
        case .foreign, .cannotOpen: .chooseAnotherDirectory
        case .busy, .disk: .tryAgain
        default: nil
        }
    }
}
