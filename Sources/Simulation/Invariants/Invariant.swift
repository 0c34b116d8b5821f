/// Something that holds after every step of every life.
struct Invariant: Sendable {
    let name: String
    /// The sentence of domain.md that it holds.
    let sentence: String
    /// What breaks it; nil: nothing.
    let breach: @Sendable (Passage) throws -> String?

    init(_ name: String, _ sentence: String, breach: @escaping @Sendable (Passage) throws -> String?) {
        self.name = name
        self.sentence = sentence
        self.breach = breach
    }

    /// All of them, in the order in which they are looked at.
    static let all = delivery + quiet + digests + lists + plans + voices + keeping
}
