import ControlInterface

/// A backup in words.
struct CopyWords {
    let copy: CopyMessage
    let time: TimeWords

    /// Seen from this machine's present.
    init(_ copy: CopyMessage) {
        self.copy = copy
        time = TimeWords(seenFrom: nil)
    }

    /// "42 people, 310 interactions and 5 open follow-ups; its latest command is of Fri 5 Mar 10:20".
    var contents: Phrase {
        let counts = Self.counts(contacts: copy.contacts, interactions: copy.interactions)
        let followUps: Phrase = copy.followUps == 1 ? "1 open follow-up" : "\(copy.followUps) open follow-ups"
        let latest: Phrase = copy.latest.map { "; its latest command is of \(time.moment($0))" } ?? Phrase()
        return "\(counts) and \(followUps)\(latest)"
    }

    /// "42 people, 1 interaction".
    static func counts(contacts: Int, interactions: Int) -> Phrase {
        let people: Phrase = contacts == 1 ? "1 person" : "\(contacts) people"
        let passed: Phrase = interactions == 1 ? "1 interaction" : "\(interactions) interactions"
        return "\(people), \(passed)"
    }

    /// Rows for scripts.
    var rows: [[String]] {
        [
            ["file", copy.file], ["bytes", String(copy.bytes)], ["contacts", String(copy.contacts)],
            ["interactions", String(copy.interactions)], ["followUps", String(copy.followUps)], ["latest", copy.latest ?? ""],
        ]
    }
}
