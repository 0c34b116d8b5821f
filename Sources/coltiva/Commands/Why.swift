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

            --plain has the fields: 'due' or a reminder's name, rule, key, value, source, decision, fit, before, after.
            """)

    @Argument(help: ArgumentHelp("What is to be explained.", valueName: "ref"))
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
        let beginning = followUp.kind == "meeting" ? "It is arranged for" : "It began on"
        page.add("\(beginning) \(time.moment(reply.cause)) (\(reply.opener)).", indent: 2)
        if let reason = words.reason { page.add("Last: \(reason)", indent: 2) }
        if let topic = words.topic { page.add(topic, indent: 2) }
        if !reply.due.isEmpty {
            page.addGap()
            page.add("\("Due", .strong) \(followUp.due.map { time.limit($0) } ?? "")")
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

    private static func rows(_ reply: FollowUpsInterface.Why.Reply) -> [[String]] {
        let time = TimeWords(seenFrom: reply.followUp.theirTime)
        return reply.due.map { ["due"] + StepWords($0, time).fields }
            + reply.reminders.flatMap { reminder in reminder.steps.map { [reminder.rung] + StepWords($0, time).fields } }
    }
}
