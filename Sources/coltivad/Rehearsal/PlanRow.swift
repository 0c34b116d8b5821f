import CivilTime
import Relationships
import Varlink

/// A row of a plan, as stories have it: one follow-up that is open. Equal rows mean the same.
struct PlanRow: Hashable {
    let who: String
    /// The name of a `Kind`.
    let kind: String
    /// `planned`, `open` or `overdue`.
    let state: String
    let ready: Instant
    let due: Instant?
    /// Those to come, in the order of their moments and rungs.
    let reminders: [Reminder]

    /// A reminder to come.
    struct Reminder: Hashable {
        let at: Instant
        let rung: String
    }

    init(who: String, kind: String, state: String, ready: Instant, due: Instant?, reminders: [Reminder]) {
        self.who = who
        self.kind = kind
        self.state = state
        self.ready = ready
        self.due = due
        self.reminders = reminders.sorted { ($0.at, $0.rung) < ($1.at, $1.rung) }
    }

    /// Reads a row.
    init(_ object: JSONObject) throws(StoryFault) {
        let members = StoryMembers(object)
        var reminders: [Reminder] = []
        for object in try members.objects("reminders") ?? [] {
            let reminder = StoryMembers(object)
            reminders.append(
                Reminder(
                    at: try reminder.instant("at").required("at", "the moment of the reminder"),
                    rung: try reminder.text("rung").required("rung", "the name of the reminder, as 4d")))
        }
        self.init(
            who: try members.text("who").required("who", "the name of a person"),
            kind: try members.kind("kind").required("kind", Kind.names.joined(separator: ", ")),
            state: try members.text("state").required("state", "planned, open or overdue"),
            ready: try members.instant("ready").required("ready", "an instant"), due: try members.instant("due"),
            reminders: reminders)
    }

    /// As it stands in a file, with the offsets of a zone.
    func json(in zone: Zone) -> JSONValue {
        var object: JSONObject = [
            "who": .string(who), "kind": .string(kind), "state": .string(state), "ready": .string(ready.rfc3339(in: zone)),
        ]
        if let due { object["due"] = .string(due.rfc3339(in: zone)) }
        object["reminders"] = .array(
            reminders.map { .object(["at": .string($0.at.rfc3339(in: zone)), "rung": .string($0.rung)]) })
        return .object(object)
    }
}
