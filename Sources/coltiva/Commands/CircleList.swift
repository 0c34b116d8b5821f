import ArgumentParser
import ControlInterface

/// `coltiva circle list`: the circles.
struct CircleList: ClientCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the circles.",
        discussion: """
            EXAMPLES
              coltiva circle
              coltiva circle list --plain

            --plain has the fields: name, how many people, whether the settings have a section for it (yes, no).
            """)

    @OptionGroup var output: OutputOptions

    func carryOut(in session: Session) throws(Failure) {
        let reply = try session.daemon.call(ContactsInterface.ListCircles.self)
        try session.console.say(
            reply, of: ContactsInterface.ListCircles.self, page: { Self.page(reply.circles) },
            rows: { reply.circles.map { [$0.name, String($0.members), $0.configured ? "yes" : "no"] } })
    }

    /// The list in words.
    static func page(_ circles: [CircleMessage]) -> Page {
        var page = Page()
        let rows = circles.map { circle -> [Phrase] in
            ["\(circle.name, .strong)", CircleWords.members(circle), circle.configured ? "" : CircleWords.withoutSection]
        }
        page.add(Table(rows: rows))
        if circles.isEmpty { page.add("There are no circles: 'coltiva circle add NAME CONTACT' makes one.") }
        return page
    }
}
