import ControlInterface
import Varlink

/// People with everything that is known of them, as `coltiva import` takes them in again (docs/export.md).
enum PeopleDocument {
    /// The version of the form; another one has other members.
    static let version = 1

    /// An object of JSON, each person on a line, with every member.
    static func text(of people: [PersonMessage]) -> String {
        let reply = CompleteJSON.reply(ContactsInterface.Export.Reply(people: people), of: ContactsInterface.Export.self)
        let lines = (reply["people"]?.array ?? []).map { VisibleText.json($0.description) }
        return "{\"coltiva\":\(version),\"people\":[\n" + lines.joined(separator: ",\n") + (lines.isEmpty ? "]}\n" : "\n]}\n")
    }
}
