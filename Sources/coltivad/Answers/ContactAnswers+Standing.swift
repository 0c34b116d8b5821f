import CivilTime
import ControlInterface
import Relationships
import Scheduling
import Varlink

extension ContactAnswers {
    /// Closes for good what is open with people.
    func archive(_ parameters: ContactsInterface.Archive.Parameters) async throws(CallError) -> ContactsInterface.Archive.Reply {
        let consequence = try await answerer.perform(dryRun: parameters.dryRun) { lookup, _ in
            .archive(try parameters.contacts.map { try lookup.contact($0).id })
        }
        return .init(consequence: consequence)
    }

    /// Brings archived people back.
    func unarchive(
        _ parameters: ContactsInterface.Unarchive.Parameters
    ) async throws(CallError) -> ContactsInterface.Unarchive.Reply {
        let consequence = try await answerer.perform(dryRun: parameters.dryRun) { lookup, _ in
            .unarchive(try parameters.contacts.map { try lookup.contact($0).id })
        }
        return .init(consequence: consequence)
    }

    /// Leaves people in peace.
    func rest(_ parameters: ContactsInterface.Rest.Parameters) async throws(CallError) -> ContactsInterface.Rest.Reply {
        let consequence = try await answerer.perform(dryRun: parameters.dryRun) { lookup, when in
            let until = try parameters.until.map {
                try when.moment($0, parameter: "until", direction: .future, bareSpans: true).instant
            }
            return .rest(try parameters.contacts.map { try lookup.contact($0).id }, until: until)
        }
        return .init(consequence: consequence)
    }

    /// Ends rests.
    func wake(_ parameters: ContactsInterface.Wake.Parameters) async throws(CallError) -> ContactsInterface.Wake.Reply {
        let consequence = try await answerer.perform(dryRun: parameters.dryRun) { lookup, _ in
            .wake(try parameters.contacts.map { try lookup.contact($0).id })
        }
        return .init(consequence: consequence)
    }
}
