import ArgumentParser
import ControlInterface
import Varlink

/// `coltiva meet`: times for a meeting, and one that is arranged, moved or cancelled.
struct Meet: ClientCommand {
    static let configuration = CommandConfiguration(
        commandName: "meet",
        abstract: "Propose times for a meeting; arrange one, move it or cancel it.",
        discussion: """
            Without --at it proposes times that suit both, as lines for a message; nothing is arranged. They lie in the hours of both, \
            apart from absences, your other meetings and what the calendars of [Meet] Calendar= have. With Language=it they are in Italian.

            Reminders of a meeting are exact. Once it has ended it is among what passed, and there is a word of thanks to send.

            With --invitation it writes a file for their calendar, to be attached to a mail: an invitation, the new time, or the word that \
            it is off. It needs [Me] Addresses=, and a mail address of theirs.

            EXAMPLES
              coltiva meet Ada
              coltiva meet Ada --for 45min --within 10d --count 5
              coltiva meet Ada --at "fri 15:00"
              coltiva meet Ada --at "2027-03-10 9:00" --for 45min --where https://meet.example.org/ada --invitation ada.ics
              coltiva meet --move Ada --at "mon 10:00"
              coltiva meet --cancel e34

            --plain has, of times that are proposed, a row with start, end, their start, their end, and the minutes outside your hours and \
            theirs; then a row 'finding' for each calendar that could not be read.
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

    @Option(help: ArgumentHelp("Of proposals: by when from now it has ended; left out: 2w.", valueName: "span"))
    var within: String?

    @Option(help: ArgumentHelp("How many times to propose; left out: 3.", valueName: "count"))
    var count: Int?

    @Option(
        help: ArgumentHelp("The meeting that is at another time now: a CONTACT with one ahead, f7 or e34.", valueName: "ref"),
        completion: LiveWords.followUp)
    var move: String?

    @Option(help: ArgumentHelp("The meeting that will not be.", valueName: "ref"), completion: LiveWords.followUp)
    var cancel: String?

    @Option(help: ArgumentHelp("Also write a file to send to them.", valueName: "file"))
    var invitation: String?

    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    /// Whether times are to be proposed, and nothing arranged.
    private var proposes: Bool { at == nil && move == nil && cancel == nil }

    func validate() throws {
        guard [contact.isEmpty ? nil : "", move, cancel].compactMap({ $0 }).count < 2 else {
            throw ValidationError("One of CONTACT, --move REF and --cancel REF, please.")
        }
        guard !contact.isEmpty || move != nil || cancel != nil else {
            throw ValidationError("With whom? For example: coltiva meet Ada --at \"fri 15:00\"")
        }
        try CountLimit.check(count, of: "--count", within: 1...20)
        guard proposes || within == nil && count == nil else {
            throw ValidationError("--within and --count are for proposals, which have no --at, --move or --cancel.")
        }
        if cancel != nil {
            guard at == nil, length == nil, place == nil else {
                throw ValidationError("--cancel needs no --at, --for or --where; --move takes them.")
            }
        } else if at == nil, move != nil || place != nil || invitation != nil {
            throw ValidationError("When? For example: --at \"fri 15:00\"")
        }
    }

    func carryOut(in session: Session) throws(Failure) {
        if let invitation, !writing.dryRun { try NewFile.check(invitation) }
        let isInvited: Bool? = invitation == nil ? nil : true
        if proposes {
            let reply = try session.daemon.call(
                FollowUpsInterface.Propose.self,
                .init(contact: contact.joined(separator: " "), length: length, within: within, count: count))
            let words = ProposalWords(reply)
            try session.console.say(reply, of: FollowUpsInterface.Propose.self, page: { words.page }, rows: { words.rows })
        } else if let cancel {
            let reply = try session.daemon.call(
                FollowUpsInterface.Cancel.self, .init(meeting: cancel, invitation: isInvited, dryRun: writing.parameter))
            try say(reply, of: FollowUpsInterface.Cancel.self, reply.consequence, reply.invitation, deed: .cancelled, in: session)
        } else if let move {
            let reply = try session.daemon.call(
                FollowUpsInterface.Move.self,
                .init(
                    meeting: move, at: at ?? "", length: length, place: place, invitation: isInvited, dryRun: writing.parameter))
            try say(reply, of: FollowUpsInterface.Move.self, reply.consequence, reply.invitation, in: session)
        } else {
            let reply = try session.daemon.call(
                FollowUpsInterface.Meet.self,
                .init(
                    contact: contact.joined(separator: " "), at: at ?? "", length: length, place: place, invitation: isInvited,
                    dryRun: writing.parameter))
            try say(reply, of: FollowUpsInterface.Meet.self, reply.consequence, reply.invitation, in: session)
        }
    }

    /// Writes the invitation, where there is one, and says what came of the command.
    private func say<Method: MethodDefinition>(
        _ reply: Method.Reply, of method: Method.Type, _ consequence: ConsequenceMessage, _ text: String?,
        deed: ConsequenceWords.Deed = .plain, in session: Session
    ) throws(Failure) {
        var failure: Failure?
        if let invitation, let text {
            do throws(Failure) { try NewFile.write(text, to: invitation) } catch { failure = error }
        }
        let words = ConsequenceWords(consequence, deed: deed, isDryRun: writing.dryRun)
        try session.console.say(
            reply, of: method,
            page: {
                var page = words.page
                if let invitation, text != nil, failure == nil { page.add("\(invitation) is to be attached to a mail to them.") }
                return page
            }, rows: { words.rows })
        // What was arranged stands, though the file could not be written.
        if let failure { throw failure }
    }
}
