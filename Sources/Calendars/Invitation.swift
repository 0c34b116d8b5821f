package import CivilTime

/// An invitation to a meeting, as it is sent by mail (RFC 5545, and RFC 5546 3.2).
package struct Invitation: Hashable, Sendable {
    /// What is asked of who receives it.
    package enum Method: String, Hashable, Sendable {
        /// Come, or come at another time.
        case request = "REQUEST"
        /// Do not come.
        case cancel = "CANCEL"
    }

    /// Someone with a mail address.
    package struct Person: Hashable, Sendable {
        /// Nil: only the address is known.
        package let name: String?
        /// "ada@example.org".
        package let address: String

        package init(name: String? = nil, address: String) {
            self.name = name
            self.address = address
        }
    }

    package let method: Method
    /// The same for as long as the meeting is moved (UID).
    package let identity: String
    /// One higher each time (SEQUENCE).
    package let version: Int
    /// When the invitation is written (DTSTAMP).
    package let written: Instant
    /// Start and end, to the second.
    package let interval: Interval
    /// The zone in which the times are written: the organiser's.
    package let zone: Zone
    package let summary: String
    /// A place or a link.
    package let place: String?
    package let organiser: Person
    package let guest: Person

    package init(
        method: Method, identity: String, version: Int, written: Instant, interval: Interval, zone: Zone, summary: String,
        place: String?, organiser: Person, guest: Person
    ) {
        self.method = method
        self.identity = identity
        self.version = version
        self.written = written
        self.interval = interval
        self.zone = zone
        self.summary = summary
        self.place = place
        self.organiser = organiser
        self.guest = guest
    }

    /// What a meeting is called in the calendars of both.
    package static func coffee(at place: String?) -> String {
        place.flatMap { WebLink($0) } == nil ? "Coffee" : "Virtual coffee"
    }

    /// The iCalendar file: lines of at most 75 octets, with CRLF. Whatever the texts hold, each stays in the place that it stands for.
    package var text: String {
        var file = ContentLines()
        file.add("BEGIN", "VCALENDAR")
        file.add("VERSION", "2.0")
        file.add("PRODID", "-//Coltiva//Coltiva//EN")
        file.add("METHOD", method.rawValue)
        let zoneName = ["", Zone.utc.name].contains(zone.name) ? nil : zone.name
        if zoneName != nil { ZoneDescription(of: zone, for: interval).write(to: &file) }
        file.add("BEGIN", "VEVENT")
        file.add("UID", text: identity)
        file.add("SEQUENCE", "\(version)")
        file.add("DTSTAMP", CalendarTime.text(written, in: nil))
        for (name, instant) in [("DTSTART", interval.start), ("DTEND", interval.end)] {
            file.add(name, CalendarTime.text(instant, in: zoneName == nil ? nil : zone), zoneName.map { [("TZID", $0)] } ?? [])
        }
        file.add("SUMMARY", text: summary)
        file.add("STATUS", method == .cancel ? "CANCELLED" : "CONFIRMED")
        file.add("ORGANIZER", Self.mailto(organiser), Self.name(organiser))
        file.add(
            "ATTENDEE", Self.mailto(guest),
            [("CUTYPE", "INDIVIDUAL"), ("ROLE", "REQ-PARTICIPANT"), ("PARTSTAT", "NEEDS-ACTION"), ("RSVP", "TRUE")]
                + Self.name(guest))
        if let place { write(place, to: &file) }
        file.add("END", "VEVENT")
        file.add("END", "VCALENDAR")
        return file.text
    }

    /// A link is a place for those programs that know no other; an address of the web also where they look for one (RFC 7986 5.11).
    private func write(_ place: String, to file: inout ContentLines) {
        file.add("LOCATION", text: place)
        guard let link = WebLink(place) else { return }
        file.add("URL", link.text)
        file.add("CONFERENCE", link.text, [("VALUE", "URI"), ("FEATURE", "VIDEO")])
    }

    private static func mailto(_ person: Person) -> String {
        "mailto:" + WebLink.escaped(person.address, keeping: "@!#$&'*+-/=?^_`{|}~.")
    }

    private static func name(_ person: Person) -> [(String, String)] {
        person.name.map { [("CN", $0)] } ?? []
    }
}
