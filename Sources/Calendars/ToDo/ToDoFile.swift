package import CivilTime

/// A file of a to-do list (vdir): a calendar with one to-do, and all that other programs put into it.
package struct ToDoFile: Sendable {
    /// Of which of our writings a file is: programs keep what they do not know, so that it is seen which one they changed.
    static let revisionName = "X-COLTIVA-REVISION"

    private let calendar: CalendarObject
    /// Where in the calendar the to-do is.
    private let place: Int
    /// What the file says.
    package let reading: ToDoReading
    private let clocks: ToDoClocks

    /// Reads a file that has a to-do with that UID; of a file with several calendars, the last that has one.
    package init(_ bytes: [UInt8], uid: String, clocks: ToDoClocks) throws(ToDoFault) {
        guard let last = try Self.all(in: bytes, uid: uid, clocks: clocks).last else {
            throw ToDoFault(line: nil, problem: .otherUID(expected: uid))
        }
        self = last
    }

    /// Every calendar of a file that has a to-do with that UID, in the order of the file.
    package static func all(in bytes: [UInt8], uid: String, clocks: ToDoClocks) throws(ToDoFault) -> [ToDoFile] {
        try CalendarObject.all(in: bytes).compactMap { calendar in
            let place = calendar.objects.firstIndex {
                $0.name == "VTODO" && $0.line("UID")?.plainText == uid && $0.line("RECURRENCE-ID") == nil
            }
            return place.map { ToDoFile(calendar, place: $0, clocks: clocks) }
        }
    }

    private init(_ calendar: CalendarObject, place: Int, clocks: ToDoClocks) {
        self.calendar = calendar
        self.place = place
        self.clocks = clocks
        reading = ToDoReading(calendar.objects[place], clocks: clocks)
    }

    /// A file that says what we say, and nothing else.
    package init(_ item: ToDoItem, revision: Int, written now: Instant, clocks: ToDoClocks) {
        let empty = CalendarObject("VCALENDAR", objects: [CalendarObject("VTODO")])
        self = ToDoFile(empty, place: 0, clocks: clocks).saying(item, revision: revision, written: now, instead: nil)
    }

    /// The file with what we say now in it; what others put into it stays.
    ///
    /// - Parameter base: what we said before it was changed: what of it is gone is ours to leave out.
    package func saying(_ item: ToDoItem, revision: Int, written now: Instant, instead base: ToDoReading?) -> ToDoFile {
        var calendar = calendar
        let head = [ContentLine("VERSION", "2.0"), ContentLine("PRODID", "-//Coltiva//Coltiva//EN")]
        let kept = calendar.lines.filter { line in line.name != "METHOD" && !head.contains { $0.name == line.name } }
        calendar.lines = head + kept
        calendar.objects[place] = toDo(item, revision: revision, written: now, instead: base)
        return ToDoFile(calendar, place: place, clocks: clocks)
    }

    /// The bytes of the file: lines of at most 75 octets, with CRLF.
    package var bytes: [UInt8] {
        var file = ContentLines()
        calendar.write(to: &file)
        return Array(file.text.utf8)
    }

    // MARK: What is written

    /// What we write; all else is left as it is.
    private static let ownNames: Set<String> = [
        "UID", "DTSTAMP", "CREATED", "LAST-MODIFIED", "SEQUENCE", "SUMMARY", "DESCRIPTION", "DTSTART", "DUE", "DURATION",
        "CATEGORIES", "URL", "STATUS", "PERCENT-COMPLETE", "COMPLETED", revisionName,
    ]

    private func toDo(_ item: ToDoItem, revision: Int, written now: Instant, instead base: ToDoReading?) -> CalendarObject {
        let before = calendar.objects[place]
        let stamp = CalendarTime.text(now, in: nil)
        let sequence = (before.line("SEQUENCE").flatMap { Int($0.value) } ?? -1).saturating(adding: 1)
        var lines = [
            ContentLine("UID", text: item.uid), ContentLine("DTSTAMP", stamp),
            before.line("CREATED") ?? ContentLine("CREATED", stamp), ContentLine("LAST-MODIFIED", stamp),
            ContentLine("SEQUENCE", "\(sequence)"), ContentLine(Self.revisionName, "\(revision)"),
            ContentLine("SUMMARY", text: item.summary), ContentLine("STATUS", item.status.rawValue),
        ]
        if !item.details.isEmpty { lines.append(ContentLine("DESCRIPTION", text: item.details)) }
        if let start = item.start { lines.append(start.line("DTSTART")) }
        if let due = item.due { lines.append(due.line("DUE")) }
        if let url = item.url { lines.append(ContentLine("URL", url)) }
        let added = reading.categories.filter { !item.categories.contains($0) && !(base?.categories ?? []).contains($0) }
        let categories = item.categories + added
        if !categories.isEmpty {
            lines.append(ContentLine("CATEGORIES", categories.map(ContentLines.escaped).joined(separator: ",")))
        }
        if item.status == .completed {
            lines.append(before.line("COMPLETED") ?? ContentLine("COMPLETED", stamp))
            lines.append(ContentLine("PERCENT-COMPLETE", "100"))
        }
        let others = before.lines.filter { !Self.ownNames.contains($0.name) }
        return CalendarObject("VTODO", lines: lines + others, objects: objects(of: before, item, instead: base))
    }

    /// The alarms of others and all else that is in the to-do, then our alarms.
    private func objects(of before: CalendarObject, _ item: ToDoItem, instead base: ToDoReading?) -> [CalendarObject] {
        let alarms = Array(before.objects.enumerated().filter { $0.element.name == "VALARM" })
        let ours = zip(alarms, reading.alarms).filter { _, alarm in
            // A program that knows no UID of an alarm has kept its time.
            alarm.isOurs(of: item.uid) || alarm.uid == nil && alarm.at != nil && (base?.alarms.map(\.at) ?? []).contains(alarm.at)
        }
        let indices = Set(ours.map(\.0.offset))
        let others = before.objects.enumerated().filter { !indices.contains($0.offset) }.map(\.element)
        return others
            + item.alarms.map { alarm in
                let seen = ours.first { $0.1.uid == alarm.uid && $0.1.at == alarm.at }?.0.element.line("ACKNOWLEDGED")
                return CalendarObject(
                    "VALARM",
                    lines: [
                        ContentLine("UID", text: alarm.uid), ContentLine("ACTION", "DISPLAY"),
                        ContentLine("TRIGGER", CalendarTime.text(alarm.at, in: nil), [("VALUE", "DATE-TIME")]),
                        ContentLine("DESCRIPTION", text: item.summary),
                    ] + [seen].compactMap { $0 })
            }
    }
}

extension Int {
    /// The sum, which stops at the ends of 64 bits: what others write may be any number.
    fileprivate func saturating(adding other: Int) -> Int {
        let (sum, overflows) = addingReportingOverflow(other)
        return overflows ? .max : sum
    }
}
