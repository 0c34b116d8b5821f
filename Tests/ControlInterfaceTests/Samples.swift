import ControlInterface

/// Messages with everything that they can carry, and with as little as they can.
enum Samples {
    static let at = "2027-03-02T11:00:00+01:00"

    static let entry = EntryMessage(
        id: "e34", direction: "inbound", at: at, channel: "email", about: "the paper", ask: true, gesture: false)
    static let bareEntry = EntryMessage(
        id: "e35", direction: "meeting", at: at, channel: nil, about: nil, ask: nil, gesture: true)

    static let reminder = ReminderMessage(rung: "4d", at: at, exact: false, state: "planned")

    static let followUp = FollowUpMessage(
        id: "f7", contact: "c12", name: "Ada", kind: "reply", instruction: "answer", state: "open", ready: at, due: at,
        about: "the paper", reminders: [reminder], channel: "email:ada@example.org", theirZone: "Europe/London", theirTime: at,
        inTheirHours: true, last: entry, topic: "looms https://example.org", draftKept: at)
    static let bareFollowUp = FollowUpMessage(
        id: "f8", contact: "c12", name: "Ada", kind: "task", instruction: "do", state: "planned", ready: at, due: nil, about: nil,
        reminders: [], channel: nil, theirZone: "Europe/London", theirTime: at, inTheirHours: false, last: nil)

    static let meeting = FollowUpMessage(
        id: "f9", contact: "c12", name: "Ada", kind: "meeting", instruction: "meet", state: "planned", ready: at, due: at,
        about: nil,
        reminders: [], channel: nil, theirZone: "Europe/London", theirTime: at, inTheirHours: false, last: nil,
        appointment: AppointmentMessage(id: "e34", start: at, end: at, theirStart: at, place: "the library"))
    static let thanks = FollowUpMessage(
        id: "f9", contact: "c12", name: "Ada", kind: "thanks", instruction: "thank", state: "open", ready: at, due: at, about: nil,
        reminders: [], channel: nil, theirZone: "Europe/London", theirTime: at, inTheirHours: false, last: nil,
        appointment: AppointmentMessage(id: "e34", start: at, end: at, theirStart: at, place: nil))

    static let contact = ContactMessage(
        id: "c12", name: "Ada", circles: ["admired"], channels: ["email:ada@example.org"], timeZone: "Europe/London",
        birthday: "--12-10", introducedBy: "Charles", why: "the engine", organisation: "Works", title: "Countess", added: at,
        draftKept: at)
    static let bareContact = ContactMessage(
        id: "c13", name: "Grace", circles: [], channels: [], timeZone: nil, birthday: nil, introducedBy: nil, why: nil, added: at)

    static let consequence = ConsequenceMessage(
        change: "u5",
        outcomes: [
            OutcomeMessage(
                contact: "c12", name: "Ada", entry: "e34", open: [followUp, bareFollowUp, meeting, thanks], closed: ["f6"],
                restsUntil: at)
        ],
        namesakes: ["c9"], undone: "logged e33", everyone: true)
    static let bareConsequence = ConsequenceMessage(
        change: nil, outcomes: [OutcomeMessage(contact: "c12", name: "Ada", entry: nil, open: [], closed: [])], namesakes: [],
        undone: nil, everyone: false)

    static let hold = HoldMessage(kind: "away", contact: "c12", name: "Ada", from: at, until: at)
    static let bareHold = HoldMessage(kind: "pause", from: at, until: at)

    static let item = AgendaItemMessage(at: at, rung: "4d", followUp: followUp)

    /// A step of each rule that the interface names, and with each fit.
    static let steps: [StepMessage] =
        ["dueAfter", "beforeDue", "afterDue"].map {
            StepMessage(rule: $0, key: "ReplyWithin", value: "1w", source: "built in", before: at, after: at)
        }
        + ["startOfDate", "endOfDate", "known"].map { StepMessage(rule: $0, before: at, after: at) }
        + ["snoozed", "absenceBegins", "heldByAbsence", "heldByPause"].map {
            StepMessage(rule: $0, decision: "e3", before: at, after: at)
        }
        + ["nextOfBoth", "lastOfBoth", "nextOfOwn", "lastOfOwn", "asWanted"].map {
            StepMessage(rule: "rightMoment", fit: $0, before: at, after: at)
        }
}
