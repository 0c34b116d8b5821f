import ArgumentParser
import ControlInterface

/// `coltiva add`: a person.
struct Add: ClientCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Add a person.",
        discussion: """
            EXAMPLES
              coltiva add "Ada Lovelace" --channel email:ada@example.org --zone Europe/London
              coltiva add "Grace Hopper" --circle admired --birthday --12-09 --introduced-by Ada --why "compilers"
            """)

    @Argument(help: ArgumentHelp("The name, as it is written.", valueName: "name"))
    var name: [String]

    @Option(help: ArgumentHelp("A circle; again for more.", valueName: "circle"), completion: LiveWords.circle)
    var circle: [String] = []

    @Option(help: ArgumentHelp("KIND:ADDRESS, the preferred one first; again for more.", valueName: "channel"))
    var channel: [String] = []

    @Option(help: ArgumentHelp("Their time zone, such as Europe/Rome.", valueName: "zone"))
    var zone: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("YYYY-MM-DD, or --MM-DD without the year.", valueName: "date"))
    var birthday: String?

    @Option(help: ArgumentHelp("Who introduced them.", valueName: "name"), completion: LiveWords.contact)
    var introducedBy: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("Why they matter to you.", valueName: "text"))
    var why: String?

    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func carryOut(in session: Session) throws(Failure) {
        let reply = try session.daemon.call(
            ContactsInterface.Add.self,
            .init(
                name: name.joined(separator: " "), circles: circle.isEmpty ? nil : circle,
                channels: channel.isEmpty ? nil : channel, timeZone: zone, birthday: birthday, introducedBy: introducedBy, why: why,
                dryRun: writing.parameter))
        let words = ConsequenceWords(reply.consequence, deed: .added(offeredAt: reply.offeredAt), isDryRun: writing.dryRun)
        try session.console.say(
            reply, of: ContactsInterface.Add.self, page: { words.page },
            rows: { OfferWords(reply.consequence, offeredAt: reply.offeredAt, isDryRun: writing.dryRun).rows })
    }
}
