package import Relationships

/// What came of a file that was imported.
package struct ImportOutcome: Hashable, Sendable {
    /// Two people who may be one: proposed to the user, never merged by the import.
    package struct Pair: Hashable, Sendable {
        /// Who was known before.
        package let known: ContactID
        package let knownName: String
        /// Who was added, or found by something else.
        package let other: ContactID
        package let otherName: String
    }

    /// People who were not known.
    package var added = 0
    /// People who were known and of whom the file says something new.
    package var updated = 0
    /// People who were known, as the file has them.
    package var unchanged = 0
    /// Messages that are in someone's history now.
    package var joined = 0
    /// Messages that had been logged by hand, and have their exact time now.
    package var recognised = 0
    /// New messages with people who are not known, kept until they are.
    package var waiting = 0
    /// Messages that were there already.
    package var repeated = 0
    /// In the order of the file.
    package var pairs: [Pair] = []
    /// How many people may be waiting for an answer, of those whose history the file adds to.
    package var toReview = 0

    package init() {}
}
