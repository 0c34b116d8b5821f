/// The settings that turn history into follow-ups, by the names of interface.md; each has one row in `PolicyLayer`.
package enum PolicyKey: String, CaseIterable, Hashable, Sendable {
    case contactHours = "ContactHours"
    case replyWithin = "ReplyWithin"
    case replyRemind = "ReplyRemind"
    case replyOverdue = "ReplyOverdue"
    case meetingRemind = "MeetingRemind"
    case thanksWithin = "ThanksWithin"
    case thanksRemind = "ThanksRemind"
    case taskOverdue = "TaskOverdue"
}
