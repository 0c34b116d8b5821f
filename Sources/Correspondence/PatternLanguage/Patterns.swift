/// All patterns and word lists, read once, when they are first used.
package struct Patterns: Sendable {
    let guess: LanguageGuess
    let slots: SlotNames
    private let books: [Language: PatternBook]
    private let smallWords: [Language: Set<String>]

    /// Those of the files in `Patterns/`.
    static let builtIn: Patterns = {
        do throws(PatternError) {
            return try Patterns()
        } catch {
            // A test reads all files.
            preconditionFailure(error.description)
        }
    }()

    /// Reads the files.
    package init() throws(PatternError) {
        let languages = WordLists.sections(Self.text(PackageResources.languages_txt))
        guess = LanguageGuess(languages)
        slots = SlotNames(WordLists.sections(Self.text(PackageResources.slots_txt)))
        smallWords = [.italian: languages["it"] ?? [], .english: languages["en"] ?? []]
        books = [
            .italian: try PatternBook(
                [
                    ("flattery", Self.text(PackageResources.flattery_it_txt)),
                    ("formal", Self.text(PackageResources.formal_it_txt)),
                    ("invitation", Self.text(PackageResources.invitation_it_txt)),
                    ("personal", Self.text(PackageResources.personal_it_txt)),
                    ("pressing", Self.text(PackageResources.pressing_it_txt)),
                ], language: .italian, nouns: Self.text(PackageResources.nouns_it_txt)),
            .english: try PatternBook(
                [
                    ("flattery", Self.text(PackageResources.flattery_en_txt)),
                    ("formal", Self.text(PackageResources.formal_en_txt)),
                    ("invitation", Self.text(PackageResources.invitation_en_txt)),
                    ("personal", Self.text(PackageResources.personal_en_txt)),
                    ("pressing", Self.text(PackageResources.pressing_en_txt)),
                ], language: .english, nouns: Self.text(PackageResources.nouns_en_txt)),
        ]
    }

    /// The rules of a language.
    func book(_ language: Language) -> PatternBook? { books[language] }

    /// The small words of a language: articles, prepositions and the like.
    func smallWords(_ language: Language) -> Set<String> { smallWords[language] ?? [] }

    private static func text(_ bytes: [UInt8]) -> String {
        String(decoding: bytes, as: UTF8.self)
    }
}
