import Interchange

/// People for address books.
enum PeopleCards {
    /// A card for each.
    static func text(of people: [PersonExport]) -> String {
        people.reduce(into: "") { $0 += WrittenCard.text(of: $1.contact) }
    }

    /// A record for each.
    static func table(of people: [PersonExport]) -> String { WrittenPeople(people.map(\.contact)).text }
}
