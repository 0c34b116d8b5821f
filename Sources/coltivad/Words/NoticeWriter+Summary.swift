import CivilTime
import Relationships
import Scheduling

/// The digest that sums up everything.
extension NoticeWriter {
    /// How much there is: "Your week: 3 open, 2 to come, 1 let go".
    func title(_ summary: Summary, reminding items: [DeliveredItem]) -> String {
        let reminded = Set(items.map(\.reminder.followUp)).count
        let parts: [(DigestPart, String)] = [
            (.open, "open"), (.week, "to come"), (.lapsed, "let go"), (.undelivered, "not shown yet"),
        ]
        let counts = parts.compactMap { part, word in
            let count = (summary.counts[part] ?? 0) + (part == .open ? reminded : 0)
            return count > 0 ? "\(count) \(word)" : nil
        }
        return "Your week: " + counts.joined(separator: ", ")
    }

    /// One follow-up in a line: whom, what, and why it is named.
    func line(_ item: Summary.Item) -> String {
        let meeting = item.identity.kind == .meeting ? item.appointment : nil
        let what = title(item.contact, item.identity.kind, errand: item.errand, meeting: meeting)
        let why =
            switch item.part {
            case .undelivered: "could not be shown until now"
            case .lapsed: "let go" + (item.at.map { " on \(times.day($0))" } ?? "")
            case .open: meeting.map { times.closeDistance($0.start) } ?? lateness(due: item.due)
            case .week: (meeting?.start ?? item.at).map(times.day) ?? lateness(due: item.due)
            }
        return "\(what), \(why)"
    }

    /// The same for hooks.
    func followUpNotice(_ item: Summary.Item) -> FollowUpNotice {
        let meeting = item.identity.kind == .meeting ? item.appointment : nil
        return FollowUpNotice(
            part: item.part, followUp: item.followUp, contact: item.contact.id, name: name(item.contact), kind: item.identity.kind,
            about: item.errand?.text ?? meeting?.place ?? item.last?.about, at: item.at, due: item.due,
            channel: item.contact.record.channels.first, zone: rules.zone)
    }
}
