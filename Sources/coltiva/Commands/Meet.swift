import ArgumentParser
import ControlInterface

/// `coltiva meet`: a meeting that is arranged, moved or cancelled.
struct Meet: ClientCommand {
    static let configuration = CommandConfiguration(
        commandName: "meet",
        abstract: "Arrange a meeting, move it or cancel it.",
        discussion: """
            Reminders of a meeting are exact. Once it has ended it is among what passed, and there is a word of thanks to send.

            EXAMPLES
              coltiva meet Ada --at "fri 15:00"
              coltiva meet Ada --at "2027-03-10 9:00" --for 45min --where https://meet.example.org/ada
              coltiva meet --move Ada --at "mon 10:00"
              coltiva meet --cancel e34
            """)

    @Argument(help: ArgumentHelp("With whom.", valueName: "contact"), completion: LiveWords.contact)
    var contact: [String] = []

    @Option(help: ArgumentHelp("When it begins.", valueName: "when"))
    var at: String?

    @Option(
        name: .customLong("for"), help: ArgumentHelp("How long it is; left out: 30min, or as long as before.", valueName: "span"))
    var length: String?

    @Option(name: .customLong("where"), help: ArgumentHelp("A place or a link.", valueName: "text"))
    var place: String?

    @Option(
        help: ArgumentHelp("The meeting that is at another time now: a CONTACT with one ahead, f7 or e34.", valueName: "ref"),
        completion: LiveWords.followUp)
    var move: String?

    @Option(help: ArgumentHelp("The meeting that will not be.", valueName: "ref"), completion: LiveWords.followUp)
    var cancel: String?

    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard [contact.isEmpty ? nil : "", move, cancel].compactMap({ $0 }).count < 2 else {
            throw ValidationError("One of CONTACT, --move REF and --cancel REF, please.")
        }
        guard !contact.isEmpty || move != nil || cancel != nil else {
            throw ValidationError("With whom? For example: coltiva meet Ada --at \"fri 15:00\"")
        }
        if cancel != nil {
            guard at == nil, length == nil, place == nil else {
                throw ValidationError("--cancel needs no --at, --for or --where; --move takes them.")
            }
        } else if at == nil {
            throw ValidationError("When? For example: --at \"fri 15:00\"")
        }
    }

    func carryOut(in session: Session) throws(Failure) {
        if let cancel {
            let reply = try session.daemon.call(
                FollowUpsInterface.Cancel.self, .init(meeting: cancel, dryRun: writing.parameter))
            try session.say(
                reply, of: FollowUpsInterface.Cancel.self,
                ConsequenceWords(reply.consequence, deed: .cancelled, isDryRun: writing.dryRun))
        } else if let move {
            let reply = try session.daemon.call(
                FollowUpsInterface.Move.self,
                .init(meeting: move, at: at ?? "", length: length, place: place, dryRun: writing.parameter))
            try session.say(reply, of: FollowUpsInterface.Move.self, ConsequenceWords(reply.consequence, isDryRun: writing.dryRun))
        } else {
            let reply = try session.daemon.call(
                FollowUpsInterface.Meet.self,
                .init(
                    contact: contact.joined(separator: " "), at: at ?? "", length: length, place: place, dryRun: writing.parameter))
            try session.say(reply, of: FollowUpsInterface.Meet.self, ConsequenceWords(reply.consequence, isDryRun: writing.dryRun))
        }
    }
}
