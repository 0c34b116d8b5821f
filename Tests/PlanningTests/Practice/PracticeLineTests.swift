import CivilTime
import Planning
import Relationships
import Testing

/// Whom a slot offers: contacts are named by numbers, days are counted from an epoch, and the slot is on day 100 unless a row says otherwise.
struct PracticeLineTests {
    /// The instant at which a day begins.
    static func day(_ number: Int64) -> Instant { Instant(seconds: 0) + .days(number) }

    static func wish(
        _ number: Int64, _ priority: Priority = .normal, circle: String? = "admired", since: Int64 = 1, hasLapsed: Bool = false,
        isPreferred: Bool = false, skipped: Int64? = nil, eligible: Int64 = 0, offers: Int = 0
    ) -> Wish {
        let contact = ContactID(number: number)
        let open = FollowUpIdentity(contact: contact, kind: .reply, opener: EntryID(number: number))
        return Wish(
            contact: contact, priority: priority, circle: circle, since: day(since), hasLapsed: hasLapsed, isPreferred: isPreferred,
            skippedAt: skipped.map(day), eligibleFrom: day(eligible), open: offers > 0 ? open : nil, offers: offers)
    }

    struct Row: Sendable, CustomTestStringConvertible {
        let rule: String
        let wishes: [Wish]
        var lastOffers: [String?: Int64] = [:]
        var previousSlot: Int64?
        var offer = 2
        let offered: [Int64]
        var lapsed: [Int64] = []

        var testDescription: String { rule }

        var line: PracticeLine {
            PracticeLine(
                wishes, lastOffers: lastOffers.mapValues(day), previousSlot: previousSlot.map(day), offer: offer, offerTimes: 3)
        }
    }

    static let order = [
        Row(rule: "nobody is wished: nobody is offered", wishes: [], offered: []),
        Row(rule: "fewer than `Offer`: all", wishes: [wish(1)], offered: [1]),
        Row(rule: "A slot offers `Offer` (2) wished contacts", wishes: [wish(1), wish(2), wish(3)], offered: [1, 2]),
        Row(rule: "or as many as it says", wishes: [wish(1), wish(2), wish(3)], offer: 1, offered: [1]),
        Row(
            rule: "first those offered before and still open",
            wishes: [wish(1, .high, isPreferred: true), wish(2, .low, hasLapsed: true, offers: 1)], offered: [2, 1]),
        Row(
            rule: "those still open count among them", wishes: [wish(1), wish(2, offers: 2), wish(3, offers: 1)],
            offered: [2, 3]),
        Row(
            rule: "among those still open, the same order",
            wishes: [wish(1, .low, offers: 1), wish(2, offers: 2), wish(3, offers: 1)],
            offered: [2, 3]),
        Row(
            rule: "then those the user preferred", wishes: [wish(1, .high), wish(2, .low, isPreferred: true), wish(3, .high)],
            offered: [2, 1]),
        Row(rule: "then by priority", wishes: [wish(1, .low), wish(2), wish(3, .high)], offered: [3, 2]),
        Row(
            rule: "within it, those who never lapsed before those who did",
            wishes: [wish(1, hasLapsed: true), wish(2, circle: "b", since: 50), wish(3, circle: "b", since: 60)],
            lastOffers: ["b": 90],
            offered: [2, 3]),
        Row(
            rule: "but only within the same priority", wishes: [wish(1, .high, hasLapsed: true), wish(2)], offer: 1, offered: [1]),
        Row(
            rule: "within it, by the circle whose last offer is longest ago",
            wishes: [wish(1, circle: "a"), wish(2, circle: "b", since: 50)], lastOffers: ["a": 20, "b": 10], offer: 1, offered: [2]),
        Row(
            rule: "never offered is longest",
            wishes: [wish(1, circle: "a"), wish(2, circle: "b", since: 50)], lastOffers: ["a": 20], offer: 1, offered: [2]),
        Row(
            rule: "those in no circle are a circle of their own, never offered",
            wishes: [wish(1, circle: "a"), wish(2, circle: nil, since: 50)], lastOffers: ["a": 20], offer: 1, offered: [2]),
        Row(
            rule: "those in no circle are a circle of their own, offered last",
            wishes: [wish(1, circle: "a", since: 50), wish(2, circle: nil)], lastOffers: ["a": 20, nil: 30], offer: 1, offered: [1]),
        Row(
            rule: "circles last offered in one slot are equal", wishes: [wish(1, circle: "a", since: 50), wish(2, circle: "b")],
            lastOffers: ["a": 20, "b": 20], offer: 1, offered: [2]),
        Row(
            rule: "within it, the longest waiting (since added, or since put at the end of the line)",
            wishes: [wish(1, since: 9), wish(2, since: 8), wish(3, since: 7)], offered: [3, 2]),
        Row(rule: "then who was added first", wishes: [wish(3), wish(2), wish(1)], offered: [1, 2]),
        Row(
            rule: "circles take turns within a slot",
            wishes: [wish(1, circle: "a"), wish(2, circle: "a"), wish(3, circle: "b", since: 50), wish(4, circle: nil, since: 60)],
            offer: 4, offered: [1, 3, 4, 2]),
        Row(
            rule: "an offer to one who is still open is an offer of their circle",
            wishes: [wish(1, circle: "a", offers: 1), wish(2, circle: "a"), wish(3, circle: "b", since: 50)], offered: [1, 3]),
        Row(
            rule: "nobody twice in a slot, though two wishes name them", wishes: [wish(1), wish(1)], offered: [1]),
    ]

