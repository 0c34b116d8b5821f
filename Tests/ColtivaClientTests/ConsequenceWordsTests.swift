import ControlInterface
import Testing

@testable import coltiva

/// "Every writing command says the consequence."
struct ConsequenceWordsTests {
    private func sentences(_ consequence: ConsequenceMessage, _ deed: ConsequenceWords.Deed = .plain) -> [String] {
        ConsequenceWords(consequence, deed: deed, isDryRun: false).sentences.map(\.text)
    }

    /// "Ada: answer by Thu 11 Mar 11:00; first reminder Sun 7, 10:00."
    @Test(arguments: [
        (Canned.answer, "Ada Lovelace: answer by Thu 11 Mar 11:00; first reminder Sun 7, 10:00."),
        (Canned.late, "Grace Hopper: answer by Mon 1 Mar 09:00; next reminder Mon 8, 15:00."),
        (Canned.task, "Ada Lovelace: send her the paper by the end of Fri 5 Mar; no reminder is to come."),
        (
            Canned.meeting,
            "Ada Lovelace: meet on Thu 11 Mar 15:00 to 15:30 (Thu 14:00 for them), https://meet.example.org/ada; "
                + "first reminder Wed 10, 15:00."
        ),
        (Canned.call, "李小龍: call about the talk on Tue 9 Mar 15:00; first reminder then."),
    ])
    func open(followUp: FollowUpMessage, sentence: String) {
        #expect(sentences(Canned.consequence([followUp])) == [sentence])
    }

    @Test(
        "The due never moves; what is snoozed past it says so.",
        arguments: [
            ("2027-03-10T10:00:00+01:00", "; next reminder Wed 10, 10:00."),
            ("2027-03-11T11:00:00+01:00", "; next reminder then."),
            ("2027-03-12T10:00:00+01:00", "; snoozed past that, until Fri 12, 10:00."),
        ])
    func snoozed(until: String, end: String) {
        var snoozed = Canned.answer
        snoozed.reminders = [Canned.reminder("4d", "2027-03-07T10:00:00+01:00", "shown"), Canned.reminder("snoozed#e40", until)]
        #expect(sentences(Canned.consequence([snoozed])) == ["Ada Lovelace: answer by Thu 11 Mar 11:00\(end)"])
    }

    @Test("Some weeks ahead, a place in the week is found when the time comes")
    func placedLater() {
        var far = Canned.reconnect
        far.reminders = []
        #expect(
            sentences(Canned.consequence([far])) == [
                "Ada Lovelace: get in touch again by the end of Mon 28 Jun; its day is found when the time comes, from Tue 1 Jun on."
            ])
    }

    @Test(
        arguments: [
            (ConsequenceWords.Deed.plain, nil, "Ada Lovelace: nothing is open now."),
            (.done, "e35", "Ada Lovelace: logged as e35; nothing is open now."),
            (.done, nil, "Ada Lovelace: done; nothing is open now."),
            (.dismissed, nil, "Ada Lovelace: put aside; nothing is open now."),
            (.archived, nil, "Ada Lovelace: archived, until they write; nothing is open now."),
            (.added(offeredAt: nil), nil, "Ada Lovelace: added (c12)."),
            (
                .added(offeredAt: "2001-03-06T09:30:00+01:00"), nil,
                "Ada Lovelace: added (c12); the practice offers them on Tue 6 Mar 2001 09:30."
            ),
            (.noted, nil, "Ada Lovelace: noted; 'coltiva show' has it."),
            (.topicKept, nil, "Ada Lovelace: kept for your next message."),
            (.draftKept, nil, "Ada Lovelace: the draft is kept; 'coltiva draft c12' goes on with it."),
            (.draftTakenAway, nil, "Ada Lovelace: no draft is kept any more; 'coltiva undo' brings it back."),
            (.joined("x"), nil, "Ada Lovelace: in the circle x now; nothing is open now."),
            (.unarchived, nil, "Ada Lovelace: back from the archive; nothing is open now."),
            (.rested, nil, "Ada Lovelace: left in peace until they write; nothing is open now."),
            (.woken, nil, "Ada Lovelace: no longer left in peace; nothing is open now."),
        ] as [(ConsequenceWords.Deed, String?, String)])
    func nothingOpen(deed: ConsequenceWords.Deed, entry: String?, sentence: String) {
        #expect(sentences(Canned.consequence([], entry: entry), deed) == [sentence])
    }

    @Test func deedAndWhatIsStillOpen() {
        #expect(
            sentences(Canned.consequence([Canned.task], entry: "e35"), .done) == [
                "Ada Lovelace: logged as e35.",
                "Ada Lovelace: send her the paper by the end of Fri 5 Mar; no reminder is to come.",
            ])
    }

    @Test func aNoteChangesNothingThatIsOpen() {
        #expect(sentences(Canned.consequence([Canned.task]), .noted) == ["Ada Lovelace: noted; 'coltiva show' has it."])
    }

    @Test func theEndOfARest() {
        var consequence = Canned.consequence([Canned.reconnect])
        consequence.outcomes[0].restsUntil = "2027-06-01T00:00:00+02:00"
        #expect(
            sentences(consequence, .rested) == [
                "Ada Lovelace: left in peace until Tue 1 Jun 00:00.",
                "Ada Lovelace: get in touch again by the end of Mon 28 Jun; first reminder Thu 10, 10:00.",
            ])
    }

    @Test func everyoneFollows() {
        let consequence = ConsequenceMessage(change: "u1", outcomes: [], namesakes: [], undone: "away until Mon", everyone: true)
        #expect(sentences(consequence) == ["Taken back: away until Mon.", "Your reminders follow."])
    }

    @Test func namesakesAreNamed() {
        var consequence = Canned.consequence([])
        consequence.namesakes = ["c3", "c9"]
        #expect(sentences(consequence, .added(offeredAt: nil)) == ["Ada Lovelace: added (c12).", "Others have this name: c3, c9."])
    }

    @Test func dryRunsSaySo() {
        let words = ConsequenceWords(Canned.consequence([], change: nil), isDryRun: true)
        #expect(words.page.lines(width: nil).map(\.text) == ["(dry run) Ada Lovelace: nothing is open now."])
    }

    @Test func rowsAreForScripts() {
        let words = ConsequenceWords(Canned.consequence([Canned.answer], entry: "e34", closed: ["f6"]), isDryRun: false)
        #expect(
            words.rows == [
                ["change", "u5"], ["closed", "c12", "Ada Lovelace", "e34", "f6"],
                [
                    "open", "c12", "Ada Lovelace", "e34", "f7", "reply", "open", "2027-03-11T11:00:00+01:00",
                    "2027-03-07T10:00:00+01:00",
                ],
            ])
    }
}
