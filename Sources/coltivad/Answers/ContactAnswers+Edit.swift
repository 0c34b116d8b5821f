import ControlInterface
import Relationships
import Scheduling
import Varlink

extension ContactAnswers {
    /// Writes what is known of a person as a text to be edited.
    func text(_ parameters: ContactsInterface.ShowText.Parameters) async throws(CallError) -> ContactsInterface.ShowText.Reply {
        try await answerer.ask { _, lookup, maker in
            let contact = try lookup.contact(parameters.contact)
            return .init(contact: "\(contact.id)", name: contact.name, text: Self.text(of: contact, maker))
        }
    }

    /// Makes a person what an edited text says.
    func edit(_ parameters: ContactsInterface.Edit.Parameters) async throws(CallError) -> ContactsInterface.Edit.Reply {
        let file = parameters.file ?? "contact"
        let (reply, assignments) = try await answerer.ask { book, lookup, maker in
            let contact = try lookup.contact(parameters.contact)
            let before = ContactText(parsing: parameters.before, file: file)
            let now = ContactText(parsing: Self.text(of: contact, maker), file: file)
            var after = ContactText(parsing: parameters.after, file: file)
            let changes = after.changes(since: before)
            // What somebody else has set to the same is set already.
            let wanted = changes.filter { now.values[$0.key]?.text ?? "" != $0.value }
            after.check(changes, of: contact.record, since: before, now: now, rules: book.rules)
            return (
                ContactsInterface.Edit.Reply(
                    findings: after.findings, before: before.taking(changes, from: now),
                    changed: after.findings.isEmpty ? wanted.map { .init(key: $0.key, value: $0.value) } : []), wanted
            )
        }
        guard reply.findings.isEmpty, !assignments.isEmpty else { return reply }
        return try await answerer.perform(dryRun: parameters.dryRun) { lookup, _ in
            .set(try lookup.contact(parameters.contact).id, assignments)
        } answer: { consequence, maker in
            var reply = reply
            reply.consequence = maker.consequence(consequence)
            return reply
        }
    }

    private static func text(of contact: Contact, _ maker: Answerer.Maker) -> String {
        ContactText.text(of: contact, settings: maker.settings(maker.book.rules.policy(of: contact.record)))
    }
}
