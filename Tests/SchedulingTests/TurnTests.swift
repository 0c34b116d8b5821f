import CivilTime
import Planning
import Relationships
import Scheduling
import Testing

/// One look: what is shown now, what waits, and when to look again (domain.md, "Delivery").
struct TurnTests {
    /// What a look comes to, in words: "claim 1 2", "digest 1 2 3 4", "summary", "start n1 desktop", "abandon ...", "close ...", "waits 1", "wake ...".
    private func look(
        _ outlook: Outlook, at now: String, rules: Rules? = nil, isDesktopPresent: Bool = true,
        flights: Turn.Flights = Turn.Flights()
    ) throws -> [String] {
        let turn = Turn(
            outlook: outlook, now: Sample.at(now), rules: try rules ?? Sample.rules(), isDesktopPresent: isDesktopPresent,
            flights: flights)
        var words = turn.starts.map { "start \($0.notice) \($0.hook)" }
        words += turn.abandoned.map { "abandon \($0.notice) \($0.hook)" } + turn.closed.map { "close \($0.notice) \($0.hook)" }
        if let claim = turn.claim {
            let names = claim.reminders.map { "\($0.id)" }.joined(separator: " ")
            let word = claim.isSummary ? "summary" : claim.event == .digest ? "digest" : "claim"
            words.append("\(word)\(names.isEmpty ? "" : " ")\(names)\(claim.isExact ? " exact" : "")")
        }
        if turn.waitsForDesktop > 0 { words.append("waits \(turn.waitsForDesktop)") }
        if let wake = turn.wake { words.append("wake \(Zone.utc.civil(wake))") }
        return words
    }

    private let monday = Sample.due(1, at: "2027-03-01 10:00")
    private let exact = Sample.due(9, at: "2027-03-01 10:00", isExact: true, kind: .task)

    @Test func nothingToDo() throws {
        #expect(try look(Sample.outlook(next: "2027-03-02 09:00"), at: "2027-03-01 10:00") == ["wake 2027-03-02 09:00"])
        #expect(try look(Sample.outlook(), at: "2027-03-01 10:00") == [])
    }

