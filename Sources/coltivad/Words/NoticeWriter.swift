import CivilTime
import Relationships
import Scheduling

/// The words of a notice: whom, what is to be done, what was said last, how late or early it is; kind, and without guilt.
struct NoticeWriter: Sendable {
    let rules: Rules
    let now: Instant
    /// `ShowNames=`.
    let showsNames: Bool

    private var times: CivilWords { CivilWords(zone: rules.zone, now: now) }

    /// The notice of a delivery.
    func notice(_ delivery: Delivery, contents: [DeliveredItem]) -> Notice {
        let items = contents.map(reminderNotice)
        switch delivery.event {
        case .reminder:
            guard let item = contents.first, let reminder = items.first else { return plain(delivery) }
            return Notice(
                event: .reminder, tag: "\(item.contact.id)",
                title: title(item) + (meeting(item) == nil ? "" : ", \(lateness(item))"),
                lines: lines(item), reminder: reminder)
        case .digest:
            let listed = contents.prefix(rules.digestItems).map { "\(title($0)), \(lateness($0))" }
            let more = contents.count > rules.digestItems ? ["and \(contents.count - rules.digestItems) more: coltiva next"] : []
            return Notice(
                event: .digest, tag: "digest", title: "\(contents.count) things are waiting for a good moment",
                lines: listed + more,
                items: items)
        case .undelivered, .settings:
            return plain(delivery)
        }
    }

    private func plain(_ delivery: Delivery) -> Notice {
        Notice(event: delivery.event, tag: delivery.event.rawValue, title: "Coltiva", lines: [delivery.text ?? ""])
    }

    private func reminderNotice(_ item: DeliveredItem) -> ReminderNotice {
        ReminderNotice(
            reminder: item.reminder.id, followUp: item.reminder.followUp, contact: item.contact.id, name: name(item),
            kind: item.reminder.identity.kind, rung: item.reminder.rung,
            about: item.errand?.text ?? (meeting(item)?.place ?? item.last?.about),
            at: item.reminder.at, due: item.reminder.due, channel: item.contact.record.channels.first, zone: rules.zone)
    }

    private func name(_ item: DeliveredItem) -> String { showsNames ? item.contact.name : "someone" }

    private func title(_ item: DeliveredItem) -> String {
        if let errand = item.errand { return "\(name(item)): \(errand.text)" }
        if let meeting = meeting(item) { return "\(name(item)): meet at \(times.clock(meeting.start))" }
        return "\(name(item)): \(item.reminder.identity.kind.traits.instruction)"
    }

    /// The appointment, where it is that of which the reminder reminds.
    private func meeting(_ item: DeliveredItem) -> Appointment? {
        item.reminder.identity.kind == .meeting ? item.appointment : nil
    }

    private func lines(_ item: DeliveredItem) -> [String] {
        var lines: [String] = []
        if let last = item.last, last.direction == .inbound {
            lines.append("Wrote on \(times.day(last.at))" + (last.about.map { ": “\($0)”" } ?? ""))
        }
        if let meeting = meeting(item) {
            lines.append("\(times.day(meeting.start)), \(times.clock(meeting.start)) to \(times.clock(meeting.end))")
            if let place = meeting.place { lines.append(place) }
        } else {
            lines.append(lateness(item).capitalizedFirst)
        }
        if let held = item.appointment, item.reminder.identity.kind == .thanks {
            lines.append("You met on \(times.moment(held.start)).")
        }
        if item.isOutsideTheirHours {
            lines.append("It is \(CivilWords(zone: item.theirZone, now: now).clock(now)) for them now.")
        }
        if !item.others.isEmpty {
            lines.append("Also open: " + item.others.map(\.traits.instruction).joined(separator: ", "))
        }
        return lines
    }

    /// How late or early it is.
    private func lateness(_ item: DeliveredItem) -> String {
        if let meeting = meeting(item) {
            return now < meeting.start ? times.closeDistance(meeting.start) : "until \(times.clock(meeting.end))"
        }
        guard let due = item.reminder.due else { return "whenever it suits" }
        return due >= now
            ? "by \(times.moment(due)), \(times.distance(due))"
            : "it was for \(times.day(due)), \(times.distance(due)); still welcome"
    }
}

extension String {
    /// With its first letter in upper case.
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
