/// The people of a file, record by record, and which records are of one person (docs/import.md, "Doubles").
///
/// Two records are one person if they have the same LinkedIn profile, the same UID, or the same name and an address in common; so
/// are two that a third has something in common with.
struct PersonRecords {
    private var records: [(person: ImportedPerson, place: RecordPlace)] = []
    /// For each record an earlier one of the same person, or itself.
    private var earlier: [Int] = []
    /// The first record that had a sign by which a person is known.
    private var firstWithSign: [Sign: Int] = [:]
    private var recordsWithUID: [String: [Int]] = [:]

    /// By what a person is known again.
    private enum Sign: Hashable {
        case profile(String)
        case uid(String)
        case nameAndAddress(name: String, address: String)
    }

    /// Adds the person of a record.
    mutating func add(_ person: ImportedPerson, at place: RecordPlace) {
        let number = records.count
        records.append((person, place))
        earlier.append(number)
        if let uid = person.uid { recordsWithUID[uid, default: []].append(number) }
        for sign in Self.signs(of: person) {
            if let first = firstWithSign[sign] { unite(first, number) } else { firstWithSign[sign] = number }
        }
    }

    /// Adds a category to those whose cards have the UID.
    mutating func add(category: String, toUID uid: String) {
        for number in recordsWithUID[uid] ?? [] {
            records[number].person.categories.append(category)
        }
    }

    /// Each person once, at the place of their first record, and the records that were joined to it.
    func joined() -> (people: [ImportedPerson], merged: [MergedRecord]) {
        var people: [ImportedPerson] = []
        var merged: [MergedRecord] = []
        /// For each record the first of the same person, and that person's index.
        var firsts: [(record: Int, person: Int)] = []
        for (number, record) in records.enumerated() {
            if earlier[number] == number {
                firsts.append((number, people.count))
                people.append(record.person)
            } else {
                let first = firsts[earlier[number]]
                firsts.append(first)
                people[first.person].absorb(record.person)
                merged.append(MergedRecord(place: record.place, into: records[first.record].place))
            }
        }
        for index in people.indices { people[index].removeDoubles() }
        return (people, merged)
    }

    private static func signs(of person: ImportedPerson) -> [Sign] {
        var signs = person.profiles.filter(WebAddress.isLinkedInProfile).map(Sign.profile)
        if let uid = person.uid { signs.append(.uid(uid)) }
        if !person.emails.isEmpty {
            let name = String(person.name.folded.unicodeScalars.filter { !$0.isWhiteSpace })
            signs += person.emails.map { .nameAndAddress(name: name, address: $0) }
        }
        return signs
    }

    /// The first record of the same person.
    private func root(of number: Int) -> Int {
        var number = number
        while earlier[number] != number { number = earlier[number] }
        return number
    }

    private mutating func unite(_ one: Int, _ other: Int) {
        let roots = (root(of: one), root(of: other))
        let first = min(roots.0, roots.1)
        earlier[roots.0] = first
        earlier[roots.1] = first
        // So that the way to the first stays short.
        earlier[one] = first
        earlier[other] = first
    }
}
