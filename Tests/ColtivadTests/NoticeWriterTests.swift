import CivilTime
import Relationships
import Scheduling
import Testing

@testable import coltivad

/// "A reminder's text carries the name, what is to be done, what was said last, and how late or early it is, in kind words: no
/// guilt."
struct NoticeWriterTests {
    private let now = Sample.at("2027-03-05 17:00")

    private func item(
        name: String = "Ada", due: String?, about: String? = "the engine", errand: String? = nil, zone: String = "Europe/Rome",
        isOutside: Bool = false, others: [Kind] = []
    ) throws -> DeliveredItem {
        let contact = ContactID(number: 1)
        let kind = errand == nil ? Kind.reply : .task
        let opener = EntryID(number: 7)
        return DeliveredItem(
            reminder: DueReminder(
                id: ReminderID(number: 3), followUp: FollowUpID(number: 2),
                identity: FollowUpIdentity(contact: contact, kind: kind, opener: opener), rung: Rung("4d"), at: now, isExact: false,
                due: due.map(Sample.at)),
            contact: Contact(id: contact, record: ContactRecord(name: name), added: now),
            last: errand == nil
                ? Interaction(
                    id: opener, contact: contact, direction: .inbound, at: Sample.at("2027-03-02 10:20"), recorded: now,
                    about: about)
                : nil,
            errand: errand.map { Errand(id: opener, contact: contact, text: $0, at: now, date: nil, recorded: now) },
            theirZone: try ZoneDirectory().zone(named: zone), isOutsideTheirHours: isOutside, others: others)
    }

    private func meeting(
        _ kind: Kind, from start: String, to end: String, due: String, place: String? = nil
    ) throws -> DeliveredItem {
        let contact = ContactID(number: 1)
        let opener = EntryID(number: 7)
        return DeliveredItem(
            reminder: DueReminder(
                id: ReminderID(number: 3), followUp: FollowUpID(number: 2),
                identity: FollowUpIdentity(contact: contact, kind: kind, opener: opener), rung: Rung("10min"), at: now,
                isExact: kind == .meeting, due: Sample.at(due)),
            contact: Contact(id: contact, record: ContactRecord(name: "Ada"), added: now), last: nil, errand: nil,
            appointment: Appointment(
                id: opener, contact: contact, start: Sample.at(start), end: Sample.at(end), place: place, recorded: now),
            theirZone: try ZoneDirectory().zone(named: "Europe/Rome"), isOutsideTheirHours: false, others: [])
    }

    private func notice(_ items: [DeliveredItem], event: HookEvent = .reminder, showsNames: Bool = true) throws -> Notice {
        let delivery = Delivery(
            notice: NoticeID(number: 1), hook: "desktop", event: event, reminders: items.map(\.reminder), state: .waiting,
            failures: 0,
            nextTry: nil, text: nil, isExact: false, wasShown: false)
        return NoticeWriter(rules: try Sample.rules(), now: now, showsNames: showsNames).notice(
            delivery, contents: DeliveredContents(items))
    }

    @Test func whoWhatAndWhen() throws {
        let notice = try notice([item(due: "2027-03-09 10:20")])
        #expect(notice.title == "Ada: answer")
        #expect(notice.lines == ["Wrote on Tue 2 Mar: “the engine”", "By Tue 9 Mar 10:20, in 4 days"])
        #expect(notice.tag == "c1")
    }

    @Test func lateIsNoReproach() throws {
        let notice = try notice([item(due: "2027-03-04 10:20")])
        #expect(notice.lines.last == "It was for Thu 4 Mar, yesterday; still welcome")
    }

    @Test(
        "What is due at midnight is due at the end of the day before",
        arguments: [
            ("2027-03-06 00:00", "By the end of Fri 5 Mar, today"), ("2027-03-10 00:00", "By the end of Tue 9 Mar, in 4 days"),
            ("2027-03-05 00:00", "It was for Thu 4 Mar, yesterday; still welcome"),
        ])
    func theEndOfADay(due: String, line: String) throws {
        #expect(try notice([item(due: due, errand: "send her the paper")]).lines.last == line)
    }

    @Test func aTaskIsSaidInTheUsersWords() throws {
        let notice = try notice([item(due: "2027-03-05 17:00", errand: "send her the paper")])
        #expect(notice.title == "Ada: send her the paper")
        #expect(notice.lines == ["By Fri 5 Mar 17:00, today"])
    }

    @Test(
        "A meeting: when it is, how far that is, and where",
        arguments: [
            ("2027-03-05 17:10", "2027-03-05 17:40", "Ada: meet at 17:10, in 10 minutes", "Fri 5 Mar, 17:10 to 17:40"),
            ("2027-03-05 20:00", "2027-03-05 21:00", "Ada: meet at 20:00, in 3 hours", "Fri 5 Mar, 20:00 to 21:00"),
            ("2027-03-06 17:00", "2027-03-06 17:30", "Ada: meet at 17:00, tomorrow", "Sat 6 Mar, 17:00 to 17:30"),
            ("2027-03-05 16:50", "2027-03-05 17:30", "Ada: meet at 16:50, until 17:30", "Fri 5 Mar, 16:50 to 17:30"),
        ])
    func aMeeting(start: String, end: String, title: String, line: String) throws {
        let item = try meeting(.meeting, from: start, to: end, due: start, place: "the library")
        let notice = try notice([item])
        #expect(notice.title == title)
        #expect(notice.lines == [line, "the library"])
        #expect(try self.notice([item], event: .digest).lines == [title])
    }

