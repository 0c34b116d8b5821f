import ArgumentParser
import ControlInterface
import Varlink

/// `coltiva export`: people, or what is to be done with them, for other programs.
struct Export: ClientCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write people, or what is to be done with them, for other programs.",
        discussion: """
            json has everything that is known of people, and 'coltiva import' takes it in again; vcard (4.0) and csv have what address books take; \
            todo.txt, ics (VTODO) and taskwarrior have what is to be done with them. Without CONTACT it is about everyone.

            FILE is for you alone, and what is there already is never written over; without -o it goes to standard output.

            EXAMPLES
              coltiva export -o people.json
              coltiva export --format vcard --circle opportunity -o people.vcf
              coltiva export --format csv Ada Grace
              coltiva export --format todo.txt

            --json and --plain are about what is said of FILE: 'exported', how many people, FILE.
            """)

    @Argument(help: ArgumentHelp("Whom.", valueName: "contact"), completion: LiveWords.contact)
    var contacts: [String] = []

    @Option(help: ArgumentHelp("As what: json, vcard, csv, todo.txt, ics or taskwarrior.", valueName: "format"))
    var format = ExportFormat.json

    @Option(help: ArgumentHelp("Only members of this circle.", valueName: "circle"), completion: LiveWords.circle)
    var circle: String?

    @Option(
        name: [.customShort("o"), .customLong("output")], help: ArgumentHelp("The file to make.", valueName: "file"),
        completion: .file())
    var file: String?

    @OptionGroup var output: OutputOptions

    func carryOut(in session: Session) throws(Failure) {
        if let file { try NewFile.check(file) }
        let people = try people(in: session)
        let document = format.document(of: people)
        guard let file else { return try session.console.say(document: document) }
        try NewFile.write(document, to: file)
        try session.console.say(
            json: { [JSONObject([("exported", .int(Int64(people.count))), ("file", .string(file))])] },
            page: { Self.page(people.count, file) }, rows: { [["exported", String(people.count), file]] })
    }

    private func people(in session: Session) throws(Failure) -> [PersonExport] {
        let daemon = session.daemon.patient
        var people: [PersonExport] = []
        var after: String?
        while true {
            let reply = try daemon.call(
                ContactsInterface.Export.self,
                .init(contacts: contacts.isEmpty ? nil : contacts, circle: circle, after: after))
            people += reply.people.map(PersonExport.init)
            guard let next = reply.next else { return people }
            after = next
        }
    }

    private static func page(_ count: Int, _ file: String) -> Page {
        var page = Page()
        let people: Phrase = count == 1 ? "1 person" : "\(count) people"
        page.add("\(file, .strong) has \(people).")
        return page
    }
}
