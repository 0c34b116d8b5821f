package import Relationships

extension Situation {
    /// The last thing that they said, where it was past its answer when it was imported, and the user has not decided on it since: they may
    /// be waiting (domain.md, "Imported people are quiet").
    package var unreviewed: Interaction? {
        var found: Interaction?
        for (_, entry) in reading.entries {
            switch entry {
            case .interaction(let interaction)
            where interaction.isGesture || interaction.quiet == .bare && interaction.direction == .inbound:
                continue
            case .interaction(let interaction):
                found = interaction.direction == .inbound && interaction.quiet == .old ? interaction : nil
            case .decision(let decision):
                switch decision.verb {
                case .archived: found = nil
                case .dismissed, .takenUp: if decision.followUp?.kind == ReplyRule.kind { found = nil }
                default: continue
                }
            }
        }
        return found
    }
}
