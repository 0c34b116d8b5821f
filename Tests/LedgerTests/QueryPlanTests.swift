import GRDB
@testable import Ledger
import Relationships
import Testing

/// What is asked often is found by an index, so that its cost does not grow with the number of contacts.
struct QueryPlanTests {
    private static var one: SomeContacts { SomeContacts(ContactID(number: 1)) }
    private static var named: SomeContacts { SomeContacts([ContactID(number: 1)]) }

    @Test(arguments: [
        (Transaction.next, ["reminders_planned_by_moment", "deliveries_next_try", "contact_plans_by_moment"]),
        (Transaction.toPlanAgain, ["contact_plans_by_moment"]),
        (Transaction.wantingPlaces, ["follow_ups_open_by_contact"]),
        (Transaction.isAnyPlaceWanted, ["follow_ups_that_want_a_place"]),
        (Transaction.wantingPlacesByEnd, ["follow_ups_that_want_a_place (priority=? AND last_day=?"]),
        (Transaction.nextWindowEnd, ["COVERING INDEX follow_ups_that_want_a_place (priority=? AND last_day>?)"]),
        (Transaction.drawnPlaces, ["follow_ups_drawn (drawn_at>?)"]), (Transaction.withPlaces, ["reminders_places"]),
        (Transaction.announced, ["announcements_by_moment"]),
        (Transaction.remindersOfKind, ["reminders_by_kind"]),
        (Transaction.due, ["reminders_planned_by_moment"]),
        (Transaction.readyInStep, ["follow_ups_open_by_ready"]), (Transaction.readyBefore, ["PRIMARY KEY"]),
        (Transaction.overdueInStep, ["follow_ups_open_by_due", "follow_ups_meetings_by_due"]),
        (Transaction.dueBefore, ["PRIMARY KEY"]),
        (Transaction.readySorted, ["follow_ups_open_by_ready"]),
        (Transaction.reminded, ["reminders_planned_by_moment"]),
        (Transaction.undelivered, ["reminders_undelivered"]),
        (Transaction.lapsed, ["follow_ups_lapsed"]),
        (Transaction.newStandings, ["follow_ups_open_by_ready", "follow_ups_open_by_due"]),
        (Transaction.nextStanding, ["follow_ups_open_by_ready", "follow_ups_open_by_due"]),
        (Transaction.openByContact, ["follow_ups_open_by_contact"]),
        (Transaction.entries(of: one), ["entries_that_stand (contact=?)", "interactions USING INTEGER PRIMARY KEY"]),
        (Transaction.entries(of: named), ["entries_that_stand (contact=?)", "interactions USING INTEGER PRIMARY KEY"]),
        (Transaction.decisions + Transaction.standing("decision", named), ["entries_that_stand (contact=? AND sort=?)"]),
        (Transaction.withMail, ["channels_of_mail"]),
        (Transaction.ofMessage, ["PRIMARY KEY"]),
        (Transaction.isMessage, ["message_identities_of_entry", "message_entries_of_entry"]),
        (Transaction.isMailKept, ["messages_of_mail"]), (Transaction.taggedCounterparts, ["messages_of_counterpart"]),
        (Transaction.byIdentity, ["contact_identities_by_value"]), (Transaction.byChannel, ["channels_by_address"]),
        (Transaction.imported(of: one), ["contact_imported USING INTEGER PRIMARY KEY"]),
        (Transaction.byName, ["contacts_by_whole_name"]),
        (Transaction.isKept, ["messages_of_counterpart"]), (Transaction.textsSent, ["interactions_sent_texts", "PRIMARY KEY"]),
        (Transaction.draftOfContact, ["drafts_of_contact", "PRIMARY KEY"]),
        (Transaction.unjoinedWith, ["messages_of_counterpart"]), (Transaction.oldInbound, ["interactions_old_inbound"]),
    ])
    func isFoundByAnIndex(sql: String, indexes: [String]) throws {
        let plan = try plan(of: sql)
        // Those that want a place, lapsed or could not be delivered are read one and all: partial indexes have no others, or few.
        let wholeIndexes = [
            "follow_ups_that_want_a_place", "reminders_places", "follow_ups_lapsed", "reminders_undelivered",
            "interactions_old_inbound",
            "interactions_sent_texts",
        ]
        let ofConstants = ["SCAN CONSTANT ROW", "SCAN 2 CONSTANT ROWS"]
        let readsOneAndAll = sql == Transaction.wantingPlaces
        for line in plan where line.hasPrefix("SCAN") && !readsOneAndAll && !wholeIndexes.contains(where: line.contains) {
            // The parts of a text are a table of their own.
            #expect(ofConstants.contains(line) || line.contains("VIRTUAL TABLE"), "\(plan)")
        }
        for index in indexes { #expect(plan.contains { $0.contains(index) }, "\(plan)") }
    }

    /// Sorting is left to what the indexes cannot give: due reminders by their follow-ups' due, and those that are ready and few.
    @Test(arguments: [
        Transaction.next, Transaction.toPlanAgain, Transaction.readyInStep, Transaction.readyBefore,
        Transaction.overdueInStep, Transaction.dueBefore, Transaction.readyByDue, Transaction.reminded, Transaction.nextStanding,
        Transaction.wantingPlacesByEnd, Transaction.nextWindowEnd, Transaction.openByContact,
        Transaction.entries(of: one), Transaction.imported(of: one), Transaction.byIdentity,
        Transaction.textsSent, Transaction.draftOfContact,
    ])
    func isNotSorted(sql: String) throws {
        #expect(try plan(of: sql).allSatisfy { !$0.contains("TEMP B-TREE") })
    }

    private func plan(of sql: String) throws -> [String] {
        try Store.inMemory().queue.read { database in
            // Arguments that are not set are NULL, which is as good to plan with.
            let statement = try database.makeStatement(sql: "EXPLAIN QUERY PLAN " + sql)
            statement.setUncheckedArguments([])
            return try Row.fetchAll(statement).map { $0["detail"] }
        }
    }
}
