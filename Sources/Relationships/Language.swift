/// The language of what is written for someone to read (interface.md, `Language=`).
package enum Language: String, CaseIterable, Hashable, Sendable {
    case english = "en"
    case italian = "it"
}
