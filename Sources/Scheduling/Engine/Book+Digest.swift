package import CivilTime
import Planning
import Relationships

/// The digest that sums up everything (domain.md, "Delivery": `[Digest] When=`).
extension Book {
    /// When the next digest comes; the present instant, where it is here. Nil where there is none, or no hook shows digests.
    package func nextDigest() throws -> Instant? {
        guard !rules.digests.isEmpty, rules.hooks.contains(where: { $0.events.contains(.digest) }),
            let past = try past(of: .digests)
        else { return nil }
        return RecurringMoment(rules.digests, own: try ownTime(), whileAway: .held).occurrence(after: past, at: now)?.moment
    }

    /// Commits that hooks are about to show the digest, which names the reminders too; "an empty digest is not shown".
    func claimDigest(naming reminders: [DueReminder], hooks: [String]) throws {
        try keepThatItCame(.digests)
        guard try !reminders.isEmpty || summary(lapses: ledger.lapses(), besides: []).count > 0 else { return }
        _ = try ledger.claim(
            reminders.map(\.id), event: .digest, text: nil, isSummary: true, isExact: false, hooks: hooks, at: now)
    }

    /// What a digest tells besides the follow-ups of which it reminds.
    func summary(lapses: [Lapse], besides reminded: Set<FollowUpID>) throws -> Summary {
        var told = reminded
        var items: [Summary.Item] = []
        var counts: [DigestPart: Int] = [:]
        func tell(_ part: DigestPart, _ followUp: FollowUpID, _ identity: FollowUpIdentity, at: Instant?, due: Instant?) throws {
            guard !told.contains(followUp) else { return }
            let isLine = items.count < rules.digestItems
            var history: History?
            // What has no line is counted only; but of what has lapsed the entry may have been taken back since.
            if isLine || part == .lapsed {
                history = try ledger.history(of: identity.contact)
                guard history?.has(identity.opener) ?? false else { return }
            }
            told.insert(followUp)
            counts[part, default: 0] += 1
            guard isLine, let history else { return }
            items.append(
                Summary.Item(
                    part, followUp: followUp, identity: identity, at: at, due: due, contact: history.contact,
                    last: history.last(at: now), errand: history.errands.first { $0.id == identity.opener },
                    appointment: history.appointments.first { $0.id == identity.opener }))
        }
        for stored in try ledger.undeliveredFollowUps(limit: .max) {
            try tell(.undelivered, stored.id, stored.followUp.identity, at: nil, due: stored.followUp.due)
        }
        for lapse in lapses { try tell(.lapsed, lapse.followUp, lapse.identity, at: lapse.at, due: nil) }
        // Many may be ready: as many are read as there are lines, the others are counted.
        let toldAndReady = try told.filter { try ledger.followUp($0).map { $0.followUp.ready <= now } ?? false }.count
        for stored in try ledger.readyFollowUps(at: now, limit: rules.digestItems + toldAndReady) {
            try tell(.open, stored.id, stored.followUp.identity, at: nil, due: stored.followUp.due)
        }
        let ready = try ledger.openCount(at: now) - toldAndReady
        if ready > 0 { counts[.open] = ready }
        for stored in try ledger.followUps(remindedFrom: now, to: rules.zone.adding(Self.week, to: now), limit: .max)
        where stored.followUp.ready > now {
            let first = stored.followUp.reminders.first { $0.state == .planned && $0.at >= now }
            try tell(.week, stored.id, stored.followUp.identity, at: first?.at, due: stored.followUp.due)
        }
        return Summary(items: items, counts: counts)
    }

    /// How far a digest looks ahead.
    private static var week: Span { Span(days: 7) }
}

extension History {
    /// Whether the entry stands: what it opened may have been taken back since.
    fileprivate func has(_ entry: EntryID) -> Bool {
        interactions.contains { $0.id == entry } || decisions.contains { $0.id == entry }
            || appointments.contains { $0.id == entry }
            || errands.contains { $0.id == entry }
    }
}
