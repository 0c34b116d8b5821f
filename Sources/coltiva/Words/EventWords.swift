import ControlInterface

/// Something that has happened, in words.
struct EventWords {
    let event: EventMessage
    private let time: TimeWords

    init(_ event: EventMessage) {
        self.event = event
        time = TimeWords(seenFrom: event.at)
    }

    /// "10:20 Ada Lovelace: logged; answer by Thu 11 Mar 11:00".
    var line: Phrase {
        "\(time.clock(of: event.at), .faint) \(sentence)"
    }

    /// Its fields for scripts: event, number, moment, kind, contact, name, follow-up, its kind, reminder, verb, settings.
    var fields: [String] {
        [
            "event", String(event.number), event.at, event.kind, event.contact ?? "", event.name ?? "", event.followUp ?? "",
            event.followUpKind ?? "", event.rung ?? "", event.verb ?? "", event.settings ?? "",
        ]
    }

    private var sentence: Phrase {
        if let settings = event.settings { return "The configuration was read: in force are \(SettingsWords.inForce(settings))" }
        guard let name = event.name ?? event.contact else { return "\(ofMany)" }
        return "\(name, .strong): \(ofContact)"
    }

    /// What is told without a contact.
    private var ofMany: String {
        switch event.verb {
        case "away", "back", "pause", "resume": "Your own time is another now"
        case let verb?: "Many people have changed (\(verb))"
        case nil: "Everyone was planned again"
        }
    }

    private var ofContact: Phrase {
        switch event.kind {
        case "due": event.rung == nil ? duty : "reminder: \(duty)"
        case "shown": "reminded: \(duty)"
        case "lapsed": "\(kind) has lapsed\(rest)"
        case "acknowledged": "\(kind) \(acknowledgement)\(rest)"
        default: "\(change)\(rest)"
        }
    }

    /// The follow-up of which it is told, where it is open still.
    private var duty: Phrase {
        event.duties.first { $0.followUp == event.followUp }.map { DutyWords($0, time).phrase } ?? kind
    }

    private var kind: Phrase { "\(event.followUpKind ?? "follow-up")" }

    /// How it closed or was put off.
    private var acknowledgement: Phrase {
        switch event.verb {
        case "done": "done"
        case "snooze": "put off"
        case "dismiss": "set aside"
        case let verb?: "closed (\(verb))"
        case nil: "is over"
        }
    }

    /// What was said of a contact.
    private var change: Phrase {
        switch event.verb {
        case "add": "added"
        case "log": "logged"
        case "amend": "corrected"
        case "undo": "taken back"
        case "set": "changed"
        case "note", "topic": "noted"
        case "draft": "another draft"
        case "circle": "in other circles"
        case "remind": "a reminder was asked for"
        case "meet": "another appointment"
        case "rest": "rests"
        case "wake": "rests no longer"
        case "archive": "archived"
        case "unarchive": "no longer archived"
        case "away": "away"
        case "back": "back"
        case let verb?: "\(verb)"
        case nil: "planned again"
        }
    }

    /// What is open for them after it: "; answer by Thu 11 Mar 11:00".
    private var rest: Phrase {
        event.duties.reduce(Phrase()) { $0 + "; \(DutyWords($1, time).phrase)" }
    }
}
