import CivilTime

/// What was on the screen: a reminder, a digest of several, or news of Coltiva itself.
struct ShownNotice: Equatable {
    let at: Instant
    /// Where the user was then.
    let zone: Zone
    let isDigest: Bool
    let items: [Item]
    /// The text of a notice that names no reminder.
    let text: String?

    /// A reminder in it.
    struct Item: Equatable {
        let who: String
        /// What is to be done.
        let subject: String
        /// The rung; in a digest that sums up everything, why it is named.
        let rung: String
    }
}
