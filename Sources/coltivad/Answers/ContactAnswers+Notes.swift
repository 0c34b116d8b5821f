import ControlInterface
import Relationships
import Scheduling
import Varlink

extension ContactAnswers {
    /// Notes something about a person.
    func note(_ parameters: ContactsInterface.AddNote.Parameters) async throws(CallError) -> ContactsInterface.AddNote.Reply {
        let consequence = try await answerer.perform(dryRun: parameters.dryRun) { lookup, _ in
            .note(try lookup.contact(parameters.contact).id, parameters.text)
        }
        return .init(consequence: consequence)
    }

    /// Keeps something to write to a person about.
    func topic(_ parameters: ContactsInterface.AddTopic.Parameters) async throws(CallError) -> ContactsInterface.AddTopic.Reply {
        let consequence = try await answerer.perform(dryRun: parameters.dryRun) { lookup, _ in
            .topic(try lookup.contact(parameters.contact).id, parameters.text, link: parameters.link)
        }
        return .init(consequence: consequence)
    }
}
