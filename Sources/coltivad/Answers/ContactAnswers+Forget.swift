import ControlInterface
import Ledger
import Relationships
import Scheduling
import Varlink

extension ContactAnswers {
    /// Removes a person and everything about them; when it is answered, no byte of them is left, or it is said why one may be.
    func forget(_ parameters: ContactsInterface.Forget.Parameters) async throws(CallError) -> ContactsInterface.Forget.Reply {
        let contact = try await answerer.ask { _, lookup, maker in maker.contact(try lookup.contact(parameters.contact)) }
        try await answerer.inWords { try await daemon.checkThatNothingIsRestored() }
        let forgotten = try await answerer.perform(dryRun: parameters.dryRun) { lookup, _ in
            .forget(try lookup.contact(contact.id).id)
        } answer: { consequence, _ in
            consequence.forgotten
        }
        guard let forgotten else { throw ControlError.noSuchContact(contact.id, suggestions: []).callError }
        var reply = ContactsInterface.Forget.Reply(
            contact: contact, interactions: forgotten.interactions, notes: forgotten.notes, followUps: forgotten.closed.count,
            commands: forgotten.commands, removed: [])
        guard parameters.dryRun != true else {
            reply.removed = daemon.keeper.folder.everything()
            return reply
        }
        do {
            let made = try await daemon.purge()
            reply.backup = made.file
            reply.removed = made.removed
        } catch {
            reply.problem = (error as? LedgerError)?.words ?? "\(error)"
        }
        return reply
    }
}
