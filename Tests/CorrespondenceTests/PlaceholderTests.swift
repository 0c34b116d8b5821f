import Testing

@testable import Correspondence

/// "Something that was meant to be filled in or taken out is still there"
struct PlaceholderTests {
    /// What programmers write where something is to be done.
    private static let note = "TO" + "DO"

    private func placeholders(_ text: String, topics: [String] = []) -> [String] {
        let scalars = Array(text.unicodeScalars)
        return DraftCheck.check(text, in: DraftContext(contact: .init(topics: topics))).filter { $0.label == .placeholder }
            .map { String(String.UnicodeScalarView(scalars[$0.span])) }
    }

    @Test(arguments: [
        ("Ciao [NOME], come va il telaio?", ["[NOME]"]), ("Dear {{first_name}}, hello", ["{{first_name}}"]),
        ("Hello <Name>, your clocks", ["<Name>"]), ("Buongiorno %NOME%, ecco", ["%NOME%"]),
        ("Hi %first_name%, hello", ["%first_name%"]),
        ("your article about [topic]", ["[topic]"]), ("il lavoro di [nome azienda] mi piace", ["[nome azienda]"]),
        ("I read about XXX on your page", ["XXX"]), ("on XX/XX we open", ["XX", "XX"]), ("see you at ________ then", ["________"]),
        ("l'incontro del ....... a Roma", ["......."]), ("[check the date] see you", ["[check the date]"]),
        ("(inserire il nome) buongiorno", ["(inserire il nome)"]), ("TBD: say something kind", ["TBD"]),
        ("\(Self.note): say something kind", [Self.note]),
        ("your work at {company} is good", ["{company}"]), ("Hallo [Vorname], wie geht es", ["[Vorname]"]),
        ("Dear Ms [SURNAME], hello", ["[SURNAME]"]), ("Gentile «Nome», salve", ["«Nome»"]), ("Hi *|FNAME|*, hello", ["|FNAME|"]),
        ("INSERT NAME HERE, hello", ["INSERT"]), ("we meet on [ ] then", ["[ ]"]),
    ])
    func isFound(text: String, expected: [String]) {
        #expect(placeholders(text) == expected)
    }

    /// "Not: signs that belong to the sentence (code, a template language as its subject, footnote marks, what somebody typed)."
    @Test(arguments: [
        "the message for `Array<Element>` when it is missing", "two of them read <Element> as a tag",
        "as you show [1], and [2] too",
        "he wrote [sic] behind it", "and so on [...] to the end", "your \(Self.note) list is famous",
        "the visitors typed [NAME] into the form",
        "in your post on Jinja you put {{ name }} in a loop", "the __init__ of your class", "50% off and 20% more",
        "la XXX edizione della fiera", "size XXXL fits", "il secolo XX", "lots of love, Ines xxx", "\"[NOME]\" stampava il modulo",
        "see you... soon", "what???", "the set {1, 2}", "a < b and b > c", "I love you <3", "the map (1:25000)",
        "ten (or so) of them",
        "the variable %PATH% of Windows",
    ])
    func belongsToTheSentence(text: String) {
        #expect(placeholders(text) == [])
    }

    @Test func behindAGreetingItIsOneWhateverTheSubjectIs() {
        #expect(placeholders("Hi {{name}}, your templates taught me loops", topics: ["template languages"]) == ["{{name}}"])
        #expect(placeholders("Hi Ada, your {{name}} taught me loops", topics: ["template languages"]) == [])
    }
}
