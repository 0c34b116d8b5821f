import CivilTime
import ControlInterface
import Relationships
import Scheduling
import Varlink

extension FollowUpAnswers {
    /// How long a meeting is where nobody says it (interface.md, `meet`).
    private static let length = "30min"

    /// Arranges a meeting.
    func meet(_ parameters: FollowUpsInterface.Meet.Parameters) async throws(CallError) -> FollowUpsInterface.Meet.Reply {
        let consequence = try await answerer.perform(dryRun: parameters.dryRun) { lookup, when in
            let contact = try lookup.contact(parameters.contact).id
            let start = try when.start(parameters.at)
            let end = try when.end(parameters.length ?? Self.length, from: start) ?? start
            return .meet(contact, start: start, end: end, place: parameters.place)
        }
        return .init(consequence: consequence)
    }

    /// Arranges for another time what was arranged.
    func move(_ parameters: FollowUpsInterface.Move.Parameters) async throws(CallError) -> FollowUpsInterface.Move.Reply {
        let consequence = try await answerer.perform(dryRun: parameters.dryRun) { lookup, when in
            let meeting = try lookup.meeting(parameters.meeting)
            let start = try when.start(parameters.at)
            return .move(meeting, start: start, end: try when.end(parameters.length, from: start), place: parameters.place)
        }
        return .init(consequence: consequence)
    }

    /// Cancels a meeting.
    func cancel(_ parameters: FollowUpsInterface.Cancel.Parameters) async throws(CallError) -> FollowUpsInterface.Cancel.Reply {
        let consequence = try await answerer.perform(dryRun: parameters.dryRun) { lookup, _ in
            .cancel(try lookup.meeting(parameters.meeting))
        }
        return .init(consequence: consequence)
    }
}
