import ArgumentParser
import ControlInterface

/// `coltiva show`: everything about a person.
struct Show: ClientCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show everything about a person, and where each setting comes from.",
        discussion: """
            EXAMPLES
              coltiva show Ada

            --plain has rows that begin with 'contact', 'setting', 'open', 'topic', 'note' and 'entry': key and value; key, value and source; \
            the fields of 'coltiva next'; moment, text, link and when it was last used; moment and text; the fields of 'coltiva log CONTACT'.
            """)

    @Argument(help: ArgumentHelp("Who.", valueName: "contact"), completion: LiveWords.contact)
    var contact: [String]

    @OptionGroup var output: OutputOptions

    func carryOut(in session: Session) throws(Failure) {
        let reply = try session.daemon.call(ContactsInterface.Show.self, .init(contact: contact.joined(separator: " ")))
        try session.console.say(
            reply, of: ContactsInterface.Show.self, page: { Self.page(reply) }, rows: { Self.rows(reply) })
    }

    /// The reply in words.
    static func page(_ reply: ContactsInterface.Show.Reply) -> Page {
        let time = TimeWords(seenFrom: reply.theirTime)
        let contact = reply.contact
        var page = Page()
        page.add("\(contact.name, .strong) \("[\(contact.id)]", .faint)")
        let about: [(Phrase, Phrase)] = [
            ("Standing", StandingWords.sentence(reply, time)),
            ("Practice", reply.line.map { StandingWords.place($0, time) } ?? Phrase()),
            ("Works as", "\([contact.title, contact.organisation].compactMap { $0 }.joined(separator: ", "))"),
            ("Circles", "\(contact.circles.joined(separator: ", "))"),
            ("Channels", "\(contact.channels.joined(separator: ", "))"),
            ("Their time", "\(time.clockWithDay(of: reply.theirTime)) (\(reply.theirZone))"),
            ("Birthday", "\(contact.birthday ?? "")"),
            ("Introduced by", "\(contact.introducedBy ?? "")"),
            ("Why", "\(contact.why ?? "")"),
            ("Added", "\(time.day(of: contact.added))"),
            ("Draft", contact.draftKept.map { "kept on \(time.moment($0)): 'coltiva draft \(contact.id)'" } ?? Phrase()),
        ]
        page.add(Table(rows: about.filter { !$0.1.isEmpty }.map { [$0.0, $0.1] }, indent: 2))
        if !reply.open.isEmpty {
            page.addGap()
            page.add("\("Open", .strong)")
            for followUp in reply.open {
                page.add("\(FollowUpWords(followUp, time).sentence) \("[\(followUp.id)]", .faint)", indent: 2)
            }
        }
        if !reply.topics.isEmpty {
            page.addGap()
            page.add("\("To write about", .strong)")
            page.add(Table(rows: reply.topics.map { TopicWords($0, time).cells }, indent: 2))
        }
        if !reply.notes.isEmpty {
            page.addGap()
            page.add("\("Notes", .strong)")
            page.add(Table(rows: reply.notes.map { ["\(time.distance(to: $0.at), .faint)", "\($0.text)"] }, indent: 2))
        }
        page.addGap()
        page.add("\("Settings", .strong)")
        page.add(Table(rows: reply.settings.map { SettingWords.cells($0) }, indent: 2))
        if !reply.entries.isEmpty {
            page.addGap()
            page.add("\("What passed", .strong)")
            page.add(Table(rows: reply.entries.map { EntryWords($0, time).cells }, indent: 2))
        }
        return page
    }

    private static func rows(_ reply: ContactsInterface.Show.Reply) -> [[String]] {
        let time = TimeWords(seenFrom: reply.theirTime)
        let contact = reply.contact
        let about = [
            ("id", contact.id), ("name", contact.name), ("standing", reply.standing), ("restsUntil", reply.restsUntil ?? ""),
            ("line", reply.line?.place.map(String.init) ?? ""), ("offeredAt", reply.line?.offeredAt ?? ""),
            ("circles", contact.circles.joined(separator: ",")),
            ("channels", contact.channels.joined(separator: ",")), ("zone", reply.theirZone), ("time", reply.theirTime),
            ("birthday", contact.birthday ?? ""), ("introducedBy", contact.introducedBy ?? ""), ("why", contact.why ?? ""),
            ("organisation", contact.organisation ?? ""), ("title", contact.title ?? ""), ("added", contact.added),
            ("draftKept", contact.draftKept ?? ""),
        ]
        return about.map { ["contact", $0.0, $0.1] } + reply.settings.map { ["setting", $0.key, $0.value, $0.source] }
            + reply.open.map { ["open"] + FollowUpWords($0, time).fields }
            + reply.topics.map { ["topic"] + TopicWords($0, time).fields } + reply.notes.map { ["note", $0.at, $0.text] }
            + reply.entries.map { ["entry"] + EntryWords($0, time).fields }
    }
}