    @Test("Not shown outside the user's hours, exact ones excepted")
    func outsideHours() throws {
        let outlook = try Sample.outlook(due: [monday])
        #expect(try look(outlook, at: "2027-03-01 10:00") == ["claim r1"])
        #expect(try look(outlook, at: "2027-03-01 18:00") == ["wake 2027-03-02 09:00"])
        #expect(try look(outlook, at: "2027-03-05 18:30") == ["wake 2027-03-08 09:00"])
        #expect(
            try look(Sample.outlook(due: [exact, monday]), at: "2027-03-01 18:30") == ["claim r9 exact", "wake 2027-03-02 09:00"])
        let waiting = Sample.delivery(1, [monday], failures: 1, nextTry: "2027-03-01 18:05")
        #expect(try look(Sample.outlook(waiting: [waiting]), at: "2027-03-01 18:10") == ["wake 2027-03-02 09:00"])
    }

    @Test("Where a week has no hours, a week on")
    func noHours() throws {
        let rules = try Sample.rules(hours: "Mon 09:00-10:00")
        var outlook = try Sample.outlook(due: [monday], hours: "Mon 09:00-10:00")
        #expect(try look(outlook, at: "2027-03-01 10:00", rules: rules) == ["wake 2027-03-08 09:00"])
        outlook = Outlook(
            due: [monday], waiting: [], next: nil, lastInexactShown: nil, own: OwnTime(hours: WeeklyHours(ranges: []), zone: .utc))
        #expect(try look(outlook, at: "2027-03-01 10:00", rules: rules) == ["wake 2027-03-08 10:00"])
    }

    @Test("While the user is away or has paused, reminders are held, not dropped", arguments: [true, false])
    func held(isPause: Bool) throws {
        let time = [("2027-03-01", "2027-03-04 11:00")]
        func outlook(due: [DueReminder] = [], waiting: [Delivery] = []) throws -> Outlook {
            isPause
                ? try Sample.outlook(due: due, waiting: waiting, paused: time)
                : try Sample.outlook(due: due, waiting: waiting, away: time)
        }
        #expect(try look(outlook(due: [monday]), at: "2027-03-02 10:00") == ["wake 2027-03-04 11:00"])
        #expect(
            try look(outlook(due: [exact]), at: "2027-03-02 10:00") == [isPause ? "wake 2027-03-04 11:00" : "claim r9 exact"])
        let retry = Sample.delivery(1, [monday], failures: 1, nextTry: "2027-03-02 09:00")
        #expect(try look(outlook(waiting: [retry]), at: "2027-03-02 10:00") == ["wake 2027-03-04 11:00"])
        #expect(try look(outlook(due: [monday]), at: "2027-03-04 11:00") == ["claim r1"])
    }

    @Test("Between two notifications that are not exact at least Apart (15min) passes")
    func apart() throws {
        let outlook = try Sample.outlook(due: [monday], lastShown: "2027-03-01 09:50")
        #expect(try look(outlook, at: "2027-03-01 10:00") == ["wake 2027-03-01 10:05"])
        #expect(try look(outlook, at: "2027-03-01 10:05") == ["claim r1"])
        #expect(
            try look(Sample.outlook(due: [exact, monday], lastShown: "2027-03-01 09:50"), at: "2027-03-01 10:00") == [
                "claim r9 exact"
            ])
    }

    @Test("A clock that was set back holds nothing up")
    func clockSetBack() throws {
        #expect(
            try look(Sample.outlook(due: [monday], lastShown: "2027-03-03 10:00"), at: "2027-03-01 10:00") == ["claim r1"])
        let retry = Sample.delivery(1, [monday], failures: 1, nextTry: "2027-03-03 10:00")
        #expect(try look(Sample.outlook(waiting: [retry]), at: "2027-03-01 10:00") == ["start n1 desktop"])
    }

    @Test("One that is not exact is on its way to the screen at a time; exact ones do not wait")
    func oneAtATime() throws {
        let flights = Turn.Flights(keys: [DeliveryKey(notice: NoticeID(number: 7), hook: "desktop")], inexact: NoticeID(number: 7))
        #expect(try look(Sample.outlook(due: [monday]), at: "2027-03-01 10:00", flights: flights) == [])
        #expect(try look(Sample.outlook(due: [exact, monday]), at: "2027-03-01 10:00", flights: flights) == ["claim r9 exact"])
        let two = [Sample.delivery(1, [monday]), Sample.delivery(2, [Sample.due(2, at: "2027-03-01 10:00")])]
        #expect(try look(Sample.outlook(waiting: two), at: "2027-03-01 10:00") == ["start n1 desktop"])
    }

    @Test("All hooks of one notice start together: it is one notification")
    func hooksOfOneNotice() throws {
        let rules = try Sample.rules(hooks: [Sample.desktop, Sample.phone])
        let both = [Sample.delivery(1, [monday]), Sample.delivery(1, hook: "phone", [monday])]
        #expect(
            try look(Sample.outlook(waiting: both), at: "2027-03-01 10:00", rules: rules) == ["start n1 desktop", "start n1 phone"])
        // Others are retried for themselves.
        let retry = Sample.delivery(1, hook: "phone", [monday], failures: 1, nextTry: "2027-03-01 10:01", wasShown: true)
        #expect(
            try look(Sample.outlook(waiting: [retry], lastShown: "2027-03-01 10:00"), at: "2027-03-01 10:01", rules: rules)
                == ["start n1 phone"])
    }

    @Test("What another hook has shown meanwhile comes to a desktop that returns one by one, not all at once")
    func desktopJoinsLater() throws {
        let rules = try Sample.rules(hooks: [Sample.desktop, Sample.phone])
        let late = (Int64(1)...5).map { Sample.delivery($0, [Sample.due($0, at: "2027-03-01 10:00")], wasShown: true) }
        #expect(try look(Sample.outlook(waiting: late), at: "2027-03-02 10:00", rules: rules) == ["start n1 desktop"])
        #expect(
            try look(Sample.outlook(waiting: late, lastShown: "2027-03-02 10:00"), at: "2027-03-02 10:01", rules: rules)
                == ["wake 2027-03-02 10:15"])
        #expect(try look(Sample.outlook(waiting: late), at: "2027-03-02 10:00", rules: rules, isDesktopPresent: false) == [])
    }

    @Test("One whose hook still waited for a click when the daemon ended is shown again at the next start")
    func resumed() throws {
        let waiting = (Int64(1)...2).map { Sample.delivery($0, [Sample.due($0, at: "2027-03-01 10:00")], wasShown: true) }
        let outlook = try Sample.outlook(waiting: waiting, lastShown: "2027-03-01 10:00")
        let flights = Turn.Flights(resumed: Set(waiting.map(\.key)))
        #expect(try look(outlook, at: "2027-03-01 10:01", flights: flights) == ["start n1 desktop", "start n2 desktop"])
    }

    @Test func retries() throws {
        let retry = Sample.delivery(1, [monday], failures: 1, nextTry: "2027-03-01 10:30")
        let outlook = try Sample.outlook(waiting: [retry], next: "2027-03-01 10:30")
        #expect(try look(outlook, at: "2027-03-01 10:29") == ["wake 2027-03-01 10:30"])
        #expect(try look(Sample.outlook(waiting: [retry]), at: "2027-03-01 10:30") == ["start n1 desktop"])
    }

    @Test func whatIsClosedAndWhoIsGone() throws {
        let outlook = try Sample.outlook(waiting: [Sample.delivery(1, []), Sample.delivery(2, hook: "gone", [monday])])
        #expect(try look(outlook, at: "2027-03-01 10:00") == ["abandon n2 gone", "close n1 desktop"])
        #expect(
            try look(Sample.outlook(waiting: [Sample.delivery(3, event: .undelivered, [], text: "news")]), at: "2027-03-01 10:00")
                == ["start n3 desktop"])
    }

    @Test("Without a desktop, what is due waits; where another hook shows it, it does not")
    func desktop() throws {
        #expect(try look(Sample.outlook(due: [monday]), at: "2027-03-01 10:00", isDesktopPresent: false) == ["waits 1"])
        #expect(
            try look(
                Sample.outlook(due: [monday]), at: "2027-03-01 10:00", rules: Sample.rules(hooks: [Sample.desktop, Sample.phone]),
                isDesktopPresent: false) == ["claim r1"])
        let tasks = try Sample.rules(hooks: [Sample.desktop, Sample.hook("phone", kinds: [.task])])
        #expect(
            try look(Sample.outlook(due: [monday]), at: "2027-03-01 10:00", rules: tasks, isDesktopPresent: false) == ["waits 1"])
        #expect(try look(Sample.outlook(due: [monday]), at: "2027-03-01 10:00", rules: Sample.rules(hooks: [])) == [])
    }

    @Test("More than CatchUp (3) late ones become one digest; late is more than an hour of the user's hours after its moment")
    func catchUp() throws {
        let four = (Int64(1)...4).map { Sample.due($0, at: "2027-03-05 17:30") }
        // On Friday at 18:00 half an hour of the user's hours had passed: an hour has on Monday at 09:30.
        #expect(try look(Sample.outlook(due: four), at: "2027-03-08 09:30") == ["claim r1"])
        #expect(try look(Sample.outlook(due: four), at: "2027-03-08 09:31") == ["digest r1 r2 r3 r4"])
        #expect(try look(Sample.outlook(due: Array(four.prefix(3))), at: "2027-03-08 12:00") == ["claim r1"])
        let reminders = try Sample.rules(hooks: [Sample.hook("phone", events: [.reminder])])
        #expect(try look(Sample.outlook(due: four), at: "2027-03-08 12:00", rules: reminders) == ["claim r1"])
    }

    @Test("A digest takes along what else is due of the follow-ups that it names")
    func digestOfOneFollowUp() throws {
        let four = (Int64(1)...4).map { Sample.due($0, at: "2027-03-04 10:00") }
        let first = four[0]
        let again = DueReminder(
            id: ReminderID(number: 8), followUp: first.followUp, identity: first.identity, rung: Rung("1d"),
            at: Sample.at("2027-03-05 17:00"), isExact: false, due: nil)
        let other = Sample.due(7, at: "2027-03-05 17:00")
        #expect(try look(Sample.outlook(due: four + [again, other]), at: "2027-03-08 09:00") == ["digest r1 r2 r3 r4 r8"])
    }

    @Test("A digest that waits for its turn holds up nothing that is exact")
    func exactBeforeAWaitingDigest() throws {
        let four = (Int64(1)...4).map { Sample.due($0, at: "2027-03-01 09:00") }
        let now = Sample.due(9, at: "2027-03-02 10:00", isExact: true, kind: .task)
        let outlook = try Sample.outlook(due: [now] + four, lastShown: "2027-03-02 09:55")
        #expect(try look(outlook, at: "2027-03-02 10:00") == ["claim r9 exact", "wake 2027-03-02 10:10"])
    }

    @Test("Where one welcome digest names them all: what an absence has held")
    func welcome() throws {
        let away = [("2027-03-01", "2027-03-06")]
        let held = (Int64(1)...2).map { Sample.due($0, at: "2027-03-08 09:00") }
        let other = Sample.due(3, at: "2027-03-08 08:00")
        #expect(try look(Sample.outlook(due: held + [other], away: away), at: "2027-03-08 09:00") == ["digest r1 r2"])
        #expect(try look(Sample.outlook(due: held + [other]), at: "2027-03-08 09:00") == ["claim r1"])
        #expect(try look(Sample.outlook(due: [held[0]], away: away), at: "2027-03-08 09:00") == ["claim r1"])
    }

    // MARK: The digest that sums up everything

    @Test("It waits for its turn as others do; it has no due, so it comes last")
    func summary() throws {
        let now = "2027-03-01 10:00"
        #expect(try look(Sample.outlook(isDigestDue: true), at: now) == ["summary"])
        #expect(try look(Sample.outlook(due: [monday], isDigestDue: true), at: now) == ["claim r1"])
        #expect(try look(Sample.outlook(due: [exact], isDigestDue: true), at: now) == ["claim r9 exact"])
        #expect(
            try look(Sample.outlook(lastShown: "2027-03-01 09:50", isDigestDue: true), at: now) == ["wake 2027-03-01 10:05"])
        let flights = Turn.Flights(keys: [DeliveryKey(notice: NoticeID(number: 7), hook: "desktop")], inexact: NoticeID(number: 7))
        #expect(try look(Sample.outlook(isDigestDue: true), at: now, flights: flights) == [])
        #expect(try look(Sample.outlook(isDigestDue: true), at: now, isDesktopPresent: false) == [])
        let rules = try Sample.rules(hooks: [Sample.hook("phone", events: [.reminder])])
        #expect(try look(Sample.outlook(isDigestDue: true), at: now, rules: rules) == [])
    }

    @Test("One welcome digest names them all (the weekly digest joins it)")
    func summaryJoinsTheWelcome() throws {
        let away = [("2027-03-01", "2027-03-06")]
        let held = (Int64(1)...2).map { Sample.due($0, at: "2027-03-08 09:00") }
        let outlook = try Sample.outlook(due: held, away: away, isDigestDue: true)
        #expect(try look(outlook, at: "2027-03-08 09:00") == ["summary r1 r2"])
        let one = try Sample.outlook(due: [held[0]], away: away, isDigestDue: true)
        #expect(try look(one, at: "2027-03-08 09:00") == ["summary r1"])
    }

    @Test("A digest of late ones sums up as well where that is due; one of exact ones waits for nothing and does not")
    func summaryJoinsLateOnes() throws {
        let late = (Int64(1)...4).map { Sample.due($0, at: "2027-03-01 10:00") }
        #expect(try look(Sample.outlook(due: late, isDigestDue: true), at: "2027-03-02 10:00") == ["summary r1 r2 r3 r4"])
        let exact = (Int64(1)...4).map { Sample.due($0, at: "2027-03-01 10:00", isExact: true, kind: .task) }
        #expect(
            try look(Sample.outlook(due: exact, isDigestDue: true), at: "2027-03-02 10:00") == ["digest r1 r2 r3 r4 exact"])
    }

    @Test("A summary that waits for a retry is shown though it names no reminder")
    func summaryRetried() throws {
        let summary = Delivery(
            notice: NoticeID(number: 1), hook: "desktop", event: .digest, reminders: [], state: .waiting, failures: 1, nextTry: nil,
            text: nil, isExact: false, wasShown: false, isSummary: true)
        #expect(try look(Sample.outlook(waiting: [summary]), at: "2027-03-01 10:00") == ["start n1 desktop"])
    }
}
