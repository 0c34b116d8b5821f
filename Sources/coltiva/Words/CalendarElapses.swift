import CivilTime
import Varlink

/// What a calendar event means: its normal form and when it comes, under the labels of systemd-analyze.
struct CalendarElapses {
    /// As it was written.
    let text: String
    let event: CalendarEvent
    /// In which zone its times are said.
    let zone: Zone
    /// When it comes, earliest first.
    let instants: [Instant]

    /// With the members of interface.md, "Commands".
    var json: JSONObject {
        JSONObject([
            ("normalized", .string(event.description)),
            ("elapses", .array(instants.map { .string($0.rfc3339(in: .utc)) })),
        ])
    }

    /// As fields.
    var rows: [[String]] {
        [["calendar", text, event.description]] + instants.map { ["elapse", $0.rfc3339(in: zone), $0.rfc3339(in: .utc)] }
    }

    /// In words, with how far each time is from the present.
    func table(seenFrom present: Instant) -> Table {
        var rows: [[Phrase]] = []
        if text != event.description { rows.append(["  Original form:", "\(text)"]) }
        rows.append(["Normalized form:", "\(event.description, .strong)"])
        if instants.isEmpty { rows.append(["    Next elapse:", "never"]) }
        let time = TimeWords(present: present)
        for (number, instant) in instants.enumerated() {
            let local = zone.timestamp(instant)
            let universal = Zone.utc.timestamp(instant)
            rows.append([label(of: number), "\(local)"])
            if local != universal { rows.append(["       (in UTC):", "\(universal)"]) }
            rows.append(["       From now:", "\(time.distance(to: instant.rfc3339(in: zone)), .faint)"])
        }
        return Table(rows: rows)
    }

    /// "Next elapse:", then "Iter. #2:", to the right.
    private func label(of number: Int) -> Phrase {
        guard number > 0 else { return "    Next elapse:" }
        let label = "Iter. #\(number + 1):"
        return Phrase().padded(by: max(0, 16 - label.count)) + "\(label)"
    }
}
