/// The settings that turn history into follow-ups, by the names of interface.md; each has one row in `PolicyLayer`.
package enum PolicyKey: String, CaseIterable, Hashable, Sendable {
    case priority = "Priority"
    case approach = "Approach"
    case contactHours = "ContactHours"
    case replyWithin = "ReplyWithin"
    case replyRemind = "ReplyRemind"
    case replyOverdue = "ReplyOverdue"
    case nudges = "Nudges"
    case nudgeAfter = "NudgeAfter"
    case restFor = "RestFor"
    case space = "Space"
    case cadence = "Cadence"
    case occasions = "Occasions"
    case occasionLead = "OccasionLead"
    case taskOverdue = "TaskOverdue"
}
