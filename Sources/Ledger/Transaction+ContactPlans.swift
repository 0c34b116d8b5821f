package import CivilTime
package import Relationships

extension Transaction {
    /// A contact's plan; what is open is in the order in which it was first opened.
    package func plan(of contact: ContactID) throws(LedgerError) -> StoredPlan {
        let open = try openRows(of: contact).map(\.stored)
        let row = try first(Self.contactPlans + " WHERE contact = ?", contact, row: Self.contactPlan)
        return StoredPlan(open: open, replanAt: row?.replanAt, wish: row?.wish, share: try share(of: contact))
    }

    /// The plans of the contacts in the range, as far as anything is open or kept for them.
    package func plans(of contacts: ClosedRange<ContactID>) throws(LedgerError) -> [ContactID: StoredPlan] {
        let open = Dictionary(grouping: try openRows(of: contacts).map(\.stored), by: \.followUp.identity.contact)
        let kept = try contactPlans(of: contacts)
        let shares = try shares(of: contacts)
        return Dictionary(
            uniqueKeysWithValues: Set(open.keys).union(kept.keys).union(shares.keys).map { contact in
                (
                    contact,
                    StoredPlan(
                        open: open[contact] ?? [], replanAt: kept[contact]?.replanAt, wish: kept[contact]?.wish,
                        share: shares[contact] ?? .none)
                )
            })
    }

    /// What all contacts together add to a week: messages in thousandths, and how many rest.
    package func week() throws(LedgerError) -> (messages: Int, resting: Int) {
        try first("SELECT messages, resting FROM week") { row throws(LedgerError) in
            (Int(try row.integer(0)), Int(try row.integer(1)))
        } ?? (0, 0)
    }

    /// The wished contacts, in the order in which they were added.
    package func wishes() throws(LedgerError) -> [Wish] {
        try all(Self.contactPlans + " WHERE waits_since IS NOT NULL ORDER BY contact", row: Self.contactPlan).compactMap(\.wish)
    }

    /// Whether anyone is wished.
    package func isAnyoneWished() throws(LedgerError) -> Bool {
        try number("SELECT EXISTS (SELECT 1 FROM contact_plans WHERE waits_since IS NOT NULL)") > 0
    }

    /// When the practice last offered someone of each circle; nil is the circle of those who are in none.
    package func lastOffers() throws(LedgerError) -> [String?: Instant] {
        var offers: [String?: Instant] = [:]
        try each(Self.lastOffers) { row throws(LedgerError) in offers[row.optionalText(0)] = try row.instant(1) }
        return offers
    }

    /// Contacts whose plan changes until the instant though nobody says anything, each with that moment, the earliest first.
    package func contactsToPlanAgain(
        at now: Instant, limit: Int
    ) throws(LedgerError) -> [(contact: ContactID, moment: Instant)] {
        try all(Self.toPlanAgain, now, limit) { row throws(LedgerError) in (try row.identifier(0), try row.instant(1)) }
    }

    /// The plans of the contacts in the range, as far as any is kept.
    func contactPlans(
        of contacts: ClosedRange<ContactID>
    ) throws(LedgerError) -> [ContactID: (replanAt: Instant?, wish: Wish?)] {
        var plans: [ContactID: (replanAt: Instant?, wish: Wish?)] = [:]
        try each(Self.contactPlans + " WHERE contact BETWEEN ? AND ?", contacts.lowerBound, contacts.upperBound) {
            row throws(LedgerError) in
            plans[try row.identifier(0)] = try Self.contactPlan(row)
        }
        return plans
    }

    /// What the contacts in the range add to a week, as far as they add anything.
    func shares(of contacts: ClosedRange<ContactID>) throws(LedgerError) -> [ContactID: WeeklyShare] {
        var shares: [ContactID: WeeklyShare] = [:]
        try each(Self.weeklyShares + " WHERE contact BETWEEN ? AND ?", contacts.lowerBound, contacts.upperBound) {
            row throws(LedgerError) in
            shares[try row.identifier(0)] = try Self.share(row)
        }
        return shares
    }

    private func share(of contact: ContactID) throws(LedgerError) -> WeeklyShare {
        try first(Self.weeklyShares + " WHERE contact = ?", contact, row: Self.share) ?? .none
    }

    /// Keeps what the contact adds to a week.
    func store(_ share: WeeklyShare, of contact: ContactID) throws(LedgerError) {
        guard try self.share(of: contact) != share else { return }
        guard share != .none else { return try run("DELETE FROM weekly_shares WHERE contact = ?", contact) }
        try run(
            """
            INSERT INTO weekly_shares (contact, messages, resting) VALUES (?1, ?2, ?3)
            ON CONFLICT DO UPDATE SET messages = ?2, resting = ?3
            """, contact, share.messages, share.isResting)
    }

    private static func share(_ row: Row) throws(LedgerError) -> WeeklyShare {
        WeeklyShare(messages: Int(try row.integer(1)), isResting: try row.flag(2))
    }

    private static let weeklyShares = "SELECT contact, messages, resting FROM weekly_shares"

    /// Keeps when the contact is planned again, and their place in the line.
    func store(replanAt: Instant?, wish: Wish?, of contact: ContactID) throws(LedgerError) {
        let held = try first(Self.contactPlans + " WHERE contact = ?", contact, row: Self.contactPlan)
        guard held?.replanAt != replanAt || held?.wish != wish else { return }
        guard replanAt != nil || wish != nil else { return try run("DELETE FROM contact_plans WHERE contact = ?", contact) }
        try run(
            """
            INSERT OR REPLACE INTO contact_plans (
                contact, replan_at, waits_since, priority, circle, lapsed, preferred, skipped_at, eligible_from, opener, offers)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, contact, replanAt, wish?.since, wish?.priority, wish?.circle, wish?.hasLapsed, wish?.isPreferred, wish?.skippedAt,
            wish?.eligibleFrom, wish?.open?.opener, wish?.offers)
    }

    private static func contactPlan(_ row: Row) throws(LedgerError) -> (replanAt: Instant?, wish: Wish?) {
        let replanAt = row.optionalInstant(1)
        guard let since = row.optionalInstant(2) else { return (replanAt, nil) }
        let contact = try row.identifier(0, as: ContactID.self)
        let open = row.optionalIdentifier(9, as: EntryID.self).map {
            FollowUpIdentity(contact: contact, kind: .approach, opener: $0)
        }
        return (
            replanAt,
            Wish(
                contact: contact, priority: try row.word(3), circle: row.optionalText(4), since: since,
                hasLapsed: try row.flag(5), isPreferred: try row.flag(6), skippedAt: row.optionalInstant(7),
                eligibleFrom: try row.instant(8), open: open, offers: Int(try row.integer(10)))
        )
    }

    private static let contactPlans = """
        SELECT contact, replan_at, waits_since, priority, circle, lapsed, preferred, skipped_at, eligible_from, opener, offers
        FROM contact_plans
        """

    /// The first circle of a contact counts.
    static let lastOffers = """
        SELECT circle, max(at) FROM decisions JOIN entries ON entries.id = entry
        LEFT JOIN contact_circles ON contact_circles.contact = decisions.contact AND position = 0
        WHERE verb = 'offered' AND stands = 1 GROUP BY circle
        """

    /// What `contactsToPlanAgain` reads: an index and nothing else.
    static let toPlanAgain = """
        SELECT contact, replan_at FROM contact_plans WHERE replan_at <= ? ORDER BY replan_at, contact LIMIT ?
        """
}
