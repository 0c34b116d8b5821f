import CivilTime
import Planning

/// What comes again and again, under the name by which the ledger keeps what is over of it.
enum RecurringName: String {
    case slots = "slot"
    case digests = "digest"
    case backups = "backup"
}

extension Book {
    /// What is over of it; nil where the ledger knows of none.
    func past(of name: RecurringName) throws -> RecurringMoment.Past? {
        guard let until = try moment("\(name.rawValue)s-until") else { return nil }
        return RecurringMoment.Past(until: until, last: try moment("\(name.rawValue)-last"))
    }

    /// Counts it from now on, where it was never counted, or the settings asked for other times until now: what they ask for was not missed
    /// before they did.
    func beginCounting(_ name: RecurringName) throws {
        guard try !isCounted(name) else { return }
        try ledger.keep("\(name.rawValue)-when", times(of: name))
        try ledger.keep("\(name.rawValue)s-until", "\(now.microseconds)")
    }

    /// Whether it is counted by the settings in force. Backups are counted anew where the clock was set back: they keep no dates.
    func isCounted(_ name: RecurringName) throws -> Bool {
        guard try ledger.kept("\(name.rawValue)-when") == times(of: name), let past = try past(of: name) else { return false }
        return name != .backups || past.until <= now
    }

    private func times(of name: RecurringName) -> String {
        let events =
            switch name {
            case .slots: rules.slots
            case .digests: rules.digests
            case .backups: rules.backups
            }
        return events.map(\.description).joined(separator: "; ")
    }

    /// It has come now.
    func keepThatItCame(_ name: RecurringName) throws {
        try ledger.keep("\(name.rawValue)s-until", "\(now.microseconds)")
        try ledger.keep("\(name.rawValue)-last", "\(now.microseconds)")
    }

    private func moment(_ name: String) throws -> Instant? {
        try ledger.kept(name).flatMap { Int64($0) }.map { Instant(microseconds: $0) }
    }
}
