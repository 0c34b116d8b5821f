import ArgumentParser
import ControlInterface

/// `coltiva why`: why a follow-up exists, and why its reminders come when they do.
struct Why: ClientCommand {
    static let configuration = CommandConfiguration(
        commandName: "why",
        abstract: "Explain why something is to be done, and why now.",
        discussion: """
            EXAMPLES
              coltiva why Ada
              coltiva why f7

            --plain has the fields: 'due', 'ready' or a reminder's name, rule, key, value, source, decision, fit, before, after.
            """)

    @Argument(help: ArgumentHelp("What is to be explained.", valueName: "ref"), completion: LiveWords.followUp)
    var ref: [String]

    @OptionGroup var output: OutputOptions

    func carryOut(in session: Session) throws(Failure) {
        let reply = try session.daemon.call(FollowUpsInterface.Why.self, .init(followUp: ref.joined(separator: " ")))
        try session.console.say(
            reply, of: FollowUpsInterface.Why.self, page: { Self.page(reply) }, rows: { Self.rows(reply) })
    }

    /// The reply in words.
    static func page(_ reply: FollowUpsInterface.Why.Reply) -> Page {
        let followUp = reply.followUp
        let time = TimeWords(seenFrom: followUp.theirTime)
        let words = FollowUpWords(followUp, time)
        var page = Page()
        page.add("\(followUp.name, .strong): \(words.duty) \("[\(followUp.id)]", .faint)")
        page.add(beginning(reply, time), indent: 2)
        if let reason = words.reason { page.add("Last: \(reason)", indent: 2) }
        if let topic = words.topic { page.add(topic, indent: 2) }
        if !reply.due.isEmpty {
            page.addGap()
            if let due = followUp.due {
                page.add("\("Due", .strong) \(time.limit(due))")
            } else {
                page.add("\("Ready", .strong) from \(time.moment(followUp.ready)) on")
            }
            for step in reply.due { page.add(StepWords(step, time).sentence, indent: 2) }
        }
        for reminder in reply.reminders {
            page.addGap()
            let theirs = "\(time.clockWithDay(of: reminder.theirTime)) for them"
            page.add("Reminder \(reminder.rung, .strong) on \(time.moment(reminder.at)) (\(theirs))")
            for step in reminder.steps { page.add(StepWords(step, time).sentence, indent: 2) }
        }
        if reply.reminders.isEmpty {
            page.addGap()
            page.add("No reminder is to come.")
        }
        page.addGap()
        page.add("Your hours: \(reply.yourHours) (\(reply.yourZone))")
        page.add("Their hours: \(reply.theirHours) (\(followUp.theirZone))")
        return page
    }

    /// From when its moments are counted, and the entry that says so.
    private static func beginning(_ reply: FollowUpsInterface.Why.Reply, _ time: TimeWords) -> Phrase {
        let cause = time.moment(reply.cause)
        // What a rest, a waking or a gesture has moved is opened by that, and its steps name it.
        return switch reply.followUp.kind {
        case "meeting": "It is arranged for \(cause) (\(reply.opener))."
        case "occasion": "The day begins on \(cause), as it does for them."
        case "approach": "The practice offered them on \(cause)."
        case "nudge": "You wrote on \(cause)."
        case "reconnect": "It counts from \(cause)."
        default: "It began on \(cause) (\(reply.opener))."
        }
    }

    private static func rows(_ reply: FollowUpsInterface.Why.Reply) -> [[String]] {
        let time = TimeWords(seenFrom: reply.followUp.theirTime)
        return reply.due.map { [reply.followUp.due == nil ? "ready" : "due"] + StepWords($0, time).fields }
            + reply.reminders.flatMap { reminder in reminder.steps.map { [reminder.rung] + StepWords($0, time).fields } }
    }
}
