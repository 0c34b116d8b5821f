import CivilTime
import Relationships

/// A contact with what passed and what was asked, as the ledger is to hold it.
struct SeededPerson {
    /// One interaction.
    struct Passed {
        let direction: Interaction.Direction
        let at: Instant
        let channel: String
        let about: String
    }

    let record: ContactRecord
    let added: Instant
    /// In the order of their times.
    let interactions: [Passed]
    /// What is to be done for them, and when.
    let task: (text: String, at: Instant)?
}
