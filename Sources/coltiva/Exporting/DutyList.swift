import CivilTime
import ControlInterface
import Interchange
import Relationships
import Varlink

/// What is to be done with people, for programs that keep such lists; docs/export.md has what is in which field.
enum DutyList {
    /// A line for each (https://github.com/todotxt/todo.txt), with `due:`, `t:` (not before) and `coltiva:` (the identifier).
    static func todo(_ people: [PersonExport]) -> String {
        all(people).reduce(into: "") { text, duty in
            let followUp = duty.followUp
            var words = followUp.state == "overdue" ? ["(A)"] : []
            words.append(VisibleText.line(duty.words))
            words += duty.person.contact.record.circles.map { "+\($0)" }
            words += followUp.channel.flatMap { $0.split(separator: ":").first }.map { ["@\($0)"] } ?? []
            words += (followUp.due.flatMap(lastDay).map { ["due:\($0)"] } ?? []) + ["t:\(followUp.ready.prefix(10))"]
            text += (words + ["coltiva:\(followUp.id)"]).joined(separator: " ") + "\n"
        }
    }

    /// The last day before that time, RFC 3339: of the end of a day, which is the first instant of the next, that day.
    private static func lastDay(before due: String) -> CivilDate? {
        CivilDate(String(due.prefix(10)))?.adding(days: due.dropFirst(10).hasPrefix("T00:00:00") ? -1 : 0)
    }

    /// A calendar of VTODOs (RFC 5545 3.6.2).
    static func calendar(_ people: [PersonExport]) -> String {
        var lines = WrittenLines()
        lines.add("BEGIN", "VCALENDAR")
        lines.add("VERSION", "2.0")
        lines.add("PRODID", "-//Coltiva//coltiva//EN")
        for duty in all(people) {
            lines.add("BEGIN", "VTODO")
            lines.add("UID", text: duty.uid)
            lines.add("DTSTAMP", duty.ready.basicText)
            // A due must be later than the start.
            if duty.due.map({ $0.basicText > duty.ready.basicText }) ?? true { lines.add("DTSTART", duty.ready.basicText) }
            if let due = duty.due { lines.add("DUE", due.basicText) }
            lines.add("SUMMARY", text: duty.words)
            if let about = duty.followUp.about { lines.add("DESCRIPTION", text: about) }
            if duty.followUp.state == "overdue" { lines.add("PRIORITY", "1") }
            lines.add("STATUS", "NEEDS-ACTION")
            lines.add("CATEGORIES", list: [duty.followUp.kind])
            lines.add("END", "VTODO")
        }
        lines.add("END", "VCALENDAR")
        return lines.text
    }

    /// What 'task import' takes: an array of JSON, a task on a line.
    static func taskwarrior(_ people: [PersonExport]) -> String {
        let tasks = all(people).map { duty -> String in
            var task = JSONObject([
                ("uuid", .string(duty.uid)), ("description", .string(VisibleText.line(duty.words))), ("status", "pending"),
                ("project", "coltiva"), ("tags", .array([.string(duty.followUp.kind)])),
                ("scheduled", .string(duty.ready.basicText)),
            ])
            task["due"] = duty.due.map { .string($0.basicText) }
            if duty.followUp.state == "overdue" { task["priority"] = "H" }
            return VisibleText.json(task.description)
        }
        return "[" + (tasks.isEmpty ? "" : "\n" + tasks.joined(separator: ",\n") + "\n") + "]\n"
    }

    /// One thing to do.
    private struct Duty {
        let person: PersonExport
        let followUp: FollowUpMessage
        let ready: Instant
        let due: Instant?

        /// The same in every export.
        var uid: String {
            PersonUID.uuid(person.contact.added.microseconds ^ person.contact.id.number, FollowUpID(followUp.id)?.number ?? 0)
        }

        /// "Ada Lovelace: answer"; of a task what was asked.
        var words: String {
            let what = followUp.kind == "task" ? followUp.about ?? followUp.instruction : followUp.instruction
            return "\(followUp.name): \(what)"
        }
    }

    private static func all(_ people: [PersonExport]) -> [Duty] {
        people.flatMap { person in
            person.message.followUps.compactMap { followUp in
                Instant(rfc3339: followUp.ready).map { ready in
                    Duty(person: person, followUp: followUp, ready: ready, due: followUp.due.flatMap { Instant(rfc3339: $0) })
                }
            }
        }
    }
}
