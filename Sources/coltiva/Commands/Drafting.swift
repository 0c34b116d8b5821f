import ControlInterface
import Relationships
import Correspondence

/// Writing to a person on a terminal: editor, check, and what is to become of the message, until that is said.
struct Drafting {
    private let brief: ContactsInterface.Draft.Reply
    private let session: Session
    /// The message so far.
    private var message: String
    /// Messages that are safe elsewhere: the draft that is kept, and what came from a file.
    private var safe: Set<String> = [""]
    /// The file that was edited last, and what stood in it.
    private var edited: (file: DraftFile, sheet: DraftSheet)?
    /// The kind of the channel that was opened.
    private var channel: String?

    /// To whom, with the draft that is kept for them to go on with.
    init(_ brief: ContactsInterface.Draft.Reply, _ session: Session) {
        self.brief = brief
        self.session = session
        message = DraftSheet.trimmed(brief.kept ?? "")
        safe.insert(message)
    }

    /// Goes through it, beginning with a message that is written already, else in the editor. Nothing that was typed is lost: where this fails or ends
    /// without anything, it says which file has it.
    mutating func talk(from text: String?) throws(Failure) {
        do throws(Failure) {
            try begin(with: text)
            while try decide() {}
        } catch {
            guard let path = unsafePath else {
                end()
                throw error
            }
            throw .draftKept(path: path, because: error.words(TimeWords(seenFrom: nil)) ?? "", error.status)
        }
    }

    private mutating func begin(with text: String?) throws(Failure) {
        guard let text else {
            try edit()
            return
        }
        message = DraftSheet.trimmed(text)
        safe.insert(message)
        try showFindings()
    }

    /// Asks once, and does what is said; false at the end.
    private mutating func decide() throws(Failure) -> Bool {
        guard !message.isEmpty else { return try leaveEmpty() }
        let console = session.console
        switch DraftAnswer(try console.answer(to: Page(), DraftAnswer.question)) {
        case .copy: try console.write(try copy())
        case .open: try console.write(try open())
        case .log(let about): return try log(about)
        case .keep: return try keep()
        case .edit: try edit()
        case .quit: return try quit()
        case nil: try console.write(DraftAnswer.help)
        }
        return true
    }

    private var remarks: DraftRemarks {
        DraftRemarks(text: message, findings: DraftCheck.check(message, in: BriefWords(brief).context))
    }

    // MARK: The editor

    /// Has the message edited, and says what its reader may stumble over.
    private mutating func edit() throws(Failure) {
        var findings = Page()
        let found = remarks
        if !found.findings.isEmpty { findings.add(found.page) }
        let sheet = DraftSheet(message, comments: [findings, BriefWords(brief).page])
        let file = try DraftFile(sheet.text, ending: ".txt", session.surroundings)
        end()
        edited = (file, sheet)
        try Editor(session.surroundings).edit(file.path)
        message = sheet.message(in: try TextFile.read(file.path))
        if !message.isEmpty { try showFindings() }
    }

    private func showFindings() throws(Failure) {
        var page = Page()
        page.add(Phrase())
        page.add(remarks.annotated)
        page.add(Phrase())
        try session.console.write(page)
    }

    /// The file of a message that is nowhere else.
    private var unsafePath: String? {
        guard let (file, sheet) = edited else { return nil }
        guard let text = try? TextFile.read(file.path) else { return file.path }
        return safe.contains(sheet.message(in: text)) ? nil : file.path
    }

    /// Takes the file away that was edited.
    private mutating func end() {
        edited?.file.remove()
        edited = nil
    }

    // MARK: What becomes of it

    private func copy() throws(Failure) -> Page {
        var page = Page()
        switch try Clipboard.copy(message, session.surroundings) {
        case .copied(let program): page.add("It is in the clipboard, by \(program).")
        case .sentToTerminal: page.add("Your terminal was asked to take it into the clipboard; some do not.")
        }
        return page
    }

    private mutating func open() throws(Failure) -> Page {
        let channel: String
        let bare: ChannelLink
        do throws(Failure) {
            (channel, bare) = try Open.best(of: brief.contact, kind: nil)
        } catch {
            var page = Page()
            page.add(error.words(TimeWords(seenFrom: nil)) ?? Phrase())
            return page
        }
        let filled = bare.with(body: message)
        let desktop = try Desktop.open(filled ?? bare, session.surroundings)
        // Where the message did not go with it, it is at hand.
        var page = filled == nil || desktop != .opened ? try copy() : Page()
        if desktop == .opened { self.channel = channel.split(separator: ":").first.map(String.init) }
        page.add(Open.page(.init(contact: brief.contact, channel: channel, link: bare, desktop: desktop)))
        return page
    }

    private mutating func log(_ about: String?) throws(Failure) -> Bool {
        let reply = try session.daemon.call(
            InteractionsInterface.Log.self,
            .init(direction: "outbound", contacts: [brief.contact.id], about: about, text: message, channel: channel))
        end()
        try session.console.write(ConsequenceWords(reply.consequence, isDryRun: false).page)
        return false
    }

    private mutating func keep() throws(Failure) -> Bool {
        let reply = try session.daemon.call(
            ContactsInterface.KeepDraft.self, .init(contact: brief.contact.id, text: message))
        end()
        try session.console.write(ConsequenceWords(reply.consequence, deed: .draftKept, isDryRun: false).page)
        return false
    }

    private mutating func quit() throws(Failure) -> Bool {
        guard let path = unsafePath else {
            end()
            return false
        }
        var page = Page()
        page.add("What you wrote is in \(path)")
        try session.console.write(page)
        return false
    }

    /// Where nothing is written: whether a draft that is kept is to go.
    private mutating func leaveEmpty() throws(Failure) -> Bool {
        end()
        var page = Page()
        page.add("Nothing was written.")
        guard brief.kept != nil else {
            try session.console.write(page)
            return false
        }
        guard try session.console.ask(page, "Take away the draft that is kept? [y/N] ", emptyMeans: false) else { return false }
        let reply = try session.daemon.call(ContactsInterface.KeepDraft.self, .init(contact: brief.contact.id))
        try session.console.write(ConsequenceWords(reply.consequence, deed: .draftTakenAway, isDryRun: false).page)
        return false
    }
}
