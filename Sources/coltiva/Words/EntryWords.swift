import ControlInterface

/// Something that passed, in words.
struct EntryWords {
    let entry: EntryMessage
    let time: TimeWords

    /// Seen from an instant.
    init(_ entry: EntryMessage, _ time: TimeWords) {
        self.entry = entry
        self.time = time
    }

    /// The longest part of a message that is quoted, in columns.
    private static let quote = 160

    /// Who did what: "they wrote".
    var deed: String {
        switch entry.direction {
        case "inbound": "they wrote"
        case "meeting": "you met"
        default: entry.gesture ? "you gave a sign" : "you wrote"
        }
    }

    /// "they wrote on Tue 2 Mar by email: the paper".
    func sentence(about: String?) -> Phrase {
        var phrase: Phrase = "\(deed) on \(time.day(of: entry.at))"
        if let channel = entry.channel { phrase += " by \(channel)" }
        if let about { phrase += ": \(Phrase(saying: about).cut(to: Self.quote))" }
        return phrase
    }

    /// What the user said of an answer.
    var expectation: Phrase {
        entry.ask.map { $0 ? "expects an answer" : "expects no answer" } ?? Phrase()
    }

    /// Its cells: identifier, moment, deed, channel, about.
    var cells: [Phrase] {
        var about = Phrase(saying: entry.about ?? "")
        if !expectation.isEmpty { about += about.isEmpty ? expectation : " (\(expectation))" }
        return ["\(entry.id, .faint)", "\(time.moment(entry.at))", "\(deed)", "\(entry.channel ?? "")", about]
    }

    /// Its fields for scripts: identifier, moment, direction, channel, whether it asks (yes, no or nothing), whether it is a gesture, about.
    var fields: [String] {
        [
            entry.id, entry.at, entry.direction, entry.channel ?? "", entry.ask.map { $0 ? "yes" : "no" } ?? "",
            entry.gesture ? "yes" : "no", entry.about ?? "",
        ]
    }
}
