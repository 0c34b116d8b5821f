package import CivilTime
package import Relationships

/// What a store holds, as it is said of a backup.
package struct StoreContents: Hashable, Sendable {
    /// The size of the file in bytes.
    package let bytes: Int
    package let contacts: Int
    /// Interactions that stand.
    package let interactions: Int
    /// Follow-ups that are open.
    package let followUps: Int
    /// When the latest command was given that is not undone; nil: there is none.
    package let latest: Instant?
}

/// What the present store holds and a backup does not.
package struct StoreLoss: Hashable, Sendable {
    /// Commands that are not undone.
    package let commands: Int
    package let contacts: Int
    /// Interactions that stand.
    package let interactions: Int
    /// The latest of the commands.
    package let latest: Change?
}