    static let eligibility = [
        Row(rule: "not eligible yet: not offered", wishes: [wish(1, eligible: 101), wish(2)], offered: [2]),
        Row(rule: "eligible from the slot on", wishes: [wish(1, eligible: 100)], offered: [1]),
        Row(
            rule: "not eligible though preferred and still open", wishes: [wish(1, isPreferred: true, eligible: 101, offers: 1)],
            offered: []),
        Row(
            rule: "skipped for this slot, after the one before", wishes: [wish(1, skipped: 94)], previousSlot: 93, offered: []),
        Row(rule: "skipped for an earlier slot", wishes: [wish(1, skipped: 93)], previousSlot: 93, offered: [1]),
        Row(rule: "skipped where there was no slot yet", wishes: [wish(1, skipped: 2)], offered: []),
        Row(rule: "skipped at the slot's instant", wishes: [wish(1, skipped: 100)], previousSlot: 93, offered: []),
        Row(
            rule: "skipped after this slot, where it is made up for", wishes: [wish(1, skipped: 101)], previousSlot: 93,
            offered: [1]),
        Row(
            rule: "who is skipped takes no place", wishes: [wish(1, .high, skipped: 94, offers: 2), wish(2), wish(3)],
            previousSlot: 93,
            offered: [2, 3]),
    ]

    static let lapses = [
        Row(rule: "offered twice, and offered once more", wishes: [wish(1, offers: 2)], offered: [1]),
        Row(
            rule: "`approach` lapses when the slot after its `OfferTimes`th (3) comes, and is not offered by it",
            wishes: [wish(1, offers: 3), wish(2)], offered: [2], lapsed: [1]),
        Row(rule: "or where the setting was lowered since", wishes: [wish(1, offers: 9)], offered: [], lapsed: [1]),
        Row(
            rule: "skipped or not eligible, it lapses as well", wishes: [wish(1, skipped: 95, eligible: 200, offers: 3)],
            previousSlot: 93, offered: [], lapsed: [1]),
        Row(
            rule: "those who lapse take no places", wishes: [wish(4, offers: 3), wish(3, since: 9, offers: 3), wish(1), wish(2)],
            offered: [1, 2], lapsed: [4, 3]),
    ]

