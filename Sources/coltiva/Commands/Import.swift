import ArgumentParser
import ControlInterface
import Interchange

/// `coltiva import`: the people and messages of address books, exports and mail.
struct Import: ClientCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take in address books, exports of LinkedIn, and mail.",
        discussion: """
            PATH is an export of LinkedIn (the whole archive, or Connections.csv, messages.csv, Invitations.csv from it), an address book \
            of Google or Outlook as CSV, a file of vCards, a directory of them, a mailbox, a directory of Maildirs, what 'coltiva export' wrote \
            as json, or - for standard input. \
            What a file is is told from what is in it, never from its name. Of mail only the headers are read, and [Me] Addresses= says which \
            addresses are yours.

            Imported people are quiet: they are found and listed, and a message of theirs is answered in time, but nobody is offered to you or \
            to be written to again before you put them into a circle. What you have set by hand stays. A file is taken in as a whole or not at \
            all, and 'coltiva undo' takes it back; the same file again changes nothing.

            Of mail those become known whom you have written to. What passed with others is kept until you know them; lists, advertising and what \
            programs write do not count. A message that logged itself, or stands in two mailboxes, is there once.

            What 'coltiva export' wrote comes back with everything; who is there already, by name and the moment of their adding, stays as they are.

            EXAMPLES
              coltiva import --dry-run LinkedInDataExport.zip
              coltiva import LinkedInDataExport.zip
              coltiva import --dry-run ~/Mail
              coltiva import ~/Mail
              coltiva import contacts.vcf --only analytical --circle former-colleague
              coltiva import contacts.csv --choose

            With --dry-run it says what was read, whatever Coltiva knows already.

            --json has a line for each PATH. --plain has a row 'file', the path, its kind, its error, its records; then the rows 'person', \
            name, organisation, title; 'interaction', with, direction, at; 'merged', file, line, the line it belongs to; 'skipped', file, \
            line, reason; and of what was taken in 'kept', the change, then how many people were added, updated, unchanged, how many messages \
            joined, recognised, waiting, repeated; 'pair', the identifiers of two who may be one.
            """)

    @Argument(help: ArgumentHelp("The files.", valueName: "path"), completion: .file())
    var paths: [String]

    @Option(help: ArgumentHelp("A circle for the people; again for more.", valueName: "circle"))
    var circle: [String] = []

    @Option(
        help: ArgumentHelp(
            "Only people with this text in their name, organisation, title, categories or addresses.", valueName: "text"))
    var only: String?

    @Flag(help: "Choose the people, and their circles, in your editor.")
    var choose = false

    @OptionGroup var writing: WritingOptions

    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard paths.count(where: { $0 == "-" }) <= 1 else {
            throw ValidationError("Standard input can be read once: say - once.")
        }
        guard !choose || !writing.dryRun else { throw ValidationError("--choose is for what is taken in: leave out --dry-run.") }
    }

    func carryOut(in session: Session) throws(Failure) {
        let own = OwnMail(Configuration(daemon: session.daemon))
        let intake = Intake(daemon: session.daemon.patient, choice: choice(in: session), surroundings: session.surroundings)
        var reports: [ImportReport] = []
        var stopped: Failure?
        for path in paths where stopped == nil {
            let contents = try read(path, own, in: session).map(narrowed)
            var report = ImportReport(
                path: path, outcome: contents.map(\.reading), whole: (try? contents.get())?.whole ?? [])
            if !writing.dryRun {
                do throws(Failure) {
                    report.kept = try intake.take(report)
                } catch {
                    stopped = error
                    continue
                }
            }
            reports.append(report)
        }
        try session.console.say(
            reports, jsonPieces: { report, say throws(Failure) in try report.json(say) }, page: { Self.page(reports) },
            rows: { reports.flatMap(\.rows) })
        if let stopped { throw stopped }
        let problems = reports.compactMap { report in report.problem.map { FileProblem(path: report.path, problem: $0) } }
        guard problems.isEmpty else { throw .notImported(problems) }
    }

    private func read(
        _ path: String, _ own: OwnMail, in session: Session
    ) throws(Failure) -> Result<ContactFile.Contents, ImportProblem> {
        var progress = ImportProgress(file: path, total: nil, surroundings: session.surroundings)
        defer { progress.clear() }
        return try ContactFile.read(path, own) { progress.add(1) }
    }

    /// The same with the people who were asked for.
    private func narrowed(_ contents: ContactFile.Contents) -> ContactFile.Contents {
        guard let only else { return contents }
        var contents = contents
        contents.whole = zip(contents.whole, contents.reading.people).filter { $1.mentions(only) }.map(\.0)
        contents.reading.people = PackedPeople(contents.reading.people.lazy.filter { $0.mentions(only) })
        return contents
    }

    /// Who is taken, and into which circles.
    private func choice(in session: Session) -> Intake.Choice {
        let circles = circle
        let editor = choose ? Editor(session.surroundings) : nil
        return { (path, people) throws(Failure) in
            let all = AnyRandomAccessCollection(people.lazy.map { ChosenPerson(person: $0, circles: circles) })
            guard let editor, !people.isEmpty else { return all }
            return AnyRandomAccessCollection(try PeopleList.edited(Array(all), of: path, in: editor))
        }
    }

    /// The reports in words, one below the other; a file that failed has one only where records of it were left out.
    static func page(_ reports: [ImportReport]) -> Page {
        var page = Page()
        for report in reports where report.hasPage {
            page.addGap()
            page.add(report.page)
        }
        return page
    }
}
