import CivilTime

/// How far a folder of mail has been looked at, as it is kept between two runs.
struct MailMark: Hashable {
    /// When it was watched first.
    let since: Instant
    /// All that came before this was looked at.
    var looked: Instant

    /// A folder that is watched from an instant on.
    init(since: Instant) {
        self.since = since
        looked = since
    }

    /// Both instants as RFC 3339, with a blank between them; nil where the text is none such.
    init?(_ text: String) {
        let parts = text.split(separator: " ").compactMap { Instant(rfc3339: String($0)) }
        guard parts.count == 2 else { return nil }
        (since, looked) = (parts[0], parts[1])
    }

    /// The text that reads as the mark.
    var text: String { "\(since.rfc3339(in: .utc)) \(looked.rfc3339(in: .utc))" }

    /// The name under which the ledger keeps that of a folder.
    static func name(_ folder: String) -> String { "mail-folder \(folder)" }

    /// What was changed before this was looked at; a little earlier, for a file's time is a little behind the clock.
    var changedSince: Instant { looked - .minutes(1) }

    /// What was written before this is for `coltiva import`: an old message that is moved here is no news.
    var writtenSince: Instant { since - .days(1) }
}
