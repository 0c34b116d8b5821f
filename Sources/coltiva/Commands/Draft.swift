import ArgumentParser
import ControlInterface
import Correspondence

/// `coltiva draft`: what is good to know before writing to a person, and what the reader of a message may stumble over.
struct Draft: ClientCommand {
    static let configuration = CommandConfiguration(
        commandName: "draft",
        abstract: "Write to someone: what you know of them, and a check of your message.",
        discussion: """
            Shows why they matter to you, what was said last, what was promised, what to write about, the best channel and their time. On a \
            terminal it then opens an empty text in $VISUAL, else $EDITOR, else vi, checks what you wrote, and asks what to do with it: copy, \
            open their channel with it, log it as sent, keep it for later, edit it again. It never writes a message for you and never sends one.

            The check says what a reader may stumble over, and the advice behind it; what you sent to others and logged with --text is looked \
            for in it. Italian and English are read; in other languages only copies, placeholders and length are looked for. With FILE, or - for \
            standard input, that text is checked.

            A draft that is kept is shown by 'coltiva next' and 'coltiva show', and is gone once a message with its text is logged as sent; \
            --discard takes it away.

            --check asks no daemon: the text comes from FILE or standard input, and --context names a file in JSON with what it is read \
            beside, all of it optional:
              {"contact": {"name": ..., "organisation": ..., "topics": [...]}, "earlier_to_others": [...], "last_inbound": ...}
            Without last_inbound, their last message, it is a first message.

            EXAMPLES
              coltiva draft Ada
              coltiva draft -n Ada
              coltiva draft Ada letter.txt
              coltiva draft --discard Ada
              coltiva draft --check letter.txt
              coltiva draft --check --json --context ada.json letter.txt

            --json has one object: what you know, or all findings; start and end count Unicode scalars from 0. --plain has rows that begin with \
            'contact', 'open', 'last', 'topic', 'note' and 'draft'; or a row for each finding: 'finding', its label, start, end, what stands \
            there, what a reader may feel, the advice.
            """)

    @Flag(name: [.customShort("n"), .long], help: "Only show what you know of them.")
    var brief = false

    @Flag(help: "Take away the draft that is kept for them.")
    var discard = false

    @Flag(help: "Only check a message, without a daemon.")
    var check = false

    @Option(
        help: ArgumentHelp("With --check: what the message is read beside, in JSON; '-' for standard input.", valueName: "file"))
    var context: String?

    @Argument(
        help: ArgumentHelp(
            "To whom, and the message where it is written already; '-' for standard input.", valueName: "contact-file"),
        completion: LiveWords.contact)
    var words: [String] = []

    @OptionGroup var output: OutputOptions

    /// The file of the message; nil: none is named.
    private var file: String? { check ? words.first : words.dropFirst().first }

    func validate() throws {
        if [check, brief, discard].count(where: { $0 }) > 1 {
            throw ValidationError("One of --brief, --discard and --check.")
        }
        if check {
            guard words.count < 2 else { throw ValidationError("--check takes one message: coltiva draft --check FILE") }
            guard context != "-" || (file != nil && file != "-") else {
                throw ValidationError("Standard input is either the message or the context; name a file for one of them.")
            }
            return
        }
        guard let contact = words.first else {
            throw ValidationError("To whom? Write: coltiva draft CONTACT; or, to check a message only: coltiva draft --check FILE")
        }
        guard words.count < 3 else {
            throw ValidationError("A name of several words wants quotation marks: coltiva draft \"\(contact) \(words[1])\"")
        }
        guard context == nil else { throw ValidationError("--context is for --check; of a CONTACT the daemon knows it.") }
        guard file == nil || (!brief && !discard) else {
            throw ValidationError("A message is for the check; --brief and --discard take a CONTACT and nothing else.")
        }
    }

    func carryOut(in session: Session) throws(Failure) {
        if check { return try checkAlone(in: session) }
        if discard { return try discard(in: session) }
        let reply = try session.daemon.call(ContactsInterface.Draft.self, .init(contact: words[0]))
        let words = BriefWords(reply)
        guard let file else {
            guard session.console.hasSomeone, !brief else {
                return try session.console.say(
                    reply, of: ContactsInterface.Draft.self, page: { words.page }, rows: { words.rows })
            }
            try session.console.write(words.page)
            var drafting = Drafting(reply, session)
            return try drafting.talk(from: nil)
        }
        let text = try TextFile.read(file)
        if file != "-", session.console.hasSomeone {
            var drafting = Drafting(reply, session)
            return try drafting.talk(from: text)
        }
        let remarks = DraftRemarks(text: text, findings: DraftCheck.check(text, in: words.context))
        try session.console.say(json: { [remarks.json] }, page: { remarks.annotated }, rows: { remarks.rows })
    }

    private func checkAlone(in session: Session) throws(Failure) {
        let beside = if let context { try DraftContextFile.read(context) } else { DraftContext() }
        let text = try TextFile.read(file ?? "-")
        let remarks = DraftRemarks(text: text, findings: DraftCheck.check(text, in: beside))
        try session.console.say(json: { [remarks.json] }, page: { remarks.page }, rows: { remarks.rows })
    }

    private func discard(in session: Session) throws(Failure) {
        let brief = try session.daemon.call(ContactsInterface.Draft.self, .init(contact: words[0]))
        guard brief.kept != nil else {
            let nothing = ConsequenceMessage(
                change: nil,
                outcomes: [.init(contact: brief.contact.id, name: brief.contact.name, entry: nil, open: brief.open, closed: [])],
                namesakes: [], undone: nil, everyone: false)
            return try session.say(
                .init(consequence: nothing), of: ContactsInterface.KeepDraft.self,
                ConsequenceWords(nothing, deed: .noDraft, isDryRun: false))
        }
        let reply = try session.daemon.call(ContactsInterface.KeepDraft.self, .init(contact: brief.contact.id))
        try session.say(
            reply, of: ContactsInterface.KeepDraft.self,
            ConsequenceWords(reply.consequence, deed: .draftTakenAway, isDryRun: false))
    }
}
