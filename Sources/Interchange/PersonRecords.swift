import Relationships

/// The people of a file, record by record, and which records are of one person (docs/import.md, "Doubles").
///
/// Two records are one person if they have the same LinkedIn profile, the same UID, or the same name and an address in common; so
/// are two that a third has something in common with.
struct PersonRecords {
    private var people: PackedPeople = []
    private var places: [RecordPlace] = []
    /// For each record an earlier one of the same person, or itself.
    private var earlier: [Int] = []
    /// The first record that had a sign by which a person is known.
    private var firstWithSign: [Mark: Int] = [:]
    private var recordsWithUID: [String: [Int]] = [:]
    /// Categories that were said of records after they were added.
    private var moreCategories: [Int: [String]] = [:]

    /// By what a person is known again.
    private enum Sign: Hashable {
        case profile(String)
        case uid(String)
        case nameAndAddress(name: String, address: String)
    }

    /// Stands for a sign in little memory: 128 bits that no two signs have in common, but by a chance of 1 to 10^28 among 100,000.
    private struct Mark: Hashable {
        private let first: Int
        private let second: Int

        init(_ sign: Sign) {
            (first, second) = (Self.half(0, of: sign), Self.half(1, of: sign))
        }

        private static func half(_ number: Int, of sign: Sign) -> Int {
            var hasher = Hasher()
            hasher.combine(number)
            hasher.combine(sign)
            return hasher.finalize()
        }
    }

    /// Adds the person of a record.
    mutating func add(_ person: ImportedPerson, at place: RecordPlace) {
        let number = people.count
        var person = person
        person.removeDoubles()
        people.append(person)
        places.append(place)
        earlier.append(number)
        if let uid = person.uid { recordsWithUID[uid, default: []].append(number) }
        for mark in Self.signs(of: person).map(Mark.init) {
            if let first = firstWithSign[mark] { unite(first, number) } else { firstWithSign[mark] = number }
        }
    }

    /// Adds a category to those whose cards have the UID.
    mutating func add(category: String, toUID uid: String) {
        for number in recordsWithUID[uid] ?? [] { moreCategories[number, default: []].append(category) }
    }

    /// Each person once, at the place of their first record, and the records that were joined to it.
    func joined() -> (people: PackedPeople, merged: [MergedRecord]) {
        var merged: [MergedRecord] = []
        /// The later records of a person, by the first.
        var later: [Int: [Int]] = [:]
        for number in people.indices where earlier[number] != number {
            let first = root(of: number)
            later[first, default: []].append(number)
            merged.append(MergedRecord(place: places[number], into: places[first]))
        }
        guard !later.isEmpty || !moreCategories.isEmpty else { return (people, merged) }
        var joined: PackedPeople = []
        for number in people.indices where earlier[number] == number {
            var person = record(number)
            for other in later[number] ?? [] { person.absorb(record(other)) }
            person.removeDoubles()
            joined.append(person)
        }
        return (joined, merged)
    }

    /// The person of a record, with all that was said of it.
    private func record(_ number: Int) -> ImportedPerson {
        var person = people[number]
        person.categories += moreCategories[number] ?? []
        return person
    }

    private static func signs(of person: ImportedPerson) -> [Sign] {
        var signs = person.profiles.filter(LinkedInProfile.isNormal).map(Sign.profile)
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
