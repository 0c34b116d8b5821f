import ArgumentParser
import ControlInterface

/// `coltiva practice show`: whom the next slots offer.
struct PracticeShow: ClientCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Say whom the next slots offer, if nothing happens until then.",
        discussion: """
            EXAMPLES
              coltiva practice
              coltiva practice show --slots 8

            --plain has rows that begin with 'open', 'offered' and 'lapsed': the fields of 'coltiva next'; the slot's moment, contact, name, \
            circle and how often they were offered; the same for those who go to the end of the line.
            """)

    @Option(help: ArgumentHelp("How many slots.", valueName: "count"))
    var slots: Int?

    @OptionGroup var output: OutputOptions

    func validate() throws {
        try CountLimit.check(slots, of: "--slots", within: 1...100)
    }

    func carryOut(in session: Session) throws(Failure) {
        let reply = try session.daemon.call(FollowUpsInterface.Practice.self, .init(slots: slots))
        try session.console.say(
            reply, of: FollowUpsInterface.Practice.self, page: { Self.page(reply) }, rows: { Self.rows(reply) })
    }

    /// The reply in words.
    static func page(_ reply: FollowUpsInterface.Practice.Reply) -> Page {
        let time = TimeWords(seenFrom: reply.open.first?.theirTime)
        var page = Page()
        if !reply.open.isEmpty {
            page.add("\("Offered, and not written to yet", .strong)")
            for followUp in reply.open {
                page.add("\(followUp.name, .strong) \("[\(followUp.id)]", .faint)", indent: 2)
                page.add(FollowUpWords(followUp, time).theirTime, indent: 4)
            }
        }
        for slot in reply.slots {
            page.addGap()
            page.add("\(time.moment(slot.at), .strong)")
            page.add(Table(rows: slot.offered.map(cells), indent: 2))
            if slot.offered.isEmpty { page.add("Nobody is to be offered.", indent: 2) }
            for person in slot.lapsed {
                page.add("\(person.name, .strong) goes to the end of the line, and is offered again later.", indent: 2)
            }
        }
        page.addGap()
        page.add(line(reply))
        return page
    }

    /// Who waits, and what helps where nothing comes.
    private static func line(_ reply: FollowUpsInterface.Practice.Reply) -> Phrase {
        if reply.waiting == 0 {
            return "Nobody waits to be approached: 'coltiva add NAME --circle admired' puts someone in the line."
        }
        let waiting: Phrase = reply.waiting == 1 ? "One person waits" : "\(reply.waiting) people wait"
        return reply.slots.isEmpty
            ? "\(waiting), and the practice has no slots: [Practice] When= says when they are." : "\(waiting) to be approached."
    }

    private static func cells(_ person: FollowUpsInterface.Practice.Offered) -> [Phrase] {
        let ordinals = ["first", "second", "third"]
        let times = ordinals.indices.contains(person.times - 1) ? ordinals[person.times - 1] : "\(person.times)th"
        return ["\(person.name, .strong)", "\(person.circle ?? "")", "for the \(times) time"]
    }

    private static func rows(_ reply: FollowUpsInterface.Practice.Reply) -> [[String]] {
        func fields(_ slot: FollowUpsInterface.Practice.Slot, _ person: FollowUpsInterface.Practice.Offered) -> [String] {
            [slot.at, person.contact, person.name, person.circle ?? "", String(person.times)]
        }
        return reply.open.map { ["open"] + FollowUpWords($0, TimeWords(seenFrom: $0.theirTime)).fields }
            + reply.slots.flatMap { slot in
                slot.offered.map { ["offered"] + fields(slot, $0) } + slot.lapsed.map { ["lapsed"] + fields(slot, $0) }
            }
    }
}
