import CivilTime
import ControlInterface
import Relationships
import Scheduling
import Varlink

extension FollowUpAnswers {
    /// How long a meeting is where nobody says it (interface.md, `meet`).
    static let length = "30min"

    /// Arranges a meeting.
    func meet(_ parameters: FollowUpsInterface.Meet.Parameters) async throws(CallError) -> FollowUpsInterface.Meet.Reply {
        let organiser = try await organiser(parameters.invitation)
        return try await answerer.perform(dryRun: parameters.dryRun) { lookup, when in
            let contact = try lookup.contact(parameters.contact)
            if organiser != nil { _ = try contact.mailAddress() }
            let start = try when.start(parameters.at)
            let end = try when.end(parameters.length ?? Self.length, from: start) ?? start
            return .meet(contact.id, start: start, end: end, place: parameters.place)
        } answer: { consequence, maker in
            .init(
                consequence: maker.consequence(consequence),
                invitation: InvitationMaker(book: maker.book, organiser: organiser).arranged(consequence))
        }
    }

    /// Arranges for another time what was arranged.
    func move(_ parameters: FollowUpsInterface.Move.Parameters) async throws(CallError) -> FollowUpsInterface.Move.Reply {
        let organiser = try await organiser(parameters.invitation)
        return try await answerer.perform(dryRun: parameters.dryRun) { lookup, when in
            let meeting = try lookup.meeting(parameters.meeting)
            if organiser != nil { _ = try lookup.mailAddress(ofGuestAt: meeting) }
            let start = try when.start(parameters.at)
            return .move(meeting, start: start, end: try when.end(parameters.length, from: start), place: parameters.place)
        } answer: { consequence, maker in
            .init(
                consequence: maker.consequence(consequence),
                invitation: InvitationMaker(book: maker.book, organiser: organiser).arranged(consequence))
        }
    }

    /// Cancels a meeting.
    func cancel(_ parameters: FollowUpsInterface.Cancel.Parameters) async throws(CallError) -> FollowUpsInterface.Cancel.Reply {
        let organiser = try await organiser(parameters.invitation)
        let meeting = try await answerer.ask { _, lookup, _ in
            let meeting = try lookup.meeting(parameters.meeting)
            if organiser != nil { _ = try lookup.mailAddress(ofGuestAt: meeting) }
            return meeting
        }
        return try await answerer.perform(dryRun: parameters.dryRun) { _, _ in
            .cancel(meeting)
        } answer: { consequence, maker in
            .init(
                consequence: maker.consequence(consequence),
                invitation: consequence.change == nil
                    ? nil : InvitationMaker(book: maker.book, organiser: organiser).cancelled(meeting))
        }
    }

    /// Who invites, where an invitation is asked for.
    private func organiser(_ isAsked: Bool?) async throws(CallError) -> String? {
        guard isAsked == true else { return nil }
        guard let address = await daemon.mailAddress() else { throw ControlError.noMailAddress(nil).callError }
        return address
    }
}
