import CivilTime
import Planning
import Relationships

/// What the user decides of a relationship: who is left in peace, put away, or approached before others.
extension CommandRunner {
    /// "`archive` closes for good what is open or arranged."
    func archive(_ contacts: [ContactID], in change: ChangeID) throws -> Written {
        var written = Written(summary: "archive \(try names(contacts))")
        for id in contacts {
            _ = try ledger.decide(.archived, contact: id, followUp: nil, at: said, recorded: said, in: change)
            written.touched.append((id, nil))
        }
        return written
    }

    /// "After `unarchive` the cadence counts from the archiving."
    func unarchive(_ contacts: [ContactID], in change: ChangeID) throws -> Written {
        try decide(.unarchived, contacts, "unarchive", in: change) { situation throws(CommandError) in
            guard situation.standing == .archived else { throw .notArchived(name: situation.contact.name) }
        }
    }

    /// "`coltiva rest` moves what would become ready before its end to its end. Without an end, a rest is for `RestFor`."
    func rest(_ contacts: [ContactID], _ until: Instant?, in change: ChangeID) throws -> Written {
        if let until, until <= now { throw CommandError.notAhead(until) }
        var written = Written(summary: "rest \(try names(contacts))")
        for id in contacts {
            let end = try until ?? book.rules.zone.adding(book.rules.policy(of: contact(id).record).restFor.value, to: said)
            _ = try ledger.decide(.rested(until: end), contact: id, followUp: nil, at: said, recorded: said, in: change)
            written.touch(id, nil)
        }
        return written
    }

    /// "`wake` ends it: what waited is ready at once, the rules of space kept."
    func wake(_ contacts: [ContactID], in change: ChangeID) throws -> Written {
        try decide(.woken, contacts, "wake", in: change) { situation throws(CommandError) in
            guard situation.rest != nil else { throw .notResting(name: situation.contact.name) }
        }
    }

    /// Skips a wished contact for the slot that comes, or has them offered before others.
    func practice(_ verb: Decision.Verb, _ contact: ContactID, in change: ChangeID) throws -> Written {
        let word = verb == .skipped ? "practice skip" : "practice prefer"
        return try decide(verb, [contact], word, in: change) { situation throws(CommandError) in
            guard ApproachRule.wish(in: situation) != nil else { throw .notWished(name: situation.contact.name) }
        }
    }

    private func decide(
        _ verb: Decision.Verb, _ contacts: [ContactID], _ word: String, in change: ChangeID,
        check: (Situation) throws(CommandError) -> Void
    ) throws -> Written {
        var written = Written(summary: "\(word) \(try names(contacts))")
        // Whoever is named twice is meant once.
        for id in contacts where !written.touched.contains(where: { $0.0 == id }) {
            guard let history = try ledger.history(of: id) else { throw CommandError.noSuchContact(id) }
            try check(try Book(ledger, rules: book.rules, now: said).situation(of: history))
            _ = try ledger.decide(verb, contact: id, followUp: nil, at: said, recorded: said, in: change)
            written.touch(id, nil)
        }
        return written
    }
}
