import CivilTime
import Relationships
import Scheduling

/// The words of a notice: whom, what is to be done, what was said last, how late or early it is; kind, and without guilt.
struct NoticeWriter: Sendable {
    let rules: Rules
    let now: Instant
    /// `ShowNames=`.
    let showsNames: Bool

    var times: CivilWords { CivilWords(zone: rules.zone, now: now) }

    /// The notice of a delivery.
    func notice(_ delivery: Delivery, contents: DeliveredContents) -> Notice {
        let items = contents.items.map(reminderNotice)
        switch delivery.event {
        case .reminder:
            guard let item = contents.items.first, let reminder = items.first else { return plain(delivery) }
            return Notice(
                event: .reminder, tag: "\(item.contact.id)",
                title: title(item) + (meeting(item) == nil ? "" : ", \(lateness(item))"),
                lines: lines(item), reminder: reminder)
        case .digest:
            return digest(contents, items)
        case .undelivered, .settings:
            return plain(delivery)
        }
    }

    private func digest(_ contents: DeliveredContents, _ items: [ReminderNotice]) -> Notice {
        let lines = contents.items.map { "\(title($0)), \(lateness($0))" } + (contents.summary?.items ?? []).map(line)
        let count = items.count + (contents.summary?.count ?? 0)
        // "Lines shown, then "and N more"."
        let shown = Array(lines.prefix(rules.digestItems))
        let more = count > shown.count ? ["and \(count - shown.count) more: coltiva next"] : []
        let summed = contents.summary.map { title($0, reminding: contents.items) }
        return Notice(
            event: .digest, tag: "digest", title: summed ?? "\(count) things are waiting for a good moment", lines: shown + more,
            items: items, named: (contents.summary?.items ?? []).map(followUpNotice))
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

    private func name(_ item: DeliveredItem) -> String { name(item.contact) }

    func name(_ contact: Contact) -> String { showsNames ? contact.name : "someone" }

    private func title(_ item: DeliveredItem) -> String {
        title(item.contact, item.reminder.identity.kind, errand: item.errand, meeting: meeting(item))
    }

    /// Whom, and what is to be done.
    func title(_ contact: Contact, _ kind: Kind, errand: Errand?, meeting: Appointment?) -> String {
        if let errand { return "\(name(contact)): \(errand.text)" }
        if let meeting { return "\(name(contact)): meet at \(times.clock(meeting.start))" }
        return "\(name(contact)): \(kind.traits.instruction)"
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
            if let held = item.appointment { lines.append("You met on \(times.moment(held.start)).") }
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
        return lateness(due: item.reminder.due)
    }

    /// The same where there is no meeting.
    func lateness(due: Instant?) -> String {
        guard let due else { return "whenever it suits" }
        return due >= now
            ? "\(times.limit(due)), \(times.distance(toLimit: due))"
            : "it was for \(times.dayOfLimit(due)), \(times.distance(toLimit: due)); still welcome"
    }
}

extension String {
    /// With its first letter in upper case.
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
