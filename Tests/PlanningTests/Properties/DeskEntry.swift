import CivilTime
import Relationships

/// One thing that was told at a desk, so that a history can be taken apart.
enum DeskEntry {
    case interaction(Interaction)
    case appointment(Appointment)
    case errand(Errand)
    case decision(Decision)
    case own(Decision)
    case announcement(Announcement)

    /// When it became known: a place, on its own day.
    var told: Instant {
        switch self {
        case .interaction(let interaction): interaction.recorded
        case .appointment(let appointment): appointment.recorded
        case .errand(let errand): errand.recorded
        case .decision(let decision), .own(let decision): decision.recorded
        case .announcement(let announcement): announcement.at
        }
    }

    /// In one line, local times in the zone.
    func line(in zone: Zone) -> String {
        func at(_ instant: Instant) -> String { String("\(zone.civil(instant))".prefix(16)) }
        switch self {
        case .interaction(let entry):
            let asks = entry.asks.map { $0 ? " --ask" : " --no-ask" } ?? ""
            return "\(at(entry.at)) \(entry.id) \(entry.isGesture ? "gesture" : entry.direction.rawValue)\(asks)"
        case .appointment(let entry): return "\(at(entry.recorded)) \(entry.id) arranged \(at(entry.start)) - \(at(entry.end))"
        case .errand(let entry):
            return "\(at(entry.recorded)) \(entry.id) asked for \(entry.date.map { "\($0)" } ?? at(entry.at))"
        case .decision(let entry), .own(let entry):
            let followUp = entry.followUp.map { " \($0.kind) of \($0.opener)" } ?? ""
            let verb =
                switch entry.verb {
                case .snoozed(let until, let isExact): "snoozed until \(at(until))\(isExact ? " exactly" : "")"
                case .away(let from, let until): "away \(at(from)) - \(at(until))"
                case .paused(let from, let until): "paused \(at(from)) - \(at(until))"
                case .rested(let until): "rested until \(at(until))"
                default: "\(entry.verb)"
                }
            return "\(at(entry.at)) \(entry.id) \(entry.contact == nil ? "user " : "")\(verb)\(followUp)"
        case .announcement(let entry): return "\(at(entry.at)) place of \(entry.followUp.kind) of \(entry.followUp.opener)"
        }
    }
}

extension Desk {
    /// Everything that was told, in the order in which it became known.
    var entries: [DeskEntry] {
        let entries =
            interactions.map(DeskEntry.interaction) + appointments.map(DeskEntry.appointment) + errands.map(DeskEntry.errand)
            + decisions.map(DeskEntry.decision) + own.map(DeskEntry.own) + announcements.map(DeskEntry.announcement)
        return entries.enumerated().sorted { ($0.element.told, $0.offset) < ($1.element.told, $1.offset) }.map(\.element)
    }

    /// The same rules and hours with these entries only.
    func with(_ entries: some Sequence<DeskEntry>) -> Desk {
        var desk = self
        desk.interactions = []
        desk.appointments = []
        desk.errands = []
        desk.decisions = []
        desk.own = []
        desk.announcements = []
        for entry in entries {
            switch entry {
            case .interaction(let interaction): desk.interactions.append(interaction)
            case .appointment(let appointment): desk.appointments.append(appointment)
            case .errand(let errand): desk.errands.append(errand)
            case .decision(let decision): desk.decisions.append(decision)
            case .own(let decision): desk.own.append(decision)
            case .announcement(let announcement): desk.announcements.append(announcement)
            }
        }
        return desk
    }

    /// What was known at an instant.
    func known(at instant: Instant) -> Desk { with(entries.filter { $0.told <= instant }) }

    /// Everything that decides about its plan, a line each.
    var story: String {
        let policy = policy
        let rules = [
            "zone \(zone)", "hours \(hours)", "theirs \(theirHours ?? "-") \(theirZone.map { "\($0)" } ?? "-")",
            "birthday \(birthday ?? "-")", "Nudges \(policy.nudges.value)", "NudgeAfter \(policy.nudgeAfter.value)",
            "Space \(policy.space.value)", "RestFor \(policy.restFor.value)", "Cadence \(policy.cadence.value)",
            "ReplyWithin \(policy.replyWithin.value)", "ReplyRemind \(policy.replyRemind.value.map(\.text))",
        ]
        return ([rules.joined(separator: ", ")] + entries.map { $0.line(in: zone) }).joined(separator: "\n")
    }
}