    @Test(arguments: order + eligibility + lapses)
    func whoIsOffered(row: Row) {
        let slot = row.line.slot(at: Self.day(100))
        #expect(slot.at == Self.day(100))
        #expect(slot.offered.map(\.contact.number) == row.offered)
        #expect(slot.lapsed.map(\.number) == row.lapsed)
        let offers = Dictionary(row.wishes.map { ($0.contact, $0.offers) }) { first, _ in first }
        for offered in slot.offered { #expect(offered.times == (offers[offered.contact] ?? 0) + 1) }
    }

    struct Foretold: Sendable, CustomTestStringConvertible {
        let rule: String
        let wishes: [Wish]
        var offer = 2
        let slots: [String]

        var testDescription: String { rule }
    }

    static let foretold = [
        Foretold(rule: "nobody", wishes: [], slots: ["", "", ""]),
        Foretold(
            rule: "three times, then not, then again from the end of the line", wishes: [wish(1)],
            slots: ["1 (1)", "1 (2)", "1 (3)", "- 1", "1 (1)", "1 (2)"]),
        Foretold(
            rule: "whoever lapsed comes after those who never did", wishes: [wish(1), wish(2), wish(3)], offer: 1,
            slots: ["1 (1)", "1 (2)", "1 (3)", "2 (1) - 1", "2 (2)", "2 (3)", "3 (1) - 2", "3 (2)", "3 (3)", "1 (1) - 3"]),
        Foretold(
            rule: "preferred once: offered, and then in the line like others", wishes: [wish(1), wish(2, isPreferred: true)],
            offer: 1,
            slots: ["2 (1)", "2 (2)", "2 (3)", "1 (1) - 2", "1 (2)", "1 (3)", "2 (1) - 1"]),
        Foretold(
            rule: "preferred until they are offered: then in the line like others",
            wishes: [wish(1, offers: 1), wish(2, isPreferred: true, offers: 1)], offer: 1,
            slots: ["2 (2)", "1 (2)", "1 (3)", "2 (3) - 1"]),
        Foretold(
            rule: "the longest waiting since put at the end of the line", wishes: [wish(1), wish(2), wish(3)], offer: 1,
            slots: [
                "1 (1)", "1 (2)", "1 (3)", "2 (1) - 1", "2 (2)", "2 (3)", "3 (1) - 2", "3 (2)", "3 (3)", "1 (1) - 3", "1 (2)",
                "1 (3)", "2 (1) - 1", "2 (2)", "2 (3)", "3 (1) - 2",
            ]),
        Foretold(
            rule: "those who never lapsed before those who did, whatever their circles",
            wishes: [wish(1, circle: "a"), wish(2, circle: "b", since: 50), wish(3, circle: "b", since: 60)], offer: 1,
            slots: ["1 (1)", "1 (2)", "1 (3)", "2 (1) - 1", "2 (2)", "2 (3)", "3 (1) - 2"]),
        Foretold(
            rule: "skipped for the first slot only", wishes: [wish(1, skipped: 99), wish(2)], offer: 1,
            slots: ["2 (1)", "2 (2)", "2 (3)", "1 (1) - 2"]),
        Foretold(
            rule: "eligible in time for the third", wishes: [wish(1, eligible: 102)], slots: ["", "", "1 (1)", "1 (2)"]),
    ]

    @Test("whom the next slots would offer if nothing happens", arguments: foretold)
    func foretelling(row: Foretold) {
        let line = PracticeLine(row.wishes, lastOffers: [:], previousSlot: nil, offer: row.offer, offerTimes: 3)
        let found = line.foretell(slots: row.slots.indices.map { Self.day(100 + Int64($0)) }).map { slot in
            let offered = slot.offered.map { "\($0.contact.number) (\($0.times))" }
            let lapsed = slot.lapsed.isEmpty ? [] : ["-"] + slot.lapsed.map { "\($0.number)" }
            return (offered + lapsed).joined(separator: " ")
        }
        #expect(found == row.slots)
    }
}
