import CivilTime
import Planning
import Relationships
import Testing

/// "A rung whose moment is past when its follow-up becomes known, or that a correction, a setting or travel moves into the past, is not
/// shown; if none before due is left, one (`next`) comes at the right moment from then. A rung that is moved ahead again is shown."
///
/// 2027-03-01 is a Monday.
struct NextRungTests {
    @Test("Known late, with one before due left")
    func oneIsLeft() throws {
        var desk = try Desk()
        try desk.log(.inbound, "2027-03-01 10:00")
        let plan = try desk.plan("2027-03-05 08:00")
        #expect(
            desk.rows(plan) == [
                "4d 2027-03-04 10:00 passed", "1d 2027-03-05 17:00", "overdue 1d 2027-03-09 10:00", "overdue 1w 2027-03-15 10:00",
            ])
        // Nor does one come once that is shown.
        let later = try desk.plan("2027-03-06 12:00", stored: plan.stored(until: try desk.at("2027-03-06 12:00")))
        #expect(!desk.rows(later).contains { $0.hasPrefix("next") })
    }

    @Test("Known late, with none before due left: at the right moment from then")
    func noneIsLeft() throws {
        var desk = try Desk()
        try desk.log(.inbound, "2027-03-01 10:00")
        let plan = try desk.plan("2027-03-05 20:00")
        #expect(
            desk.rows(plan) == [
                "4d 2027-03-04 10:00 passed", "1d 2027-03-05 17:00 passed", "next 2027-03-08 09:00", "overdue 1d 2027-03-09 10:00",
                "overdue 1w 2027-03-15 10:00",
            ])
        // It stays where it is, and once shown it does not come again.
        let stored = plan.stored(until: try desk.at("2027-03-06 12:00"))
        #expect(try desk.plan("2027-03-06 12:00", stored: stored) == plan)
        let shown = plan.stored(until: try desk.at("2027-03-08 09:00"))
        #expect(try desk.rows("2027-03-08 12:00", stored: shown).filter { $0.hasPrefix("next") } == ["next 2027-03-08 09:00 shown"])
    }

    @Test("Known when it is overdue: one comes, and stands for what falls on its day")
    func overdue() throws {
        var desk = try Desk()
        try desk.log(.inbound, "2027-02-21 08:00")
        // Due on Sunday 28 February 08:00; a day later is 1 March 08:00, which is 09:00 in hours, as is what comes from now on.
        let plan = try desk.plan("2027-03-01 08:00")
        #expect(desk.rows(plan).suffix(2) == ["next 2027-03-01 09:00", "overdue 1w 2027-03-08 09:00"])
        let stored = plan.stored(until: try desk.at("2027-03-01 09:00"))
        for later in ["2027-03-01 09:30", "2027-03-03 10:00", "2027-03-20 10:00"] {
            let rows = try desk.rows(later, stored: stored)
            #expect(rows.filter { $0.hasPrefix("next") } == ["next 2027-03-01 09:00 shown"])
            #expect(!rows.contains { $0.hasPrefix("overdue 1d") })
        }
    }

    @Test("A correction moves the last one into the past: `next` comes, though one was shown before")
    func movedIntoThePast() throws {
        var desk = try Desk()
        let inbound = try desk.log(.inbound, "2027-03-01 10:00")
        let plan = try desk.plan("2027-03-01 10:00")
        let stored = plan.stored(until: try desk.at("2027-03-05 12:00"))
        desk.interactions = []
        try desk.log(.inbound, "2027-02-27 11:00")
        desk.interactions = desk.interactions.map { $0.with(id: inbound) }
        let moved = try desk.plan("2027-03-05 12:00", stored: stored)
        #expect(
            desk.rows(moved) == [
                "4d 2027-03-04 10:00 shown", "1d 2027-03-05 11:00 passed", "next 2027-03-05 12:00", "overdue 1d 2027-03-08 09:00",
                "overdue 1w 2027-03-15 09:00",
            ])
        #expect(try desk.plan("2027-03-05 12:00", stored: moved.stored()) == moved)
    }

    /// Says that the inbound came at another time, in a plan of which some is stored.
    private func corrected(_ desk: Desk, _ inbound: EntryID, to when: String) throws -> Desk {
        var desk = desk
        desk.interactions = []
        try desk.log(.inbound, when)
        desk.interactions = desk.interactions.map { $0.with(id: inbound) }
        return desk
    }

    @Test("if none before due is left, one (`next`) comes: none where a correction leaves one ahead")
    func oneIsLeftAhead() throws {
        var desk = try Desk()
        let inbound = try desk.log(.inbound, "2027-03-01 10:00")
        let stored = try desk.plan("2027-03-01 10:00").stored(until: try desk.at("2027-03-02 12:00"))
        #expect(
            try corrected(desk, inbound, to: "2027-02-25 10:00").rows("2027-03-02 12:00", stored: stored)
                == [
                    "4d 2027-03-01 09:00 passed", "1d 2027-03-03 10:00", "overdue 1d 2027-03-05 10:00",
                    "overdue 1w 2027-03-11 10:00",
                ])
    }

    @Test("if none before due is left, one (`next`) comes: none where one is on its way to the screen")
    func oneIsOnItsWay() throws {
        var desk = try Desk()
        let inbound = try desk.log(.inbound, "2027-03-01 10:00")
        let claimed = try desk.plan("2027-03-01 10:00").stored(until: try desk.at("2027-03-04 10:00")).map { $0.claimed }
        let rows = try corrected(desk, inbound, to: "2027-02-23 10:00").rows("2027-03-05 08:00", stored: claimed)
        #expect(rows.contains("4d 2027-03-04 10:00 claimed"))
        #expect(!rows.contains { $0.hasPrefix("next") })
    }

    @Test("A rung is shown once, wherever its moment moves: `next` stands, though others come ahead again")
    func nextWasShown() throws {
        var desk = try Desk()
        let inbound = try desk.log(.inbound, "2027-02-25 10:00")
        let shown = try desk.plan("2027-03-03 20:00").stored(until: try desk.at("2027-03-04 09:00"))
        #expect(
            try corrected(desk, inbound, to: "2027-03-01 10:00").rows("2027-03-04 09:30", stored: shown)
                == [
                    "next 2027-03-04 09:00 shown", "1d 2027-03-05 17:00", "overdue 1d 2027-03-09 10:00",
                    "overdue 1w 2027-03-15 10:00",
                ])
    }

    @Test("Moved to a day on which one was shown, it is the same reminder: no `next`")
    func movedToADayThatHadOne() throws {
        var desk = try Desk()
        let inbound = try desk.log(.inbound, "2027-03-01 10:00")
        let stored = try desk.plan("2027-03-01 10:00").stored(until: try desk.at("2027-03-04 12:00"))
        desk.interactions = []
        try desk.log(.inbound, "2027-02-26 10:00")
        desk.interactions = desk.interactions.map { $0.with(id: inbound) }
        #expect(
            try desk.rows("2027-03-04 12:00", stored: stored)
                == ["4d 2027-03-04 10:00 shown", "overdue 1d 2027-03-08 09:00", "overdue 1w 2027-03-12 10:00"])
    }

    @Test("A rung that is moved ahead again is shown")
    func movedAheadAgain() throws {
        var desk = try Desk()
        let inbound = try desk.log(.inbound, "2027-02-25 10:00")
        let late = try desk.plan("2027-03-03 20:00")
        #expect(desk.rows(late).prefix(3) == ["4d 2027-03-01 09:00 passed", "1d 2027-03-03 10:00 passed", "next 2027-03-04 09:00"])
        desk.interactions = []
        try desk.log(.inbound, "2027-03-01 10:00")
        desk.interactions = desk.interactions.map { $0.with(id: inbound) }
        #expect(
            try desk.rows("2027-03-03 20:00", stored: late.stored())
                == ["4d 2027-03-04 10:00", "1d 2027-03-05 17:00", "overdue 1d 2027-03-09 10:00", "overdue 1w 2027-03-15 10:00"])
    }

    @Test("A rung is shown once, wherever its moment moves")
    func shownOnce() throws {
        var desk = try Desk()
        let inbound = try desk.log(.inbound, "2027-02-25 10:00")
        let stored = try desk.plan("2027-02-25 10:00").stored(until: try desk.at("2027-03-02 12:00"))
        desk.interactions = []
        try desk.log(.inbound, "2027-03-02 10:00")
        desk.interactions = desk.interactions.map { $0.with(id: inbound) }
        #expect(
            try desk.rows("2027-03-02 12:00", stored: stored)
                == [
                    "4d 2027-03-01 09:00 shown", "1d 2027-03-08 10:00", "overdue 1d 2027-03-10 10:00",
                    "overdue 1w 2027-03-16 10:00",
                ])
    }

    @Test("What is due and waits is shown, wherever a correction moves it")
    func dueAndWaiting() throws {
        var desk = try Desk()
        let inbound = try desk.log(.inbound, "2027-03-01 10:00")
        let waiting = try desk.plan("2027-03-01 10:00").stored()
        desk.interactions = []
        try desk.log(.inbound, "2027-03-01 09:30")
        desk.interactions = desk.interactions.map { $0.with(id: inbound) }
        let plan = try #require(try desk.plan("2027-03-04 12:00", stored: waiting).first)
        let reminder = try #require(plan.followUp.reminders.first)
        #expect(reminder.state == .planned && reminder.rung.name == "4d")
        #expect(plan.reminders[reminder.rung]?.steps.last?.after == reminder.at)
        #expect(desk.rows([plan]).first == "4d 2027-03-04 09:30")
    }

    @Test("Reminders of one follow-up that are not exact and fall on one civil day are one: the first, shown already or not")
    func onePerDay() throws {
        var desk = try Desk()
        desk.layer.replyRemind = try Span.list(parsing: "30h 26h 1h")
        try desk.log(.inbound, "2027-03-02 17:00")
        let plan = try desk.plan("2027-03-02 17:00")
        #expect(desk.rows(plan).prefix(2) == ["30h 2027-03-08 11:00", "1h 2027-03-09 16:00"])
        let rows = try desk.rows("2027-03-08 12:00", stored: plan.stored(until: try desk.at("2027-03-08 11:30")))
        #expect(rows.prefix(2) == ["30h 2027-03-08 11:00 shown", "1h 2027-03-09 16:00"])
        let after = try desk.rows("2027-03-09 16:30", stored: plan.stored(until: try desk.at("2027-03-09 16:30")))
        #expect(after.prefix(3) == ["30h 2027-03-08 11:00 shown", "1h 2027-03-09 16:00 shown", "overdue 1d 2027-03-10 17:00"])
    }
}

extension Interaction {
    /// The same under another identity: a correction keeps that of what it corrects.
    func with(id: EntryID) -> Interaction {
        Interaction(
            id: id, contact: contact, direction: direction, at: at, recorded: recorded, channel: channel, about: about, asks: asks,
            isGesture: isGesture)
    }
}

extension StoredFollowUp {
    /// The same, where what was shown is still on its way to the screen.
    fileprivate var claimed: StoredFollowUp {
        let reminders = followUp.reminders.map { reminder in
            Reminder(
                rung: reminder.rung, wanted: reminder.wanted, at: reminder.at, isExact: reminder.isExact,
                state: reminder.state == .shown ? .claimed : reminder.state)
        }
        return StoredFollowUp(
            id: id,
            followUp: FollowUp(
                identity: followUp.identity, ready: followUp.ready, due: followUp.due, place: followUp.place, reminders: reminders))
    }
}
