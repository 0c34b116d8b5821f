import CivilTime
import Planning
import Relationships
import Testing

/// "Space" and "Room": what moves the ready of a voice; 2027-03-01 is a Monday.
struct SpaceTests {
    @Test(
        "A voice never becomes ready before the last outbound (gestures too) + `Space` (2w).",
        arguments: [
            ToldRow(
                "a reconnect whose cadence is shorter",
                (now: "2027-03-02 10:00", expected: ["e2 reconnect 2027-03-15 10:00 .. 2027-04-12 10:00"])
            ) {
                $0.layer.cadence = try Cadence(parsing: "1w..6w")
                try $0.log(.meeting, "2027-02-20 10:00")
                try $0.log(.outbound, "2027-03-01 10:00", asks: false)
            },
            ToldRow(
                "a reconnect after a gesture",
                (now: "2027-03-02 10:00", expected: ["e2 reconnect 2027-03-15 10:00 .. 2027-04-03 10:00"])
            ) {
                $0.layer.cadence = try Cadence(parsing: "1w..6w")
                try $0.log(.meeting, "2027-02-20 10:00")
                try $0.log(.outbound, "2027-03-01 10:00", isGesture: true)
            },
            ToldRow(
                "a nudge that would come sooner",
                (now: "2027-03-02 10:00", expected: ["e1 nudge 2027-03-15 10:00 .. 2027-03-22 10:00"])
            ) {
                $0.layer.nudgeAfter = Span(days: 7)
                try $0.log(.outbound, "2027-03-01 10:00")
            },
            ToldRow("an approach after a gesture", (now: "2027-03-02 10:00", expected: ["e2 approach 2027-03-16 10:00"])) {
                $0.layer.approach = true
                try $0.decide(.offered, "2027-03-01 09:30")
                try $0.log(.outbound, "2027-03-02 10:00", isGesture: true)
            },
            ToldRow(
                "a later ready stays", (now: "2027-03-02 10:00", expected: ["e1 nudge 2027-03-31 10:00 .. 2027-04-30 10:00"])
            ) {
                $0.layer.nudgeAfter = Span(days: 30)
                try $0.log(.outbound, "2027-03-01 10:00")
            },
        ])
    func voices(row: ToldRow) throws { try row.check() }

    @Test("`reply`, `meeting`, `thanks`, `occasion` and `task` are exempt.", arguments: [false, true])
    func exempt(isGesture: Bool) throws {
        var desk = try Desk()
        desk.birthday = "--03-08"
        try desk.log(.outbound, "2027-03-01 10:00", isGesture: isGesture)
        try desk.meet("2027-03-02 10:00", "2027-03-02 11:00", arranged: "2027-03-01 12:00")
        try desk.log(.inbound, "2027-03-02 18:00")
        try desk.meet("2027-03-10 10:00", "2027-03-10 11:00", arranged: "2027-03-02 19:00")
        try desk.ask("2027-03-04 10:00", recorded: "2027-03-02 19:00")
        #expect(
            try desk.windows("2027-03-02 19:00") == [
                "e3 reply 2027-03-02 18:00 .. 2027-03-09 18:00", "e4 meeting 2027-03-09 10:00 .. 2027-03-10 10:00",
                "e2 thanks 2027-03-02 11:00 .. 2027-03-04 11:00", "e2 occasion 2027-03-05 00:00 .. 2027-03-09 00:00",
                "e5 task 2027-03-04 10:00 .. 2027-03-04 10:00",
            ])
    }

    @Test(
        "Where a rule moves the ready of a `nudge` or `reconnect`, its due is at the earliest that ready + `NudgeAfter`.",
        arguments: [
            ToldRow(
                "a gesture moves a nudge", (now: "2027-03-10 10:00", expected: ["e2 nudge 2027-03-24 10:00 .. 2027-04-07 10:00"])
            ) {
                try $0.log(.outbound, "2027-03-01 10:00")
                try $0.log(.outbound, "2027-03-10 10:00", isGesture: true)
            },
            ToldRow(
                "a rest moves a reconnect beyond its due",
                (now: "2027-02-03 10:00", expected: ["e2 reconnect 2027-06-01 00:00 .. 2027-06-15 00:00"])
            ) {
                $0.layer.cadence = try Cadence(parsing: "3w..6w")
                try $0.log(.meeting, "2027-02-01 10:00")
                try $0.decide(.rested(until: $0.at("2027-06-01")), "2027-02-02 10:00")
            },
            ToldRow(
                "a due that leaves more stays",
                (now: "2027-02-03 10:00", expected: ["e2 reconnect 2027-02-25 00:00 .. 2027-03-15 10:00"])
            ) {
                $0.layer.cadence = try Cadence(parsing: "3w..6w")
                try $0.log(.meeting, "2027-02-01 10:00")
                try $0.decide(.rested(until: $0.at("2027-02-25")), "2027-02-02 10:00")
            },
            ToldRow(
                "a window that nothing moved may be shorter",
                (now: "2027-02-03 10:00", expected: ["e1 reconnect 2027-02-22 10:00 .. 2027-03-01 10:00"])
            ) {
                $0.layer.cadence = try Cadence(parsing: "3w..4w")
                try $0.log(.meeting, "2027-02-01 10:00")
            },
        ])
    func room(row: ToldRow) throws { try row.check() }

    /// What moves a voice that stands on Monday, the 15th of March.
    enum Mover: CaseIterable, Sendable {
        case rest, wake, gesture, nothing
    }

    @Test("What a rest, `wake` or a gesture moves is opened by that entry: its rungs are new.", arguments: Mover.allCases)
    func opener(mover: Mover) throws {
        var desk = try Desk()
        let outbound = try desk.log(.outbound, "2027-03-01 10:00")
        try desk.announce(.nudge, opener: outbound, "2027-03-15 10:00")
        let before = try desk.plan("2027-03-15 09:00")
        #expect(desk.rows(before) == ["place 2027-03-15 10:00"])
        let shown = before.stored(until: try desk.at("2027-03-15 10:00"))
        let opener: EntryID
        switch mover {
        case .rest: opener = try desk.decide(.rested(until: desk.at("2027-03-20")), "2027-03-15 11:00")
        case .wake:
            try desk.decide(.rested(until: desk.at("2027-04-20")), "2027-03-15 11:00")
            opener = try desk.decide(.woken, "2027-03-15 11:30")
        case .gesture: opener = try desk.log(.outbound, "2027-03-15 11:00", isGesture: true)
        case .nothing: opener = outbound
        }
        let plan = try desk.plan("2027-03-15 12:00", stored: shown)
        #expect(plan.map(\.followUp.identity) == [FollowUpIdentity(contact: Desk.contact, kind: .nudge, opener: opener)])
        #expect(desk.rows(plan) == (mover == .nothing ? ["place 2027-03-15 10:00 shown"] : []))
        #expect((plan.first?.followUp.place != nil) == (mover != .nothing))
    }

    @Test("What a rest, `wake` or a gesture moves is opened by that entry: its rungs are new. Those of slots before are gone.")
    func slotsBefore() throws {
        var desk = try Desk()
        desk.layer.approach = true
        try desk.decide(.offered, "2027-03-02 09:30")
        try desk.log(.outbound, "2027-03-02 10:00", isGesture: true)
        #expect(try desk.rows("2027-03-02 10:00").isEmpty)
        try desk.decide(.offered, "2027-03-23 09:30")
        #expect(try desk.rows("2027-03-23 09:30") == ["2027-03-23 2027-03-23 09:30"])
    }
}
