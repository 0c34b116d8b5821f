/// The language of a text, as far as its words can be judged.
enum Language: String, CaseIterable, Sendable {
    case italian = "it"
    case english = "en"
}
