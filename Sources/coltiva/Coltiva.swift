import ArgumentParser
import CivilTime
import ControlInterface

/// The control client: tells the daemon, and asks it.
struct Coltiva: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coltiva",
        abstract: "Keep in touch: who waits for an answer, and when to write.",
        discussion: """
            Without a verb it says what is to be done now.

            CONTACT is any unambiguous part of a name, in any order, without case or accents, or an identifier (c12). \
            REF is a CONTACT with one thing open, CONTACT/KIND, or the identifier that lists show (f7). \
            WHEN is 'in 3d', 'tomorrow 9:00', 'fri 15:00', 2026-12-01 or RFC 3339.

            EXAMPLES
              coltiva add "Ada Lovelace" --channel email:ada@example.org
              coltiva log in Ada -m "about the paper" --by email --at "yesterday 18:00"
              coltiva
              coltiva done Ada -m "sent it"
            """,
        version: Version.text,
        groupedSubcommands: [
            CommandGroup(name: "What is to be done", subcommands: [Next.self, Agenda.self, Why.self, Practice.self]),
            CommandGroup(name: "Decide", subcommands: [Done.self, Snooze.self, Dismiss.self, Remind.self]),
            CommandGroup(name: "Arrange", subcommands: [Meet.self]),
            CommandGroup(name: "Write", subcommands: [Open.self, Draft.self]),
            CommandGroup(name: "What passed", subcommands: [Log.self, Amend.self, Undo.self]),
            CommandGroup(
                name: "People",
                subcommands: [
                    Add.self, SetValues.self, Edit.self, Note.self, Topic.self, List.self, Show.self, Circle.self, Import.self,
                    Review.self, Merge.self, Export.self, Forget.self,
                ]),
            CommandGroup(name: "Room to grow", subcommands: [Rest.self, Wake.self, Archive.self, Unarchive.self]),
            CommandGroup(name: "Your own time", subcommands: [Away.self, Back.self, Pause.self, Resume.self]),
            CommandGroup(name: "Words of time", subcommands: [Calendar.self, Timespan.self]),
            CommandGroup(
                name: "The daemon",
                subcommands: [
                    Status.self, Watch.self, Diagnose.self, Config.self, Reload.self, Backup.self, Restore.self, Completion.self,
                ]),
        ],
        defaultSubcommand: Next.self)
}

extension Coltiva {
    /// Throws where the first word should be a verb and is none: the parser would take it for a word of `next`.
    static func checkVerb(of words: [String]) throws(Failure) {
        guard let verb = words.first, !verb.hasPrefix("-") else { return }
        let commands = configuration.groupedSubcommands.lazy.flatMap(\.subcommands)
        guard verb != "help", !commands.contains(where: { $0._commandName == verb }) else { return }
        let verbs = commands.map { $0._commandName } + ["help"]
        let advice = Spelling.closest(to: verb, among: verbs).map { "did you mean '\($0)'?" }
        throw .badUse("there is no command '\(verb)'; \(advice ?? "'coltiva --help' shows those that there are")")
    }
}
