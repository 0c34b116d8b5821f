import Relationships

/// People of a file whom the ledger does not know, until many of them are added at once; for 30,000 the ledger takes half the time that it takes one
/// by one.
struct Newcomers {
    /// Someone who is to be added.
    typealias Newcomer = (merge: PersonMerge, alike: [ContactID])

    private var people: [Newcomer] = []
    private var signs: Set<String> = []

    /// By what the ledger is asked for a person: whoever it would find for them has one of these, and so have some others.
    ///
    /// - Parameter folded: their name as names are compared.
    static func signs(of person: IncomingPerson, folded: String) -> [String] {
        let ends = person.profiles.map { $0.split { $0 == "/" || $0 == ":" }.last.map(String.init) ?? $0 }
        return [folded] + (person.emails + ends + [person.uid].compactMap(\.self)).map { $0.lowercased() }
    }

    /// Whether one of these has any of the signs, so that the ledger, once it has them, may say another thing of a person.
    func have(any others: [String]) -> Bool {
        !people.isEmpty && others.contains(where: signs.contains)
    }

    /// Adds someone.
    ///
    /// - Parameter alike: those of the ledger who may be the same person.
    mutating func add(_ merge: PersonMerge, signs: [String], alike: [ContactID]) {
        people.append((merge, alike))
        self.signs.formUnion(signs)
    }

    /// All of them, who are here no longer.
    mutating func taken() -> [Newcomer] {
        defer { self = Newcomers() }
        return people
    }
}
