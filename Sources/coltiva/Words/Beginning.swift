/// What to do where nobody is known.
enum Beginning {
    /// How to add the first person.
    static let advice: Phrase =
        "Nobody is known yet. Begin with someone you like: coltiva add \"Ada Lovelace\" --channel email:ada@example.org"
}
