import Testing

@testable import Correspondence

struct LanguageTests {
    private func language(_ text: String) -> Language? {
        Patterns.builtIn.guess.language(of: DraftText(text).words, without: [])
    }

    @Test(arguments: [
        "Grazie mille, è arrivato tutto!", "Ciao, come stai?", "Ti va un caffè?", "Perche non ci sentiamo domani", "A presto",
        "Ho letto il tuo post sul machine learning e il deep learning, davvero", "CIAO MIRTA, HO LETTO IL TUO RACCONTO",
        "Buongiorno, \"How could anyone not love this?\" è la frase che mi hai scritto",
    ])
    func italian(text: String) {
        #expect(language(text) == .italian)
    }

    @Test(arguments: [
        "Thank you so much, it all arrived!", "How are you?", "Shall we have a coffee?", "don't worry about it",
        "See you on Tuesday",
        "I saw the opera La forza del destino and thought of you", "HI JORY, I READ YOUR PIECE",
    ])
    func english(text: String) {
        #expect(language(text) == .english)
    }

    @Test(arguments: [
        "Liebe Hedwig, du bist wirklich die genialste Drachenbauerin aller Zeiten.", "Bonjour, je vous écris pour vous dire merci.",
        "Hola, te escribo porque me gusta lo que haces en la ciudad.", "Olá, gosto muito do que você faz e da sua rede.",
        "Beste Wietske, ik heb nog geen antwoord gekregen.", "Hej Elsa, tack för senast. Svara snart.",
        "Dragă Ana, îți scriu pentru că îmi place ce faci.", "Benvolgut Pau, t'escric perquè m'agrada el que fas amb la fusta.",
        "Здравствуйте, как дела?", "你好,你今天好吗?", "xyzzy plugh", "12345 67890", "", "Ada", "🙂🙂",
    ])
    func neither(text: String) {
        #expect(language(text) == nil)
    }
}
