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
        [folded] + (person.emails + person.profiles.map(end) + [person.uid].compactMap(\.self)).map { $0.lowercased() }
    }

    /// The last part of a profile, which is in all the ways to write it.
    private static func end(of profile: String) -> String {
        func isBetweenParts(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "/") || byte == UInt8(ascii: ":") }
        let bytes = profile.utf8
        guard let last = bytes.lastIndex(where: { !isBetweenParts($0) }) else { return profile }
        let first = bytes[...last].lastIndex(where: isBetweenParts).map(bytes.index(after:)) ?? bytes.startIndex
        return String(decoding: bytes[first...last], as: UTF8.self)
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
