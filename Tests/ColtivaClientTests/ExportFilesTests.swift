import ControlInterface
import Foundation
import Testing

@testable import coltiva

/// What other programs are to read of exports: `Tests/Exports/run.sh` names a folder in COLTIVA_EXPORTS, to which people are written in each format,
/// with what is meant beside them. Here it is seen that each format names all of them.
struct ExportFilesTests {
    /// What of a person and of what is open other programs know.
    struct Meant: Codable {
        let name: String
        let mails: [String]
        let phones: [String]
        let notes: [String]
        let birthday: String?
        let circles: [String]
        let organisation: String
        let duties: [Duty]
    }

    struct Duty: Codable {
        let words: String
        let ready: String
        let due: String?
        let isOverdue: Bool
    }

    static let names = [
        "Ada Lovelace", "O'Neil, \"Bo\"; \\ ^", String(repeating: "\u{e8}\u{4e2d}\u{1F469}", count: 30), "łukasz søreng",
    ]

    /// A person of that name with something of everything.
    static func person(_ number: Int, _ name: String) -> PersonMessage {
        let contact = ContactMessage(
            id: "c\(number + 1)", name: name, circles: ["admired", "x;y"],
            channels: ["email:a\(number)@example.org", "phone:+39 06 12345\(number)"],
            timeZone: "Europe/London", birthday: number % 2 == 0 ? "--12-10" : "1979-04-05", introducedBy: nil, why: "a, \"b\"\nc",
            organisation: name, added: "2027-01-0\(number + 1)T10:00:00Z")
        func duty(_ id: Int, _ state: String, _ ready: String, _ due: String?) -> FollowUpMessage {
            FollowUpMessage(
                id: "f\(id)", contact: contact.id, name: name, kind: "reply", instruction: "answer", state: state, ready: ready,
                due: due,
                about: "a, b; c\\\nd", reminders: [], channel: contact.channels.first, theirZone: "UTC", theirTime: ready,
                inTheirHours: true, last: nil)
        }
        return PersonMessage(
            contact: contact, imported: [ImportedMessage(source: "vcard", key: "organisation", value: name)],
            notes: [
                NoteMessage(at: contact.added, text: "likes \(name)\n\nand more, \"much\""),
                NoteMessage(at: contact.added, text: "second"),
            ],
            standing: "dialogue",
            followUps: [
                duty(2 * number + 1, "overdue", "2027-02-22T09:00:00+01:00", "2027-03-01T09:00:00+01:00"),
                duty(2 * number + 2, "planned", "2027-03-28T02:30:00Z", nil),
            ])
    }

    @Test func files() throws {
        let people = Self.names.enumerated().map { PersonExport(Self.person($0, $1)) }
        let meant = people.map { person in
            Meant(
                name: person.message.contact.name,
                mails: person.message.contact.channels.filter { $0.hasPrefix("email") }.map { String($0.dropFirst(6)) },
                phones: person.message.contact.channels.filter { $0.hasPrefix("phone") }.map { String($0.dropFirst(6)) },
                notes: person.message.notes.map(\.text), birthday: person.message.contact.birthday,
                circles: person.message.contact.circles,
                organisation: person.message.contact.name,
                duties: person.message.followUps.map { followUp in
                    Duty(
                        words: "\(followUp.name): answer", ready: followUp.ready, due: followUp.due,
                        isOverdue: followUp.state == "overdue")
                })
        }
        for format in ExportFormat.allCases {
            let text = format.document(of: people)
            #expect(text.contains("ukasz s"))
            guard let folder = ProcessInfo.processInfo.environment["COLTIVA_EXPORTS"] else { continue }
            try Data(text.utf8).write(to: URL(filePath: "\(folder)/people.\(format.rawValue)"))
        }
        guard let folder = ProcessInfo.processInfo.environment["COLTIVA_EXPORTS"] else { return }
        try JSONEncoder().encode(meant).write(to: URL(filePath: "\(folder)/meant.json"))
    }
}
