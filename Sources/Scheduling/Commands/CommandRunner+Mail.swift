import CivilTime
import Relationships

extension CommandRunner {
    /// The kind of channel by which mail goes.
    static var mail: String { "email" }

    /// "Within three days."
    private static var nearby: Elapsed { .days(3) }

    /// Logs a message of mail, for each contact once. "A message within three days of one logged by hand before, same person and direction, is the
    /// same message (the nearest, each once), and gives it its exact time."
    func logMessage(
        _ contacts: [ContactID], _ entry: Command.LogEntry, _ identity: String, in change: ChangeID
    ) throws -> Written {
        guard entry.at <= now else { throw CommandError.notPassed(entry.at) }
        var written = Written(summary: "log mail \(entry.direction == .inbound ? "from" : "to") \(try names(contacts))")
        for id in contacts where try ledger.entry(ofMessage: identity, with: id) == nil {
            var draft = InteractionDraft(
                contact: id, direction: entry.direction, at: asOf(entry.at), recorded: said, channel: entry.channel,
                about: entry.about, asks: entry.asks)
            let logged: EntryID
            if let known = try loggedByHand(draft) {
                draft.recorded = known.recorded
                draft.about = known.about ?? draft.about
                draft.asks = known.asks
                try ledger.amend(known.id, to: draft, in: change)
                logged = known.id
            } else {
                logged = try ledger.log(draft, in: change)
            }
            try ledger.identify(logged, as: identity, in: change)
            written.touched.append((id, logged))
        }
        return written
    }

    /// What the user logged by hand of the same message: the nearest that is no message yet and did not pass by another channel.
    private func loggedByHand(_ draft: InteractionDraft) throws -> Interaction? {
        func distance(_ interaction: Interaction) -> Int64 { (interaction.at - draft.at).microseconds.magnitude.clamped }
        let candidates = try ledger.history(of: draft.contact)?.interactions.filter { interaction in
            interaction.direction == draft.direction && !interaction.isGesture
                && (interaction.channel == nil || interaction.channel == Self.mail)
                && distance(interaction) <= Self.nearby.microseconds
        }
        for candidate in (candidates ?? []).sorted(by: { distance($0) < distance($1) }) where try !ledger.isMessage(candidate.id) {
            return candidate
        }
        return nil
    }
}

extension UInt64 {
    /// The same number, or the largest that a signed one holds.
    fileprivate var clamped: Int64 { Int64(clamping: self) }
}
