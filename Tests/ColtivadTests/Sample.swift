import CivilTime
import Ledger
import Relationships
import Scheduling

@testable import coltivad

/// What the tests of the daemon's words and lookups begin with.
enum Sample {
    static let zone = (try? ZoneDirectory().zone(named: "Europe/Rome")) ?? .utc

    /// A local time in Rome, `2027-03-02 10:15`.
    static func at(_ text: String) -> Instant {
        (try? MomentExpression.parse(text).resolve(now: Instant(seconds: 0), zone: zone, direction: .future).instant)
            ?? Instant(seconds: 0)
    }

    static func rules() throws -> Rules {
        Rules(
            hours: try WeeklyHours(parsing: "Mon..Fri 09:00-18:00"), zone: zone, homeZone: zone, everyone: PolicyLayer(),
            circles: ["collaborator": PolicyLayer()], defaultCircle: "collaborator", catchUp: 3, apart: Span(elapsed: .minutes(15)),
            snooze: Span(days: 1), hooks: [], zones: ZoneDirectory(), fingerprint: "")
    }

    /// A ledger in which the people are known, each with a message that waits for an answer.
    static func ledger(_ names: [String], at now: Instant) throws -> Store {
        let store = try Store.inMemory()
        try store.write { transaction in
            let runner = try CommandRunner(Book(transaction, rules: try rules(), now: now))
            for (number, name) in names.enumerated() {
                _ = try runner.run(.add(ContactRecord(name: name)))
                _ = try runner.run(.log([ContactID(number: Int64(number + 1))], Command.LogEntry(direction: .inbound, at: now)))
            }
        }
        return store
    }
}
