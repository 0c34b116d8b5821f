import ControlInterface

/// What came of a command, in words.
struct ConsequenceWords {
    /// What was done, for what is to be said of each contact beside what is open now.
    enum Deed: Hashable, Sendable {
        /// What is open says it.
        case plain
        /// The slot of the practice that offers them first, where one is foretold.
        case added(offeredAt: String?)
        case noted
        case topicKept
        case draftKept
        case draftTakenAway
        /// There was none to take away.
        case noDraft
        case done
        case dismissed
        case archived
        case merged
        case unarchived
        case rested
        case woken
        case cancelled
        /// A circle, by its name.
        case joined(String)
        case left(String)

        /// Whether what is open is as it was, so that it need not be said.
        var movesNothing: Bool { [.noted, .topicKept, .draftKept, .draftTakenAway, .noDraft].contains(self) }

        /// Whether it goes without saying that nothing is open.
        var opensNothing: Bool { if case .added = self { true } else { movesNothing } }
    }

    let consequence: ConsequenceMessage
    let deed: Deed
    let isDryRun: Bool
    let time: TimeWords

    /// Seen from the instant that its follow-ups give.
    init(_ consequence: ConsequenceMessage, deed: Deed = .plain, isDryRun: Bool) {
        self.consequence = consequence
        self.deed = deed
        self.isDryRun = isDryRun
        time = TimeWords(seenFrom: consequence.outcomes.lazy.flatMap(\.open).first?.theirTime)
    }

    /// A sentence for each thing that came of it.
    var page: Page {
        var page = Page()
        for sentence in sentences { page.add(isDryRun ? "(dry run) \(sentence)" : sentence) }
        return page
    }

    /// The sentences, each for a line.
    var sentences: [Phrase] {
        var sentences: [Phrase] = []
        if let undone = consequence.undone { sentences.append("Taken back: \(undone).") }
        sentences += consequence.outcomes.flatMap(sentences(of:))
        if !consequence.namesakes.isEmpty {
            sentences.append("Others have this name: \(consequence.namesakes.joined(separator: ", ")).")
        }
        if consequence.everyone { sentences.append("Your reminders follow.") }
        if sentences.isEmpty { sentences.append("Nothing changes.") }
        return sentences
    }

    private func sentences(of outcome: OutcomeMessage) -> [Phrase] {
        let said = said(of: outcome)
        let name: Phrase = "\(outcome.name, .strong)"
        let open = deed.movesNothing ? [] : outcome.open.map { FollowUpWords($0, time).sentence }
        guard open.isEmpty else { return (said.map { ["\(name): \($0)."] } ?? []) + open }
        guard let said else { return ["\(name): nothing is open now."] }
        return deed.opensNothing ? ["\(name): \(said)."] : ["\(name): \(said); nothing is open now."]
    }

    private func added(_ outcome: OutcomeMessage) -> Phrase { outcome.contact.isEmpty ? "added" : "added (\(outcome.contact))" }

    private func said(of outcome: OutcomeMessage) -> Phrase? {
        switch deed {
        case .plain: nil
        case .added(let slot): "\(added(outcome))\(slot.map { "; the practice offers them on \(time.moment($0))" } ?? Phrase())"
        case .noted: "noted; 'coltiva show' has it"
        case .topicKept: "kept for your next message"
        case .draftKept: "the draft is kept; 'coltiva draft \(outcome.contact)' goes on with it"
        case .noDraft: "no draft is kept"
        case .draftTakenAway: "no draft is kept any more; 'coltiva undo' brings it back"
        case .done: outcome.entry.map { "logged as \($0)" } ?? "done"
        case .dismissed: "put aside"
        case .archived: "archived, until they write"
        case .merged: "one person now; 'coltiva show' has all of it"
        case .unarchived: "back from the archive"
        case .rested: outcome.restsUntil.map { "left in peace until \(time.moment($0))" } ?? "left in peace until they write"
        case .woken: "no longer left in peace"
        case .joined(let circle): "in the circle \(circle) now"
        case .left(let circle): "no longer in the circle \(circle)"
        case .cancelled: "the meeting is cancelled"
        }
    }

    /// Rows for scripts: `change`, `undone`, `everyone` and `namesake` with their value; `open` and `closed` with contact, name and the entry logged,
    /// then the follow-up's identifier and of an open one kind, state, due and the next reminder; `none` where nothing is open for a contact.
    var rows: [[String]] {
        var rows: [[String]] = []
        if let change = consequence.change { rows.append(["change", change]) }
        if let undone = consequence.undone { rows.append(["undone", undone]) }
        for outcome in consequence.outcomes {
            let contact = [outcome.contact, outcome.name, outcome.entry ?? ""]
            rows += outcome.closed.map { ["closed"] + contact + [$0] }
            rows += outcome.open.map { followUp in
                let next = followUp.reminders.first { $0.state == "planned" }?.at ?? ""
                return ["open"] + contact + [followUp.id, followUp.kind, followUp.state, followUp.due ?? "", next]
            }
            if outcome.open.isEmpty { rows.append(["none"] + contact) }
        }
        rows += consequence.namesakes.map { ["namesake", $0] }
        if consequence.everyone { rows.append(["everyone", "yes"]) }
        return rows
    }
}
