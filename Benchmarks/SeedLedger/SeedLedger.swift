import CivilTime
import Glibc
import Ledger
import Relationships
import Scheduling

/// `seed-ledger DIRECTORY COUNT`: makes a ledger of that many contacts, the same ones each time, as far before the present.
///
/// It keeps what passed and stores no plan: the daemon's first start plans everyone, by the settings that it has.
@main
enum SeedLedger {
    /// How many contacts a transaction holds: commits are not what is measured.
    private static let batch = 2_000

    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3, let count = Int(arguments[2]), count >= 0 else {
            print("usage: seed-ledger DIRECTORY COUNT")
            exit(64)
        }
        let store = try Store(directory: arguments[1])
        var people = SeededPeople(before: SystemClock().now())
        for start in stride(from: 0, to: count, by: batch) {
            try store.write { ledger in
                for number in start..<min(start + batch, count) { try write(people.next(numbered: number), to: ledger) }
            }
        }
        try store.close()
    }

    private static func write(_ person: SeededPerson, to ledger: Ledger.Transaction) throws {
        let change = try ledger.beginChange("import", summary: "import \(person.record.name)", at: person.added)
        let contact = try ledger.add(person.record, at: person.added, in: change)
        for passed in person.interactions {
            let draft = InteractionDraft(
                contact: contact.id, direction: passed.direction, at: passed.at, recorded: passed.at, channel: passed.channel,
                about: passed.about)
            _ = try ledger.log(draft, in: change)
        }
        guard let task = person.task else { return }
        _ = try ledger.ask(task.text, of: contact.id, at: task.at, date: nil, recorded: person.added, in: change)
    }
}
