import CivilTime
import Relationships
import Testing

@testable import coltivad

/// What a person would look for in the stories that last long: what was on the screen, counted by the clock.
struct StoriesAtAGlanceTests {
    @Test("A year with one person: at both people's hours, seldom, and no nudge for one who answers")
    func aYear() throws {
        let played = try play("10")
        let losAngeles = try ZoneDirectory().zone(named: "America/Los_Angeles")
        for notice in played.shown where !notice.isDigest && !notice.isExact {
            #expect(notice.isOnWorkday)
            #expect(try notice.isBetween("09:00", "18:00"))
            #expect(try notice.isBetween("08:00", "21:00", in: losAngeles))
        }
        #expect(played.voices.count { $0.isOf(.approach) } == 1 && played.voices.count { $0.isOf(.reconnect) } == 8)
        #expect(!played.shown.contains { $0.isOf(.nudge) })
        #expect(
            RehearsalText().summary(played)
                == "shown: 28 on 22 days; at most 3 on a day (Mon 20 Dec 2027), 2 in an hour (Mon 20 Dec 2027 17:00)")
    }

    @Test("Who does not answer is left in peace: three voices in almost two years, and after their end no word")
    func silence() throws {
        let played = try play("11")
        #expect(played.voices.map(\.rungs) == [["2027-02-02"], ["place"], ["place"]])
        #expect(zip(played.voices, [Kind.approach, .nudge, .reconnect]).allSatisfy { $0.isOf($1) })
        #expect(played.shown.last?.at == Sample.at("2027-09-06 09:00"))
        #expect(played.shown.last?.rungs == ["let go"])
        #expect(played.shown.count == 7)
    }

    @Test(
        "Twenty people met at one party: \"PerDay (5): the most nudges and reconnects a day\"; here two, and once all fit with one, one"
    )
    func aParty() throws {
        let played = try play("12")
        let days = Dictionary(grouping: played.voices) { $0.zone.civil($0.at).date }
        #expect(days.values.allSatisfy { $0.count <= 2 })
        let fromThe24th = played.voices.filter { $0.at >= Sample.at("2027-09-24 00:00") }
        #expect(Set(fromThe24th.map { $0.zone.civil($0.at).date }).count == fromThe24th.count)
        // Each is named once; Olga was written to before her day came, and those who had answered have a reconnect, no nudge.
        #expect(played.voices.count == 19 && Set(played.voices.flatMap { $0.items.map(\.who) }).count == 19)
        // No plan gives a day more than the places that there are, those of the reminders to answer among them.
        for event in played {
            let planned = event.plan.flatMap { open in
                open.row.reminders.filter { _ in open.row.kind != "reply" }.map { event.zone.civil($0.at).date }
            }
            #expect(Dictionary(grouping: planned) { $0 }.values.allSatisfy { $0.count <= 2 }, "event \(event.number)")
        }
    }

    @Test("A holiday: nothing but what is exact, then one digest that names all that waited")
    func aHoliday() throws {
        let played = try play("13")
        let away = Sample.at("2027-12-24 00:00")..<Sample.at("2028-01-07 00:00")
        #expect(played.shown.filter { away.contains($0.at) }.map(\.rungs) == [["asked"], ["1d"], ["10min"]])
        let back = played.shown.filter { $0.zone.civil($0.at).date == Sample.zone.civil(away.upperBound).date }
        #expect(back.map(\.at) == [Sample.at("2028-01-07 09:00")])
        #expect(back.first?.isDigest == true)
        #expect(back.first?.items.map(\.who) == ["Pavel", "Nils", "Quinta", "Nils", "Oriana"])
        #expect(back.first?.rungs == ["4d", "overdue 1d", "ready", "open", "open"])
    }

    @Test("Evenings only: every notification in the user's evening, and each that is about her when it is day in Tokyo too")
    func evenings() throws {
        let played = try play("14")
        let tokyo = try ZoneDirectory().zone(named: "Asia/Tokyo")
        for notice in played.shown {
            #expect(notice.isOnWorkday)
            #expect(try notice.isBetween("19:00", "23:30"))
            #expect(try notice.isDigest || notice.isBetween("06:00", "20:00", in: tokyo))
        }
        #expect(played.shown.count == 11 && played.shown.count(where: \.isDigest) == 4)
    }

    @Test("A laptop closed every night: what was planned until the next event is shown, once, and nothing else is")
    func aLaptop() throws {
        let played = try play("15")
        var planned: [String] = []
        for (event, next) in zip(played, played.dropFirst()) {
            for open in event.plan {
                planned += open.row.reminders.filter { $0.at < next.at }.map { "\(open.row.who): \(open.subject) (\($0.rung))" }
            }
        }
        let shown = played.shown.filter { !$0.isDigest }.flatMap { notice in
            notice.items.map { "\($0.who): \($0.subject) (\($0.rung))" }
        }
        #expect(shown.sorted() == planned.sorted())
        #expect(Set(shown).count == 7 && shown.count == 7)
        for (event, next) in zip(played, played.dropFirst()) where event.event.verb == .off {
            #expect(next.event.verb == .on && next.shown.isEmpty)
        }
    }

    private func play(_ beginning: String) throws -> [PlayedEvent] {
        try StoryFiles.play(try StoryFiles.text(StoryFiles.path(beginning)))
    }
}

extension [PlayedEvent] {
    /// Everything that was shown, in the order of time.
    fileprivate var shown: [ShownNotice] { flatMap(\.shown) }

    /// Reminders of an approach, a nudge or a reconnect.
    fileprivate var voices: [ShownNotice] {
        shown.filter { notice in !notice.isDigest && [Kind.approach, .nudge, .reconnect].contains { notice.isOf($0) } }
    }
}

extension ShownNotice {
    /// Of each reminder in it.
    fileprivate var rungs: [String] { items.map(\.rung) }

    /// Whether it reminds of the meeting, which is exact.
    fileprivate var isExact: Bool { isOf(.meeting) }

    /// Whether everything in it is of the kind.
    fileprivate func isOf(_ kind: Kind) -> Bool { items.allSatisfy { $0.subject == kind.traits.instruction } }

    /// Whether it came on one of the user's working days, Monday to Friday.
    fileprivate var isOnWorkday: Bool { zone.civil(at).date.weekday <= .fri }

    /// Whether the clock showed one of these times, the second not among them; without a zone: the user's clock.
    fileprivate func isBetween(_ from: String, _ to: String, in other: Zone? = nil) throws -> Bool {
        let times = try #require(TimeOfDay(from))..<(try #require(TimeOfDay(to)))
        return times.contains((other ?? zone).civil(at).time)
    }
}