    @Test func thanksNameTheMeeting() throws {
        let notice = try notice([
            meeting(.thanks, from: "2027-03-05 16:00", to: "2027-03-05 16:30", due: "2027-03-07 16:30")
        ])
        #expect(notice.title == "Ada: say thanks for the talk")
        #expect(notice.lines == ["By Sun 7 Mar 16:30, in 2 days", "You met on Fri 5 Mar 16:00."])
    }

    @Test("The reminder says what time it is for them")
    func theirTime() throws {
        let notice = try notice([item(due: "2027-03-09 10:20", zone: "Asia/Tokyo", isOutside: true)])
        #expect(notice.lines.last == "It is 01:00 for them now.")
    }

    @Test("The newer names what else is open with them")
    func whatElseIsOpen() throws {
        let notice = try notice([item(due: "2027-03-09 10:20", others: [.task])])
        #expect(notice.lines.last == "Also open: do")
    }

    @Test("ShowNames=no: \"someone\" on the screen")
    func withoutNames() throws {
        let notice = try notice([item(due: "2027-03-09 10:20")], showsNames: false)
        #expect(notice.title == "someone: answer")
        #expect(notice.reminder?.name == "someone")
    }

    @Test func aDigestNamesTenAndCountsTheRest() throws {
        let items = try (1...12).map { try item(name: "Person \($0)", due: "2027-03-09 10:20") }
        let notice = try notice(items, event: .digest)
        #expect(notice.title == "12 things are waiting for a good moment")
        #expect(notice.lines.count == 11)
        #expect(notice.lines.first == "Person 1: answer, by Tue 9 Mar 10:20, in 4 days")
        #expect(notice.lines.last == "and 2 more: coltiva next")
        #expect(notice.items.count == 12)
    }

    /// A digest that sums up: of each part, one follow-up of someone.
    private func summary(_ parts: [(DigestPart, Kind, at: String?, due: String?)], counts: [DigestPart: Int]? = nil) -> Summary {
        let items = parts.enumerated().map { index, row in
            Summary.Item(
                row.0, followUp: FollowUpID(number: Int64(index + 10)),
                identity: FollowUpIdentity(contact: ContactID(number: 2), kind: row.1, opener: EntryID(number: 8)),
                at: row.at.map(Sample.at), due: row.due.map(Sample.at),
                contact: Contact(id: ContactID(number: 2), record: ContactRecord(name: "Bo"), added: now), last: nil, errand: nil,
                appointment: row.1 == .meeting
                    ? Appointment(
                        id: EntryID(number: 8), contact: ContactID(number: 2), start: Sample.at("2027-03-10 11:00"),
                        end: Sample.at("2027-03-10 12:00"), place: "the library", recorded: now) : nil)
        }
        return Summary(items: items, counts: counts ?? items.reduce(into: [:]) { $0[$1.part, default: 0] += 1 })
    }

    private func digest(_ summary: Summary, reminding items: [DeliveredItem] = []) throws -> Notice {
        let delivery = Delivery(
            notice: NoticeID(number: 1), hook: "desktop", event: .digest, reminders: items.map(\.reminder), state: .waiting,
            failures: 0, nextTry: nil, text: nil, isExact: false, wasShown: false, isSummary: true)
        return NoticeWriter(rules: try Sample.rules(), now: now, showsNames: true).notice(
            delivery, contents: DeliveredContents(items, summary: summary))
    }

    @Test("What is open, what the week brings, what lapsed, what could not be delivered")
    func aDigestThatSumsUp() throws {
        let notice = try digest(
            summary([
                (.undelivered, .reply, at: nil, due: "2027-03-09 10:20"), (.lapsed, .nudge, at: "2027-03-03", due: nil),
                (.open, .reply, at: nil, due: "2027-03-09 10:20"), (.open, .approach, at: nil, due: nil),
                (.week, .reconnect, at: "2027-03-09 09:00", due: "2027-06-01 09:00"),
                (.week, .meeting, at: "2027-03-09 11:00", due: "2027-03-10 11:00"),
            ]))
        #expect(notice.title == "Your week: 2 open, 2 to come, 1 let go, 1 not shown yet")
        #expect(
            notice.lines == [
                "Bo: answer, could not be shown until now", "Bo: write once more, let go on Wed 3 Mar",
                "Bo: answer, by Tue 9 Mar 10:20, in 4 days", "Bo: write for the first time, whenever it suits",
                "Bo: get in touch again, Tue 9 Mar", "Bo: meet at 11:00, Wed 10 Mar",
            ])
        #expect(notice.tag == "digest" && notice.items.isEmpty)
        #expect(notice.named.map(\.part) == [.undelivered, .lapsed, .open, .open, .week, .week])
        #expect(notice.named.map(\.about) == [nil, nil, nil, nil, nil, "the library"])
    }

    @Test("Of what it reminds comes first, and is open; lines shown, then \"and N more\"")
    func aDigestThatSumsUpAndReminds() throws {
        let reminded = try [item(due: "2027-03-09 10:20")]
        let besides = summary(
            (1...10).map { _ in (.open, .reply, at: nil, due: "2027-03-09 10:20") }, counts: [.open: 30, .week: 2])
        let notice = try digest(besides, reminding: reminded)
        #expect(notice.title == "Your week: 31 open, 2 to come")
        #expect(notice.lines.count == 11)
        #expect(notice.lines.first == "Ada: answer, by Tue 9 Mar 10:20, in 4 days")
        #expect(notice.lines.last == "and 23 more: coltiva next")
        #expect(notice.items.count == 1 && notice.named.count == 10)
    }
}
