import CivilTime
import FoundationEssentials
import Relationships

/// The event as a hook reads it on its standard input: one JSON object on one line. Its members' names are part of the contract:
///
///     {"event": "reminder", "tag": "c12", "title": "Ada: answer by Thu 11 Mar", "lines": ["about the paper"],
///      "reminder": {"reminder": "r5", "followUp": "f7", "contact": "c12", "name": "Ada", "kind": "reply", "rung": "4d",
///                   "about": "the paper", "at": "2026-03-07T10:00:00+01:00", "due": "2026-03-11T11:00:00+01:00",
///                   "channel": {"kind": "email", "address": "ada@example.org"}},
///      "items": [], "named": []}
///
/// `reminder` is there for reminders only, `items` names of what a digest reminds, each like `reminder`. `named` is what a digest tells
/// besides, without a `reminder` and a `rung`, each with its `part`: `undelivered`, `lapsed`, `open` or `week`; `at` is when it lapsed, or is to
/// come. `about`, `at`, `due` and `channel` are there where the follow-up has them. Times are RFC 3339 in the user's zone. New members may come; none changes its meaning.
struct EventDocument: Encodable {
    private struct Reminder: Encodable {
        let reminder, followUp, contact, name, kind, rung: String
        let about: String?
        let at: String
        let due: String?
        let channel: Channel?

        init(_ notice: ReminderNotice) {
            reminder = notice.reminder.description
            followUp = notice.followUp.description
            contact = notice.contact.description
            name = notice.name
            kind = notice.kind.rawValue
            rung = notice.rung.name
            about = notice.about
            at = notice.at.rfc3339(in: notice.zone)
            due = notice.due?.rfc3339(in: notice.zone)
            channel = notice.channel.map(Channel.init)
        }
    }

    private struct FollowUp: Encodable {
        let part, followUp, contact, name, kind: String
        let about, at, due: String?
        let channel: Channel?

        init(_ notice: FollowUpNotice) {
            part = notice.part.rawValue
            followUp = notice.followUp.description
            contact = notice.contact.description
            name = notice.name
            kind = notice.kind.rawValue
            about = notice.about
            at = notice.at?.rfc3339(in: notice.zone)
            due = notice.due?.rfc3339(in: notice.zone)
            channel = notice.channel.map(Channel.init)
        }
    }

    private struct Channel: Encodable {
        let kind, address: String

        init(_ channel: Relationships.Channel) {
            kind = channel.kind
            address = channel.address
        }
    }

    private let event, tag, title: String
    private let lines: [String]
    private let reminder: Reminder?
    private let items: [Reminder]
    private let named: [FollowUp]

    init(_ notice: Notice) {
        event = notice.event.rawValue
        tag = notice.tag
        title = notice.title
        lines = notice.lines
        reminder = notice.reminder.map(Reminder.init)
        items = notice.items.map(Reminder.init)
        named = notice.named.map(FollowUp.init)
    }

    /// The object, its members sorted by name, and a line break.
    var json: [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Texts and lists of them always encode; a hook that reads an empty input says so itself.
        return [UInt8]((try? encoder.encode(self)) ?? Data()) + Array("\n".utf8)
    }
}
