package import CivilTime
package import Relationships

/// A backup that is to be made by itself.
package struct WantedBackup: Hashable, Sendable {
    /// From when on.
    package let at: Instant
    /// The latest change that it will have for certain.
    package let upTo: ChangeID

    package init(at: Instant, upTo: ChangeID) {
        self.at = at
        self.upTo = upTo
    }
}
