import ControlInterface

/// Where a relationship stands, in words.
enum StandingWords {
    /// "in dialogue", "resting until Tue 1 Jun 00:00".
    static func sentence(_ reply: ContactsInterface.Show.Reply, _ time: TimeWords) -> Phrase {
        switch reply.standing {
        case "known": "known, and not to be approached"
        case "wished": "wished: nothing has passed yet"
        case "approached": "approached, and not heard of yet"
        case "dialogue": "in dialogue"
        case "resting": reply.restsUntil.map { "resting until \(time.moment($0))" } ?? "resting until they write"
        default: "\(reply.standing)"
        }
    }

    /// "place 3 of 12 in the line; offered on Tue 9 Mar 09:30".
    static func place(_ line: LineMessage, _ time: TimeWords) -> Phrase {
        let place: Phrase = line.place.map { "place \($0) of \(line.waiting) in the line" } ?? "waits in a line of \(line.waiting)"
        return line.offeredAt.map { "\(place); offered on \(time.moment($0))" } ?? place
    }
}
