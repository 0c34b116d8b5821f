import Assembly
import CivilTime
import Foundation
import Ledger
import Relationships
import Scheduling

/// A story, as far as the kinds of follow-up that exist let it be played: a history in virtual time, and the plan after each event.
struct Story {
    /// A row of a plan that can be compared.
    struct Row: Hashable, Comparable, CustomStringConvertible {
        let who: String
        let kind: String
        let state: String
        let ready: Instant
        let due: Instant?
        let reminders: [String]

        var description: String {
            "\(who) \(kind) \(state) ready \(ready.rfc3339(in: .utc)) due \(due?.rfc3339(in: .utc) ?? "none") \(reminders)"
        }

        static func < (left: Row, right: Row) -> Bool { left.description < right.description }
    }

    let title: String
    let zone: Zone
    let events: [[String: Any]]
    let expected: [[Row]]

    init(_ file: URL) throws {
        let object = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any] ?? [:]
        title = object["title"] as? String ?? ""
        zone = try ZoneDirectory().zone(named: object["zone"] as? String ?? "UTC")
        events = object["events"] as? [[String: Any]] ?? []
        expected = (object["expected"] as? [[String: Any]] ?? []).map { answer in
            (answer["plan"] as? [[String: Any]] ?? []).compactMap(Self.row).sorted()
        }
    }

    private static func row(_ object: [String: Any]) -> Row? {
        guard let kind = object["kind"] as? String, Kind(rawValue: kind) != nil, let ready = instant(object["ready"]) else {
            return nil
        }
        let reminders = (object["reminders"] as? [[String: Any]] ?? []).compactMap { reminder in
            instant(reminder["at"]).map { "\($0.rfc3339(in: .utc)) \(reminder["rung"] as? String ?? "")" }
        }
        return Row(
            who: object["who"] as? String ?? "", kind: kind, state: object["state"] as? String ?? "", ready: ready,
            due: instant(object["due"]), reminders: reminders.sorted())
    }

    private static func instant(_ text: Any?) -> Instant? { (text as? String).flatMap { Instant(rfc3339: $0) } }

    // MARK: Playing

    /// Plays the story; after each event, the rows that differ.
    func play() throws -> [(event: Int, expected: [Row], found: [Row])] {
        guard let first = events.first else { return [] }
        let world = try World(at: try moment(first["at"]).instant, rules: .builtIn(zone: zone))
        var entries: [String: EntryID] = [:]
        var differences: [(event: Int, expected: [Row], found: [Row])] = []
        for (number, event) in events.enumerated() {
            let at = try moment(event["at"]).instant
            try world.advance(to: at)
            try happen(event, in: world, entries: &entries)
            let found = try rows(of: world, at: at)
            if found != expected[number] { differences.append((number + 1, expected[number], found)) }
        }
        return differences
    }

    private func happen(_ event: [String: Any], in world: World, entries: inout [String: EntryID]) throws {
        let now = world.clock.now()
        func people(_ key: String) throws -> [ContactID] {
            try names(event[key]).map { name in
                try world.store.read { try $0.contacts(matching: name, circle: nil, after: nil, limit: 1)[0].id }
            }
        }
        func log(_ key: String, _ direction: Interaction.Direction) throws {
            let when = try event["when"].map { try moment($0).instant } ?? now
            let done = try world.perform(.log(try people(key), Command.LogEntry(direction: direction, at: when)))
            if let id = event["id"] as? String { entries[id] = done.contacts[0].entry }
        }
        if event["add"] != nil {
            for name in names(event["add"]) {
                try world.perform(.add(ContactRecord(name: name, circles: ["collaborator"], zone: event["zone"] as? String)))
            }
        } else if event["log-in"] != nil {
            try log("log-in", .inbound)
        } else if event["log-out"] != nil {
            try log("log-out", .outbound)
        } else if event["log-met"] != nil {
            try log("log-met", .meeting)
        } else if let id = event["amend"] as? String, let entry = entries[id] {
            if event["remove"] as? Bool == true {
                try world.perform(.remove(entry))
            } else {
                try world.perform(.amend(entry, Command.Amendment(at: try moment(event["when"]).instant)))
            }
        } else if event["done"] != nil, let contact = try people("done").first {
            let id = try world.store.read { try $0.followUps(of: contact).first?.id }
            try world.perform(.done(id.map { [$0] } ?? [], Command.Closing(at: now)))
        } else if event["remind"] != nil, let contact = try people("remind").first {
            let moment = try moment(event["on"])
            try world.perform(
                .remind(
                    contact, text: event["text"] as? String ?? "", at: moment.instant, date: moment.hasClockTime ? nil : moment.date
                ))
        } else if event["away"] as? String == "me" {
            try world.perform(.away(nil, from: try moment(event["from"]).instant, until: try moment(event["until"]).instant))
        }
    }

    private func names(_ value: Any?) -> [String] { value as? [String] ?? (value as? String).map { [$0] } ?? [] }

    private func moment(_ value: Any?) throws -> Moment {
        try MomentExpression.parse(value as? String ?? "", zones: ZoneDirectory())
            .resolve(now: Instant(seconds: 0), zone: zone, direction: .future)
    }

    private func rows(of world: World, at now: Instant) throws -> [Row] {
        try world.plan().map { name, stored in
            let followUp = stored.followUp
            return Row(
                who: name, kind: followUp.identity.kind.rawValue, state: followUp.standing(at: now).rawValue, ready: followUp.ready,
                due: followUp.due,
                // What is due at this very instant comes after the event, though the engine here has shown it already.
                reminders: followUp.reminders.filter { $0.state == .planned && $0.at > now || $0.state != .passed && $0.at == now }
                    .map { "\($0.at.rfc3339(in: .utc)) \($0.rung.name)" }.sorted())
        }.sorted()
    }
}
