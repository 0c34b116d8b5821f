import CivilTime
import ControlInterface

/// A follow-up in words.
struct FollowUpWords {
    let followUp: FollowUpMessage
    let time: TimeWords

    /// Seen from an instant.
    init(_ followUp: FollowUpMessage, _ time: TimeWords) {
        self.followUp = followUp
        self.time = time
    }

    /// What is to be done: "answer"; of a task, what the user asked to be reminded of.
    var subject: String {
        followUp.kind == "task" ? followUp.about ?? followUp.instruction : followUp.instruction
    }

    /// Until when: "by Thu 11 Mar 11:00"; of a meeting, when it is: "on Fri 5 Mar 15:00 to 15:30"; of a task at a clock time, "on Fri 5 Mar 15:00"; nil where it may take its time.
    var limit: String? {
        if followUp.kind == "meeting", let meeting = followUp.appointment {
            return "on \(time.moment(meeting.start)) to \(time.clock(of: meeting.end))"
        }
        guard let due = followUp.due else { return nil }
        return due == followUp.ready ? "on \(time.moment(due))" : time.limit(due)
    }

    /// What is to be done and until when: "answer by Thu 11 Mar 11:00".
    var duty: Phrase {
        limit.map { "\(subject) \($0)" } ?? "\(subject)"
    }

    /// "Ada: answer by Thu 11 Mar 11:00; first reminder Sun 7, 10:00."
    var sentence: Phrase {
        "\(followUp.name, .strong): \(duty)\(meetingDetails)\(reminder)."
    }

    /// Of a meeting, when it is for them and where: " (Fri 06:00 for them), at the library".
    private var meetingDetails: Phrase {
        guard followUp.kind == "meeting", let meeting = followUp.appointment else { return Phrase() }
        let theirs = time.clockWithDay(of: meeting.theirStart)
        return
            "\(theirs == time.clockWithDay(of: meeting.start) ? "" : " (\(theirs) for them)")\(meeting.place.map { ", \($0)" } ?? "")"
    }

    /// The reminder that comes first from now: "; first reminder Sun 7, 10:00"; "next", where there were others.
    private var reminder: Phrase {
        guard let first = followUp.reminders.first(where: { $0.state == "planned" }) else {
            return isPlacedLater
                ? "; its day is found when the time comes, from \(time.day(of: followUp.ready)) on" : "; no reminder is to come"
        }
        let wasReminded = followUp.reminders.contains { ["claimed", "shown", "undelivered"].contains($0.state) }
        if first.at == followUp.due { return wasReminded ? "; next reminder then" : "; first reminder then" }
        let moment = time.moment(first.at, beside: followUp.due)
        if isSnoozedPastDue(first) { return "; snoozed past that, until \(moment)" }
        return wasReminded ? "; next reminder \(moment)" : "; first reminder \(moment)"
    }

    /// "The due never moves; what is snoozed past it says so."
    private func isSnoozedPastDue(_ reminder: ReminderMessage) -> Bool {
        guard reminder.rung.hasPrefix("snoozed"), let due = followUp.due.flatMap({ Instant(rfc3339: $0) }),
            let at = Instant(rfc3339: reminder.at)
        else { return false }
        return at > due
    }

    /// Whether it waits for a place in the week, which is given some weeks ahead (domain.md, "Levelling").
    private var isPlacedLater: Bool {
        ["nudge", "reconnect"].contains(followUp.kind) && followUp.state == "planned" && followUp.reminders.isEmpty
    }

    /// What is to be done, until when, and how far that is: "answer by Thu 11 Mar 11:00, in 6 days"; what is past due stands out.
    var dutyAndDistance: Phrase {
        guard let due = followUp.due else { return duty }
        return "\(duty), \(time.distance(toLimit: due), followUp.state == "overdue" ? .late : .plain)"
    }

    /// What time it is for them, and whether that is a good moment.
    var theirTime: Phrase {
        let clock: Phrase = "\(time.clockWithDay(of: followUp.theirTime)) for them (\(followUp.theirZone))"
        return followUp.inTheirHours ? "\(clock), \("a good moment", .good)" : "\(clock), outside their hours"
    }

    /// What passed last, as a reason: "wrote on Tue 2 Mar by email: the paper".
    var reason: Phrase? {
        guard let last = followUp.last else { return nil }
        let about = followUp.kind == "task" ? last.about : followUp.about ?? last.about
        return EntryWords(last, time).sentence(about: about)
    }

    /// What may be written about: "a topic: her talk https://example.org/talk".
    var topic: Phrase? { followUp.topic.map { "a topic: \(Phrase(saying: $0).cut(to: Self.topicWidth))" } }

    /// That a draft is kept for them: "a draft was kept on Thu 4 Mar 10:00: 'coltiva draft c12'".
    var draft: Phrase? {
        followUp.draftKept.map { "a draft was kept on \(time.moment($0)): 'coltiva draft \(followUp.contact)'" }
    }

    /// The longest part of a topic that is said, in columns.
    private static let topicWidth = 160

    /// Its fields for scripts: identifier, contact, name, kind, state, ready, due, channel, their time, whether that is in their hours, instruction, about.
    var fields: [String] {
        [
            followUp.id, followUp.contact, followUp.name, followUp.kind, followUp.state, followUp.ready, followUp.due ?? "",
            followUp.channel ?? "", followUp.theirTime, followUp.inTheirHours ? "yes" : "no", followUp.instruction,
            followUp.about ?? "",
        ]
    }
}
