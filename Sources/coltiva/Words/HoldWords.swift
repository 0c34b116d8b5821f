import ControlInterface

/// An absence or a pause, in words.
struct HoldWords {
    let hold: HoldMessage
    let time: TimeWords

    /// Seen from an instant.
    init(_ hold: HoldMessage, _ time: TimeWords) {
        self.hold = hold
        self.time = time
    }

    /// "You are away from Mon 30 Nov 09:00 until Mon 7 Dec 00:00."
    var sentence: Phrase {
        let span: Phrase = "from \(time.moment(hold.from)) until \(time.moment(hold.until))"
        if hold.kind == "pause" { return "Everything is paused \(span)." }
        return hold.contact == nil ? "You are away \(span)." : "\(hold.name ?? hold.contact ?? "", .strong) is away \(span)."
    }

    /// The reply to a command that made it.
    func page(moved: Int, isDryRun: Bool) -> Page {
        let followUps: Phrase =
            switch moved {
            case 0: "Nothing has to move."
            case 1: "One follow-up moves."
            default: "\(moved) follow-ups move."
            }
        var page = Page()
        page.add("\(isDryRun ? "(dry run) " : "")\(sentence) \(followUps)")
        return page
    }

    /// The same for scripts.
    func rows(moved: Int) -> [[String]] {
        [fields, ["moved", String(moved)]]
    }

    /// Its fields for scripts: kind, contact, name, from, until.
    var fields: [String] { [hold.kind, hold.contact ?? "", hold.name ?? "", hold.from, hold.until] }

    /// The page of what holds, or that nothing does.
    static func page(_ holds: [HoldMessage], _ time: TimeWords) -> Page {
        var page = Page()
        for hold in holds { page.add(HoldWords(hold, time).sentence) }
        if holds.isEmpty { page.add("Nobody is away, and nothing is paused.") }
        return page
    }
}
