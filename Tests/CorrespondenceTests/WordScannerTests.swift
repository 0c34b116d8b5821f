import Testing

@testable import Correspondence

struct WordScannerTests {
    /// Case, accents and the kind of apostrophe do not count; an apostrophe divides.
    @Test(arguments: [
        ("L'orologio però È fermo", ["l", "orologio", "pero", "e", "fermo"]),
        ("l\u{2019}orologio pero\u{300} e fermo", ["l", "orologio", "pero", "e", "fermo"]),
        ("I haven\u{2019}t, HAVEN'T I?", ["i", "haven", "t", "haven", "t", "i"]),
        ("", []), (" \n\t", []), ("…!?", []), ("10:30, il 4.", ["10", "30", "il", "4"]),
        ("Straße, œuvre, ñandú", ["straße", "œuvre", "nandu"]),
        ("she wrote \"no hurry\" twice", ["she", "wrote", "", "twice"]),
    ])
    func words(text: String, expected: [String]) {
        #expect(DraftText(text).words.map(\.folded) == expected)
    }

    @Test(arguments: [
        ("One. Two three! Four?", [1, 2, 1]), ("Dr. Voss came at 9. Then he left.", [5, 3]),
        ("so... it went on... Then it ended", [4, 3]),
        ("no end", [2]), ("a line\nbroken in two", [5]), ("one paragraph\n\nanother one", [2, 2]),
        ("see https://example.org/?q=1 there", [7]), ("e.g. this", [3]), ("He asked \"why?\" and left.", [5]),
    ])
    func sentences(text: String, lengths: [Int]) {
        #expect(DraftText(text).sentences.map(\.words.count) == lengths)
    }

    @Test(arguments: [
        ("Is it? It is.", [true, false]), ("Did you read \"Why?\"?", [true]), ("He wrote \"Why?\"", [false]), ("Really?!", [true]),
        ("at example.org/?q=1.", [false]), ("Davvero? Sì", [true, false]),
    ])
    func questions(text: String, asks: [Bool]) {
        #expect(DraftText(text).sentences.map(\.asks) == asks)
    }

    @Test(arguments: [
        ("a \"b c\" d", ["\"b c\""]), ("a “b” «c» „d“ ‘e’ f", ["“b”", "«c»", "„d“", "‘e’"]), ("it's mine, isn't it", []),
        ("un po' d'aria e po' di sole", []), ("he said 'come in' softly", ["'come in'"]), ("an inch is 1\" long", []),
        ("\"open", []),
        ("\"open\n\nanother\" one", []), ("run `x = 1` now", ["`x = 1`"]), ("one\n> two \"three\"\nfour", ["> two \"three\""]),
        ("‘don’t do it’ he said", ["‘don’t do it’"]),
    ])
    func quotations(text: String, expected: [String]) {
        let draft = DraftText(text)
        #expect(draft.quotations.map { String(String.UnicodeScalarView(draft.scalars[$0])) } == expected)
    }

    /// "A word is a run of characters without white space that holds at least one letter or digit"
    @Test(arguments: [
        ("one two", 2), ("one - two", 2), ("l'orologio", 1), ("well-known 3.5 %", 2), ("", 0), ("… !", 0), ("a\u{A0}b\u{2003}c", 3),
        ("è", 1),
    ])
    func countedWords(text: String, count: Int) {
        #expect(DraftText(text).countedWords().count == count)
    }
}
