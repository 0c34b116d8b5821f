import CivilTime
import Interchange
import Relationships

/// What must be found in a file, in the form of its `.expected.json`; lists are compared as sets.
struct Expectation: Decodable, Equatable {
    struct Person: Decodable, Hashable {
        var name: String
        var emails: Set<String>?
        var phones: Set<String>?
        var organisation: String?
        var title: String?
        var profiles: Set<String>?
        var birthday: String?
        var categories: Set<String>?
        var connectedOn: String?
    }

    struct Skipped: Decodable, Hashable {
        var file: String?
        var line: Int
        var reason: String
    }

    struct Merged: Decodable, Hashable {
        var file: String?
        var line: Int
        var into: Int
    }

    struct Passed: Decodable, Hashable {
        var with: String
        var direction: String
        var at: String
        var channel: String
    }

    var kind: String?
    var people: [Person]
    var skipped: Set<Skipped>
    var merged: Set<Merged>?
    var interactions: [Passed]?
    var error: String?

    /// What was found, in the same form.
    init(_ reading: ImportReading) {
        kind = reading.kind?.rawValue
        error = reading.error?.rawValue
        people = reading.people.map(Person.init)
        skipped = Set(
            reading.skipped.map { Skipped(file: $0.place.file, line: $0.place.line, reason: $0.reason.rawValue) })
        let joined = reading.merged.map { Merged(file: $0.place.file, line: $0.place.line, into: $0.into.line) }
        merged = joined.isEmpty ? nil : Set(joined)
        let passed = reading.interactions.map {
            Passed(
                with: $0.with, direction: $0.direction.rawValue, at: $0.at.rfc3339(in: .utc), channel: $0.channel)
        }
        interactions = passed.isEmpty ? nil : passed
    }
}

extension Expectation.Person {
    init(_ person: ImportedPerson) {
        func set(_ list: [String]) -> Set<String>? { list.isEmpty ? nil : Set(list) }
        name = person.name
        emails = set(person.emails)
        phones = set(person.phones)
        organisation = person.organisation
        title = person.title
        profiles = set(person.profiles)
        birthday = person.birthday?.description
        categories = set(person.categories)
        connectedOn = person.connectedOn?.description
    }
}
