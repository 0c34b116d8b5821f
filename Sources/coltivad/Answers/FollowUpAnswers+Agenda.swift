import CivilTime
import ControlInterface
import Ledger
import Relationships
import Scheduling
import Varlink

extension FollowUpAnswers {
    /// What the next days bring, with the settings in force or with others.
    func agenda(_ parameters: FollowUpsInterface.Agenda.Parameters) async throws(CallError) -> FollowUpsInterface.Agenda.Reply {
        let count = parameters.days ?? 7
        guard (1...366).contains(count) else { throw .invalidParameter("days") }
        guard let text = parameters.configuration else {
            return try await answerer.ask { book, _, maker in try Self.agenda(of: count, book, maker) }
        }
        return try await answerer.suppose {
            try await daemon.rules(of: text, named: parameters.file ?? "configuration")
        } question: { book, maker in
            try Self.agenda(of: count, book, maker)
        }
    }

    private static func agenda(
        of count: Int, _ book: Answerer.LedgerBook, _ maker: Answerer.Maker
    ) throws -> FollowUpsInterface.Agenda.Reply {
        let zone = book.rules.zone
        let horizon = zone.civil(book.now).date.adding(days: count)
        let end = zone.startOfDay(horizon)
        var days: [CivilDate: [(Instant, AgendaItemMessage)]] = [:]
        for stored in try book.ledger.followUps(remindedFrom: book.now, to: end, limit: .max) {
            guard let message = try maker.followUp(stored) else { continue }
            for reminder in stored.followUp.reminders
            where reminder.state == .planned && reminder.at >= book.now && reminder.at < end {
                let item = AgendaItemMessage(at: maker.time(reminder.at), rung: reminder.rung.name, followUp: message)
                days[zone.civil(reminder.at).date, default: []].append((reminder.at, item))
            }
        }
        let load = try book.load(before: horizon)
        let overdue = try book.ledger.readyFollowUps(at: book.now, limit: .max)
            .filter { $0.followUp.standing(at: book.now) == .overdue }.compactMap { try maker.followUp($0) }
        let unplaced = try book.unplaced()
        func messages(_ ids: [FollowUpID]) throws -> [FollowUpMessage] {
            try ids.compactMap { try book.ledger.followUp($0).flatMap { try maker.followUp($0) } }
        }
        return .init(
            days: days.sorted { $0.key < $1.key }.map { date, items in
                .init(date: date.description, items: items.sorted { $0.0 < $1.0 }.map(\.1), load: load[date] ?? 0)
            }, overdue: overdue, perDay: book.rules.perDay, late: try messages(unplaced.late), later: try messages(unplaced.later))
    }
}
