import ArgumentParser
import ControlInterface

/// `coltiva next`: what is to be done now.
struct Next: ClientCommand {
    static let configuration = CommandConfiguration(
        commandName: "next",
        abstract: "Say what is to be done now, and why.",
        discussion: """
            EXAMPLES
              coltiva
              coltiva next -N 3
              coltiva next --exit-code -q || echo "nothing to do"

            --plain has the fields: identifier, contact, name, kind, state, ready, due, channel, their time, in their hours (yes, no), \
            instruction, about.
            """)

    @Option(name: [.customShort("N"), .long], help: ArgumentHelp("How many at most.", valueName: "count"))
    var count: Int?

    @Flag(help: "End with status 1 when nothing is to be done.")
    var exitCode = false

    @OptionGroup var output: OutputOptions

    func validate() throws {
        try CountLimit.check(count, of: "-N", within: 1...1000)
    }

    func carryOut(in session: Session) throws(Failure) {
        let reply = try session.daemon.call(FollowUpsInterface.Next.self, .init(limit: count))
        let isEmpty = reply.followUps.isEmpty && reply.upcoming == nil
        let isNobodyKnown = isEmpty ? try isNobodyKnown(session) : false
        try session.console.say(
            reply, of: FollowUpsInterface.Next.self,
            page: { Self.page(reply, isNobodyKnown: isNobodyKnown) },
            rows: { reply.followUps.map { FollowUpWords($0, TimeWords(seenFrom: $0.theirTime)).fields } })
        if exitCode, reply.followUps.isEmpty { throw .nothingDue }
    }

    private func isNobodyKnown(_ session: Session) throws(Failure) -> Bool {
        guard !output.json, !output.plain, !output.quiet else { return false }
        return try session.daemon.call(DaemonInterface.Status.self, .init()).contacts == 0
    }

    /// The reply in words.
    static func page(_ reply: FollowUpsInterface.Next.Reply, isNobodyKnown: Bool) -> Page {
        var page = Page()
        for followUp in reply.followUps {
            let words = FollowUpWords(followUp, TimeWords(seenFrom: followUp.theirTime))
            page.add("\(followUp.name, .strong): \(words.dutyAndDistance) \("[\(followUp.id)]", .faint)")
            if let reason = words.reason { page.add(reason, indent: 2) }
            if let topic = words.topic { page.add(topic, indent: 2) }
            if let draft = words.draft { page.add(draft, indent: 2) }
            let channel: Phrase = followUp.channel.map { "; \($0)" } ?? ""
            page.add("\(words.theirTime)\(channel)", indent: 2)
        }
        let rest = reply.total - reply.followUps.count
        if rest > 0, !reply.followUps.isEmpty { page.add("and \(rest) more: coltiva next -N \(min(reply.total, 1000))") }
        if reply.followUps.isEmpty { page.add(nothing(reply.upcoming, isNobodyKnown: isNobodyKnown)) }
        return page
    }

    /// That nothing is to be done now, and what comes next.
    static func nothing(_ upcoming: AgendaItemMessage?, isNobodyKnown: Bool) -> Phrase {
        if let upcoming {
            let time = TimeWords(seenFrom: upcoming.followUp.theirTime)
            let duty = FollowUpWords(upcoming.followUp, time).duty
            return "Nothing to do now. Next: \(upcoming.followUp.name, .strong) on \(time.moment(upcoming.at)): \(duty)."
        }
        return isNobodyKnown
            ? Beginning.advice
            : "Nothing to do now, and nothing is to come. When someone writes: coltiva log in NAME -m \"what about\""
    }
}
