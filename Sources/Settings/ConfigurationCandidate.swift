/// A file that the configuration may have, and whether it counts (`coltiva config path`).
package struct ConfigurationCandidate: Hashable, Sendable {
    /// What becomes of it.
    package enum State: String, Hashable, Sendable {
        /// It is there and counts.
        case read
        /// It is there, and one that comes before it counts in its place.
        case overridden
        /// It is not there.
        case missing
    }

    /// Its path; `DIRECTORY/*.conf` stands for the drop-ins in a directory that has none.
    package let path: String
    package let state: State
}
