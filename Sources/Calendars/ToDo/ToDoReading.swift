package import CivilTime

/// What a file says of a to-do, whoever wrote it.
package struct ToDoReading: Hashable, Sendable {
    /// An alarm that is in the file.
    struct Alarm: Hashable {
        /// Nil where it has none, or a program left it out.
        let uid: String?
        /// Nil where it counts from the start or the due.
        let at: Instant?
        /// Which alarm it puts off (RFC 9074 7.2); nil: none.
        let snoozed: String?
        /// Whether the user has seen it (RFC 9074 6.1).
        let isAcknowledged: Bool
    }

    package let status: ToDoItem.Status
    /// When it was done, where that is said.
    package let completed: Instant?
    package let summary: String
    package let details: String
    package let start: ToDoMoment?
    package let due: ToDoMoment?
    package let categories: [String]
    package let url: String?
    /// Of which of our writings it is, or was made; nil where a program left that out.
    package let revision: Int?
    /// When it was written first and last, where that is said.
    package let created: Instant?
    package let modified: Instant?
    let alarms: [Alarm]
    /// Until when its alarms are put off, as Thunderbird and Tasks.org say it.
    let postponed: Instant?

    init(_ object: CalendarObject, clocks: ToDoClocks) {
        func texts(_ name: String) -> [String] { object.lines.filter { $0.name == name }.flatMap(\.plainTexts) }
        func instant(_ name: String) -> Instant? { clocks.moment(object.line(name))?.instant(in: clocks.zone) }
        let said = object.line("STATUS").flatMap { ToDoItem.Status(rawValue: $0.value.uppercased()) }
        completed = instant("COMPLETED")
        let isDone = completed != nil || object.line("PERCENT-COMPLETE")?.value == "100"
        status = isDone && said != .cancelled ? .completed : said ?? .open
        // One way of writing, so that only what is said differs.
        let words = ToDoItem(
            uid: "", summary: object.line("SUMMARY")?.plainText ?? "", details: object.line("DESCRIPTION")?.plainText ?? "",
            categories: texts("CATEGORIES"))
        summary = words.summary
        details = words.details
        categories = words.categories
        start = clocks.moment(object.line("DTSTART"))
        due = clocks.moment(object.line("DUE"))
        url = object.line("URL")?.value
        revision = object.line(ToDoFile.revisionName).flatMap { Int($0.value) }
        created = instant("CREATED")
        modified = instant("LAST-MODIFIED") ?? instant("DTSTAMP")
        postponed = instant("X-MOZ-SNOOZE-TIME")
        alarms = object.objects.filter { $0.name == "VALARM" }.map { Alarm($0, clocks: clocks) }
    }

    /// What we say of it once its follow-up is closed: all that it said, and how it ended.
    package func closed(as status: ToDoItem.Status, uid: String) -> ToDoItem {
        ToDoItem(
            uid: uid, status: status, summary: summary, details: details, start: start, due: due, categories: categories, url: url)
    }

    /// Whether it says what we would say now: then it is left as another wrote it. Alarms that are past, and what others added, count for nothing.
    package func says(_ item: ToDoItem, at now: Instant, in zone: Zone) -> Bool {
        func isSame(_ one: ToDoMoment?, _ other: ToDoMoment?) -> Bool {
            guard let one, let other else { return one == nil && other == nil }
            return one.isSame(as: other, in: zone)
        }
        let wanted = item.alarms.map(\.at).filter { $0 > now }
        let ours = alarms.filter { $0.isOurs(of: item.uid) }.compactMap(\.at).filter { $0 > now }
        return status == item.status && summary == item.summary && details == item.details && isSame(start, item.start)
            && isSame(due, item.due) && Set(item.categories).isSubset(of: categories) && url == item.url
            && Set(wanted).isSubset(of: alarms.compactMap(\.at)) && Set(ours).isSubset(of: wanted)
            && !alarms.contains { $0.snoozed != nil && $0.isOurs(of: item.uid) }
    }
}

extension ToDoReading.Alarm {
    fileprivate init(_ object: CalendarObject, clocks: ToDoClocks) {
        let related = object.lines.first { $0.name == "RELATED-TO" && $0.parameter("RELTYPE")?.uppercased() == "SNOOZE" }
        uid = object.line("UID")?.plainText
        at = clocks.moment(object.line("TRIGGER"))?.instant(in: clocks.zone)
        snoozed = related?.plainText
        isAcknowledged = object.line("ACKNOWLEDGED") != nil
    }

    /// Whether it is an alarm of ours, or puts one of ours off.
    func isOurs(of item: String) -> Bool {
        [uid, snoozed].contains { $0?.hasSuffix(".\(item)") ?? false }
    }
}
