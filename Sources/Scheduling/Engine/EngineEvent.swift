package import Relationships

/// What happens to the engine.
package enum EngineEvent: Sendable {
    /// The ledger was read.
    case outlook(Outlook)
    /// A hook said that the notice is on the screen.
    case shown(DeliveryKey)
    /// A hook said what the user decided.
    case word(HookWord, DeliveryKey)
    /// A hook ended.
    case ended(DeliveryKey, HookResult)
    /// The start of a hook could not be committed, or the hook is gone: nothing runs.
    case notStarted(DeliveryKey)
    /// A command closed follow-ups, or the user decided to hear of them later.
    case closed([FollowUpID])
    /// What was on the screen when an earlier run ended, and is to come back.
    case resumed(Set<DeliveryKey>)
    /// Someone shows notifications on the desktop, or no longer.
    case desktop(isPresent: Bool)
    /// Everyone is planned again, or that is done.
    case planning(isUnderWay: Bool)
    /// The backup that was begun is made, or could not be.
    case backUpEnded(isMade: Bool)
    /// All that was known was replaced, and nothing is on its way any more.
    case begunAnew
    /// The daemon ends.
    case stop
}

/// How a hook ended.
package enum HookResult: Hashable, Sendable {
    /// It showed the notice (or exited 0, which says so too) and is over.
    case showed
    /// It did not show it: why, for the journal.
    case failed(String)
}
