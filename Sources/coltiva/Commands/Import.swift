import ArgumentParser

/// `coltiva import`: what address books and exports hold.
struct Import: ClientCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read address books and exports of LinkedIn.",
        discussion: """
            PATH is an export of LinkedIn (the whole archive, or Connections.csv, messages.csv, Invitations.csv from it), an address book \
            of Google or Outlook as CSV, a file of vCards, a directory of them, or - for standard input. What a file is is told from what \
            is in it, never from its name. No daemon is asked: this says what was read, whatever Coltiva knows already.

            EXAMPLES
              coltiva import --dry-run LinkedInDataExport.zip
              coltiva import --dry-run contacts.csv contacts.vcf
              coltiva import --dry-run --json ~/.contacts/work

            --json has a line for each PATH. --plain has a row 'file', the path, its kind, its error, its records; then the rows 'person', \
            name, organisation, title; 'interaction', with, direction, at; 'merged', file, line, the line it belongs to; 'skipped', file, \
            line, reason.
            """)

    @Argument(help: ArgumentHelp("The files.", valueName: "path"), completion: .file())
    var paths: [String]

    @OptionGroup var writing: WritingOptions

    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard writing.dryRun else {
            throw ValidationError("Say --dry-run: this version says what is in the files, and does not yet keep it.")
        }
        guard paths.count(where: { $0 == "-" }) <= 1 else {
            throw ValidationError("Standard input can be read once: say - once.")
        }
    }

    func carryOut(in session: Session) throws(Failure) {
        let reports = paths.map { ImportReport(path: $0, outcome: ContactFile.read($0)) }
        try session.console.say(
            json: { reports.map(\.json) }, page: { Self.page(reports) }, rows: { reports.flatMap(\.rows) })
        let problems = reports.compactMap { report in report.problem.map { FileProblem(path: report.path, problem: $0) } }
        guard problems.isEmpty else { throw .notImported(problems) }
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
