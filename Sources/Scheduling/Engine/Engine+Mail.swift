import Relationships

extension Engine {
    /// Logs a message for those of its correspondents who are contacts and for whom it was not logged before; one that is dated ahead, by a
    /// clock that is wrong, counts as of now. A dry run says what would come of it and writes nothing.
    package func log(_ message: PassedMessage, dryRun: Bool = false) throws -> MessageOutcome {
        let (now, standing) = try read { book in (book.now, try book.standing(of: message)) }
        let (new, before, strangers) = standing
        guard !new.isEmpty else { return MessageOutcome(consequence: nil, before: before, strangers: strangers) }
        let entry = Command.LogEntry(
            direction: message.direction, at: min(message.at, now), channel: CommandRunner<Ledger.Transaction>.mail,
            about: message.subject)
        let consequence = try perform(.logMessage(new, entry, identity: message.identity), dryRun: dryRun)
        return MessageOutcome(consequence: consequence, before: before, strangers: strangers)
    }
}
