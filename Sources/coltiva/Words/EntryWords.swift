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
        "\(deed) on \(time.day(of: entry.at))\(content(about: about))"
    }

    /// The same with the clock time, and what the user said of an answer.
    var fullSentence: Phrase { "\(deed) on \(time.moment(entry.at))\(content(about: entry.about))\(expectation)" }

    /// Its cells: identifier, moment, and what passed.
    var cells: [Phrase] {
        ["\(entry.id, .faint)", "\(time.moment(entry.at))", "\(deed)\(content(about: entry.about))\(expectation)"]
    }

    /// By what and about what: " by email: the paper".
    private func content(about: String?) -> Phrase {
        var phrase = Phrase()
        if let channel = entry.channel { phrase += " by \(channel)" }
        if let about { phrase += ": \(Phrase(saying: about).cut(to: Self.quote))" }
        return phrase
    }

    /// What the user said of an answer: " (expects an answer)".
    private var expectation: Phrase {
        entry.ask.map { $0 ? " (expects an answer)" : " (expects no answer)" } ?? Phrase()
    }

    /// Its fields for scripts: identifier, moment, direction, channel, whether it asks (yes, no or nothing), whether it is a gesture, about.
    var fields: [String] {
        [
            entry.id, entry.at, entry.direction, entry.channel ?? "", entry.ask.map { $0 ? "yes" : "no" } ?? "",
            entry.gesture ? "yes" : "no", entry.about ?? "",
        ]
    }
}
