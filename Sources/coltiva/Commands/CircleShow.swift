import ArgumentParser
import ControlInterface

/// `coltiva circle show`: a circle, its settings and its people.
struct CircleShow: ClientCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a circle: its settings, where each comes from, and its people.",
        discussion: """
            EXAMPLES
              coltiva circle show admired

            --plain has rows that begin with 'circle', 'setting' and 'member': name, how many people, whether it has a section (yes, no); key, \
            value and source; identifier and name.
            """)

    @Argument(help: ArgumentHelp("Which circle.", valueName: "name"), completion: LiveWords.circle)
    var name: String

    @OptionGroup var output: OutputOptions

    func carryOut(in session: Session) throws(Failure) {
        let reply = try session.daemon.call(ContactsInterface.ShowCircle.self, .init(circle: name))
        try session.console.say(
            reply, of: ContactsInterface.ShowCircle.self, page: { Self.page(reply) }, rows: { Self.rows(reply) })
    }

    /// The reply in words.
    static func page(_ reply: ContactsInterface.ShowCircle.Reply) -> Page {
        var page = Page()
        page.add("\(reply.circle.name, .strong): \(CircleWords.members(reply.circle))")
        if !reply.circle.configured { page.add(CircleWords.withoutSection, indent: 2) }
        page.addGap()
        page.add("\("Settings", .strong)")
        page.add(Table(rows: reply.settings.map { SettingWords.cells($0) }, indent: 2))
        if !reply.contacts.isEmpty {
            page.addGap()
            page.add("\("People", .strong)")
            page.add(Table(rows: reply.contacts.map { ["\($0.id, .faint)", "\($0.name)"] }, indent: 2))
        }
        let rest = reply.circle.members - reply.contacts.count
        if rest > 0 { page.add("and \(rest) more: coltiva list --circle \(reply.circle.name)", indent: 2) }
        return page
    }

    private static func rows(_ reply: ContactsInterface.ShowCircle.Reply) -> [[String]] {
        [["circle", reply.circle.name, String(reply.circle.members), reply.circle.configured ? "yes" : "no"]]
            + reply.settings.map { ["setting", $0.key, $0.value, $0.source] } + reply.contacts.map { ["member", $0.id, $0.name] }
    }
}
