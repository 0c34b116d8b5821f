import Ledger
import CivilTime
import ControlInterface
import Planning
import Relationships
import Scheduling
import Varlink

/// Answers `org.coltiva.FollowUps`.
struct FollowUpAnswers: Sendable {
    let answerer: Answerer
    let daemon: Daemon
    let calendars = CalendarReader()

    var interface: Interface {
        Interface(
            FollowUpsInterface.description,
            [
                Method(FollowUpsInterface.Next.self, handle: next), Method(FollowUpsInterface.Agenda.self, handle: agenda),
                Method(FollowUpsInterface.Done.self, handle: done), Method(FollowUpsInterface.Snooze.self, handle: snooze),
                Method(FollowUpsInterface.Dismiss.self, handle: dismiss), Method(FollowUpsInterface.Remind.self, handle: remind),
                Method(FollowUpsInterface.Meet.self, handle: meet), Method(FollowUpsInterface.Move.self, handle: move),
                Method(FollowUpsInterface.Cancel.self, handle: cancel), Method(FollowUpsInterface.Why.self, handle: why),
                Method(FollowUpsInterface.Practice.self, handle: practice), Method(FollowUpsInterface.Skip.self, handle: skip),
                Method(FollowUpsInterface.Prefer.self, handle: prefer), Method(FollowUpsInterface.Propose.self, handle: propose),
            ])
    }

    // MARK: Questions

    private func next(_ parameters: FollowUpsInterface.Next.Parameters) async throws(CallError) -> FollowUpsInterface.Next.Reply {
        let limit = try Answerer.limit(parameters.limit, otherwise: 10)
        return try await answerer.ask { book, _, maker in
            let ready = try maker.followUps(book.ledger.readyFollowUps(at: book.now, limit: limit))
            guard ready.isEmpty else {
                let total = ready.count < limit ? ready.count : try book.ledger.openCount(at: book.now)
                return .init(followUps: ready, total: total, upcoming: nil)
            }
            let next = try book.ledger.followUps(remindedFrom: book.now, to: .distantFuture, limit: 1).first
            let upcoming = try next.flatMap { stored in
                try book.ledger.history(of: stored.followUp.identity.contact).flatMap { maker.agendaItem(stored, history: $0) }
            }
            return .init(followUps: [], total: 0, upcoming: upcoming)
        }
    }

    private func why(_ parameters: FollowUpsInterface.Why.Parameters) async throws(CallError) -> FollowUpsInterface.Why.Reply {
        try await answerer.ask { book, lookup, maker in
            let stored = try lookup.followUp(parameters.followUp)
            let identity = stored.followUp.identity
            guard let plan = try book.plan(identity.contact)?.first(where: { $0.followUp.identity == identity }),
                let message = try maker.followUp(StoredFollowUp(id: stored.id, followUp: plan.followUp)),
                let record = try book.ledger.contact(identity.contact)?.record
            else { throw ControlError.noSuchFollowUp(parameters.followUp) }
            let theirZone = book.rules.zone(of: record)
            let reminders = plan.followUp.reminders.compactMap { reminder in
                plan.reminders[reminder.rung].map {
                    FollowUpsInterface.Why.Explained(
                        rung: reminder.rung.name, at: maker.time(reminder.at), theirTime: reminder.at.rfc3339(in: theirZone),
                        steps: $0.steps.map(maker.step))
                }
            }
            return .init(
                followUp: message, cause: maker.time(plan.explanation.cause), opener: "\(identity.opener)",
                due: plan.explanation.steps.map(maker.step), reminders: reminders, yourHours: book.rules.hours.description,
                yourZone: book.rules.zone.name, theirHours: book.rules.policy(of: record).contactHours.value.description)
        }
    }

    // MARK: Decisions

    private func done(_ parameters: FollowUpsInterface.Done.Parameters) async throws(CallError) -> FollowUpsInterface.Done.Reply {
        let consequence = try await answerer.perform(dryRun: parameters.dryRun) { lookup, when in
            .done(
                try parameters.followUps.map { try lookup.followUp($0, toClose: true).id },
                Command.Closing(
                    at: try when.past(parameters.at), channel: parameters.channel, about: parameters.about, asks: parameters.ask))
        }
        return .init(consequence: consequence)
    }

    private func snooze(_ parameters: FollowUpsInterface.Snooze.Parameters) async throws(CallError)
        -> FollowUpsInterface.Snooze.Reply
    {
        let consequence = try await answerer.perform(dryRun: parameters.dryRun) { lookup, when in
            let until = try when.moment(parameters.until, parameter: "until", direction: .future, bareSpans: true)
            return .snooze(
                try parameters.followUps.map { try lookup.followUp($0).id }, until: until.instant, isExact: until.hasClockTime)
        }
        return .init(consequence: consequence)
    }

    private func dismiss(_ parameters: FollowUpsInterface.Dismiss.Parameters) async throws(CallError)
        -> FollowUpsInterface.Dismiss.Reply
    {
        let consequence = try await answerer.perform(dryRun: parameters.dryRun) { lookup, _ in
            .dismiss(try parameters.followUps.map { try lookup.followUp($0, toClose: true).id })
        }
        return .init(consequence: consequence)
    }

    private func remind(_ parameters: FollowUpsInterface.Remind.Parameters) async throws(CallError)
        -> FollowUpsInterface.Remind.Reply
    {
        let consequence = try await answerer.perform(dryRun: parameters.dryRun) { lookup, when in
            let at = try when.moment(parameters.at, parameter: "at", direction: .future)
            return .remind(
                try lookup.contact(parameters.contact).id, text: parameters.text, at: at.instant,
                date: at.hasClockTime ? nil : at.date)
        }
        return .init(consequence: consequence)
    }
}
