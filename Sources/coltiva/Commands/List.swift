import ArgumentParser
import ControlInterface

/// `coltiva list`: the people.
struct List: ClientCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List people.",
        discussion: """
            EXAMPLES
              coltiva list
              coltiva list love --circle admired
              coltiva list --standing resting

            --plain has the fields: identifier, name, circles and channels with commas between, zone, birthday, added.
            """)

    @Argument(help: ArgumentHelp("Words of the name.", valueName: "text"))
    var text: [String] = []

    @Option(help: ArgumentHelp("Only members of this circle.", valueName: "circle"), completion: LiveWords.circle)
    var circle: String?

    @Option(
        help: ArgumentHelp(
            "Only those with whom things stand so: known, wished, approached, dialogue, resting, archived.", valueName: "standing"))
    var standing: String?

    @OptionGroup var output: OutputOptions

    /// How many come with one call.
    private static let pageSize = 500

    func carryOut(in session: Session) throws(Failure) {
        let text = text.isEmpty ? nil : text.joined(separator: " ")
        var all = ContactsInterface.List.Reply(contacts: [])
        repeat {
            let reply = try session.daemon.call(
                ContactsInterface.List.self,
                .init(text: text, circle: circle, standing: standing, after: all.next, limit: Self.pageSize))
            all.contacts += reply.contacts
            // A page that does not go on ends the list, whatever it says.
            all.next = reply.next == all.next ? nil : reply.next
        } while all.next != nil
        try session.console.say(
            all, of: ContactsInterface.List.self, page: { page(all.contacts) },
            rows: {
                all.contacts.map {
                    [
                        $0.id, $0.name, $0.circles.joined(separator: ","), $0.channels.joined(separator: ","), $0.timeZone ?? "",
                        $0.birthday ?? "", $0.added,
                    ]
                }
            })
    }

    private func page(_ contacts: [ContactMessage]) -> Page {
        var page = Page()
        if contacts.isEmpty {
            page.add(text.isEmpty && circle == nil && standing == nil ? Beginning.advice : "Nobody fits.")
            return page
        }
        let rows = contacts.map { contact -> [Phrase] in
            [
                "\(contact.id, .faint)", "\(contact.name, .strong)", "\(contact.circles.joined(separator: ", "))",
                "\(contact.channels.first ?? "")", "\(contact.timeZone ?? "")",
            ]
        }
        page.add(Table(header: ["\("ID", .faint)", "NAME", "CIRCLES", "CHANNEL", "ZONE"], rows: rows))
        return page
    }
}
