import CivilTime
import ControlInterface
import Interchange
import Relationships
import Varlink

/// Sends what was read to the daemon, in parts, on one connection, each while the daemon works on the one before: it takes in all of a file or
/// nothing.
struct Intake {
    let daemon: Daemon
    /// Who of a file's people is taken, and into which circles.
    let choice: Choice
    let surroundings: Surroundings

    /// Chooses of the people of a file; each is made when they are asked for, so that memory stays small.
    typealias Choice = @Sendable (_ file: String, PackedPeople) throws(Failure) -> AnyRandomAccessCollection<ChosenPerson>

    /// How many people a part has, and how many bytes of messages before it is sent.
    private static let people = 500
    private static let bytes = 1 << 20

    /// What came of a file; nil where nothing of it is to be imported.
    func take(_ report: ImportReport) throws(Failure) -> ImportInterface.Commit.Reply? {
        guard report.problem == nil, let reading = report.reading, let kind = reading.kind else { return nil }
        guard let source = kind.source else { return try bring(report, reading) }
        let people = try choice(report.path, reading.people)
        _ = try daemon.call(ImportInterface.Begin.self, .init(source: source, file: report.path))
        var progress = ImportProgress(
            file: report.path, total: people.count + reading.interactions.count, surroundings: surroundings)
        defer { progress.clear() }
        try daemon.call(
            ImportInterface.Add.self,
            each: sequence(state: people[...]) { left in
                let part = left.prefix(Self.people)
                guard !part.isEmpty else { return nil }
                left = left.dropFirst(Self.people)
                progress.add(part.count)
                return .init(people: part.map(IncomingPersonMessage.init), messages: [])
            })
        try daemon.call(
            ImportInterface.Add.self,
            each: sequence(state: reading.interactions[...]) { left in
                let part = Self.part(of: left)
                guard !part.isEmpty else { return nil }
                left = left.dropFirst(part.count)
                progress.add(part.count)
                return .init(people: [], messages: part.map(IncomingMessageMessage.init))
            })
        return try daemon.call(ImportInterface.Commit.self)
    }

    /// Has people taken in whom Coltiva has exported, some at a time, each time as one change: with everything, and with the circles that are given
    /// them beside.
    private func bring(_ report: ImportReport, _ reading: ImportReading) throws(Failure) -> ImportInterface.Commit.Reply {
        let chosen = try choice(report.path, reading.people)
        let circles = Dictionary(chosen.map { ($0.person.uid, $0.circles) }) { first, _ in first }
        var rest = report.whole.compactMap { person in
            circles[person.contact.id].map { circles in
                var person = person
                person.contact.circles += circles.filter { !person.contact.circles.contains($0) }
                return person
            }
        }[...]
        var kept = ImportInterface.Commit.Reply()
        var progress = ImportProgress(file: report.path, total: rest.count, surroundings: surroundings)
        defer { progress.clear() }
        while !rest.isEmpty {
            let part = Self.part(of: rest)
            let reply = try daemon.call(ContactsInterface.Bring.self, .init(people: Array(part), file: report.path))
            kept.change = reply.change ?? kept.change
            kept.added += reply.added
            kept.unchanged += reply.unchanged
            progress.add(part.count)
            rest = rest.dropFirst(part.count)
        }
        return kept
    }

    /// As many as make a part; one at least.
    private static func part(of people: ArraySlice<PersonMessage>) -> ArraySlice<PersonMessage> {
        var (count, size) = (0, 0)
        for person in people {
            size += person.interactions.reduce(2_000) { $0 + 400 + ($1.text?.utf8.count ?? 0) + ($1.about?.utf8.count ?? 0) }
            count += 1
            if size > bytes { break }
        }
        return people.prefix(count)
    }

    /// As many as make a part; one at least.
    private static func part(of interactions: ArraySlice<ImportedInteraction>) -> ArraySlice<ImportedInteraction> {
        var (count, size) = (0, 0)
        for interaction in interactions {
            let texts = [interaction.text, interaction.about, interaction.name, interaction.identity]
            size += texts.reduce(200) { $0 + ($1?.utf8.count ?? 0) }
            count += 1
            if size > bytes { break }
        }
        return interactions.prefix(count)
    }
}

extension ImportKind {
    /// Whose file it is, as the protocol says it; nil: of Coltiva itself.
    fileprivate var source: String? {
        switch self {
        case .linkedInConnections, .linkedInMessages, .linkedInInvitations, .linkedInArchive: "linkedin"
        case .googleCSV: "google"
        case .outlookCSV: "outlook"
        case .vCard: "vcard"
        case .maildir, .mbox: "mail"
        case .coltivaJSON: nil
        }
    }
}

extension IncomingPersonMessage {
    /// The daemon takes names of 200 characters at most, without control characters.
    fileprivate init(_ chosen: ChosenPerson) {
        let person = chosen.person
        let name = person.name.unicodeScalars.filter { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }
        self.init(
            name: String(String(String.UnicodeScalarView(name)).prefix(200)), emails: person.emails, phones: person.phones,
            profiles: person.profiles, organisation: person.organisation, title: person.title,
            birthday: person.birthday?.description, notes: person.notes, uid: person.uid, circles: chosen.circles)
    }
}

extension IncomingMessageMessage {
    fileprivate init(_ interaction: ImportedInteraction) {
        self.init(
            with: interaction.with, name: interaction.name, direction: interaction.direction.rawValue,
            at: interaction.at.rfc3339(in: .utc), channel: interaction.channel, about: interaction.about, text: interaction.text,
            invitation: interaction.isInvitation, message: interaction.identity)
    }
}
