import ControlInterface

/// What came of a decision about the practice, in words.
struct OfferWords {
    let consequence: ConsequenceMessage
    /// The slot that offers the contact next; nil: none that is foretold.
    let offeredAt: String?
    let isDryRun: Bool

    /// What the daemon answered.
    init(_ consequence: ConsequenceMessage, offeredAt: String?, isDryRun: Bool) {
        self.consequence = consequence
        self.offeredAt = offeredAt
        self.isDryRun = isDryRun
    }

    /// "Ada: offered before others; next on Tue 9 Mar 09:30."
    func page(_ deed: Phrase) -> Page {
        let words = ConsequenceWords(consequence, isDryRun: isDryRun)
        var page = Page()
        for outcome in consequence.outcomes {
            let next: Phrase =
                offeredAt.map { "the next slot for them is \(words.time.moment($0))" } ?? "no slot that is foretold offers them"
            page.add("\(isDryRun ? "(dry run) " : "")\(outcome.name, .strong): \(deed); \(next).")
        }
        return page
    }

    /// The same for scripts: the rows of the consequence, then `offeredAt` with the slot.
    var rows: [[String]] {
        ConsequenceWords(consequence, isDryRun: isDryRun).rows + (offeredAt.map { [["offeredAt", $0]] } ?? [])
    }
}
