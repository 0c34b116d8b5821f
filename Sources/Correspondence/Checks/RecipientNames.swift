/// The names by which the recipient and their firm are called.
struct RecipientNames: Sendable {
    /// The words of the person's name, as they are compared.
    let person: Set<String>
    private let organisation: [String]

    init(_ recipient: DraftContext.Recipient) {
        person = Set(DraftText(recipient.name).words.map(\.folded).filter { $0.utf8.count > 1 })
        organisation = DraftText(recipient.organisation).words.map(\.folded)
    }

    /// Which of the words are the person's name, or part of the firm's name where it is written in full.
    func crossedOut(in words: [Word]) -> [Bool] {
        var crossed = words.map { person.contains($0.folded) && $0.isCapital }
        guard let first = organisation.first, !first.isEmpty else { return crossed }
        for (place, word) in words.enumerated() where word.folded == first {
            let end = place + organisation.count
            guard end <= words.count, zip(words[place..<end], organisation).allSatisfy({ $0.folded == $1 }) else { continue }
            for inside in place..<end { crossed[inside] = true }
        }
        return crossed
    }
}
