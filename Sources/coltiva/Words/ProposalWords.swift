import CivilTime
import ControlInterface

/// Times that are proposed for a meeting, in words.
struct ProposalWords {
    private typealias Reply = FollowUpsInterface.Propose.Reply
    private typealias Proposal = FollowUpsInterface.Propose.Proposal
    private typealias Outside = FollowUpsInterface.Propose.Outside

    private let reply: Reply
    private let time: TimeWords

    /// What the daemon answered.
    init(_ reply: FollowUpsInterface.Propose.Reply) {
        self.reply = reply
        time = TimeWords(seenFrom: reply.now)
    }

    /// A line for each time, to be sent as it is; under it, whose evening or early morning it is.
    var page: Page {
        var page = Page()
        page.add(introduction)
        for proposal in reply.proposals {
            page.add(line(proposal), indent: 2)
            if let burden = burden(proposal) { page.add(burden, indent: 4) }
        }
        if let first = reply.proposals.first, let start = LocalTime(first.start) {
            page.addGap()
            page.add("To arrange one: coltiva meet \(reply.contact) --at \"\(start.date.description) \(start.clock)\"")
        }
        if !reply.findings.isEmpty {
            page.addGap()
            page.add("\("Not counted, of your calendars:", .late)")
            for finding in reply.findings { page.add("\(finding)", indent: 2) }
        }
        return page
    }

    /// The same for scripts.
    var rows: [[String]] {
        reply.proposals.map { proposal in
            [proposal.start, proposal.end, proposal.theirStart, proposal.theirEnd]
                + [proposal.yours, proposal.theirs].map { String($0?.minutes ?? 0) }
        } + reply.findings.map { ["finding", $0] }
    }

    private var introduction: Phrase {
        let name: Phrase = "\(reply.name, .strong)"
        if reply.hoursMeet {
            return reply.proposals.isEmpty
                ? "No time in that span is free for you and \(name); a longer --within or a shorter --for may have one."
                : "Times that suit you and \(name):"
        }
        return reply.proposals.isEmpty
            ? "Your hours and those of \(name) never meet for so long, and no time beside them is free; a shorter --for may help."
            : "Your hours and those of \(name) never meet for so long. These times ask least of you both:"
    }

    /// In the language of those who are to read it.
    private func line(_ proposal: Proposal) -> Phrase {
        let line = WrittenTimes(reply.language).line(
            (proposal.theirStart, proposal.theirEnd, reply.theirZone), (proposal.start, proposal.end, reply.yourZone),
            seenFrom: time.present)
        return "\(line)"
    }

    private func burden(_ proposal: Proposal) -> Phrase? {
        let parts = [
            proposal.yours.map { Self.burden($0, "you", "your hours") },
            proposal.theirs.map { Self.burden($0, reply.name, "their hours") },
        ].compactMap { $0 }
        guard let first = parts.first else { return nil }
        return parts.dropFirst().reduce(first) { $0 + "; " + $1 }
    }

    /// "early for Ada: 30 min before their hours".
    private static func burden(_ outside: Outside, _ who: String, _ hours: String) -> Phrase {
        switch outside.end {
        case "early": "early for \(who): \(outside.minutes) min before \(hours)"
        case "late": "late for \(who): \(outside.minutes) min after \(hours)"
        default: "longer than the day of \(who): \(outside.minutes) min beside \(hours)"
        }
    }
}
