package import Relationships

/// What a hook says to the engine.
package enum HookReport: Hashable, Sendable {
    case shown
    case word(HookWord)
    case ended(HookResult)
}
