/// A card: the properties that tell of a person, with their texts.
struct VCard {
    /// The physical line of its BEGIN.
    let line: Int
    private var properties: [String: [Property]] = [:]

    /// A property of a card.
    struct Property {
        let content: ContentLine
        /// The text of its value, with its escapes.
        let text: EscapedText
    }

    /// The properties that are read; a picture is never decoded.
    private static let read: Set<String> = [
        "FN", "N", "NICKNAME", "EMAIL", "TEL", "ORG", "TITLE", "URL", "X-SOCIALPROFILE", "SOCIALPROFILE", "BDAY", "CATEGORIES",
        "NOTE", "UID",
        "KIND", "X-ADDRESSBOOKSERVER-KIND", "MEMBER", "X-ADDRESSBOOKSERVER-MEMBER", "X-ABSHOWAS", "X-ABLABEL",
    ]

    /// An empty card that begins at that line.
    init(line: Int) {
        self.line = line
    }

    /// Adds a property, if it is one of those that are read.
    mutating func add(_ content: ContentLine, inUnicodeFile isUnicode: Bool) {
        guard Self.read.contains(content.name) else { return }
        let text = EscapedText(content.text(inUnicodeFile: isUnicode))
        properties[content.name, default: []].append(Property(content: content, text: text))
    }

    /// The properties of that name, given in capital letters, in their order.
    subscript(name: String) -> [Property] { properties[name] ?? [] }

    /// The texts of properties without escapes.
    func texts(_ names: String...) -> [String] {
        names.flatMap { self[$0] }.map(\.text.plain)
    }

    /// Why it stands for no person; nil where it may.
    var reasonToSkip: SkipReason? {
        let kinds = texts("KIND").map { $0.cleaned.lowercased() }.filter { !$0.isEmpty }
        if kinds.contains("group") || texts("X-ADDRESSBOOKSERVER-KIND").contains(where: { $0.cleaned.lowercased() == "group" }) {
            return .group
        }
        if kinds.contains("org") || texts("X-ABSHOWAS").contains(where: { $0.cleaned.lowercased() == "company" }) {
            return .organisation
        }
        return kinds.allSatisfy { $0 == "individual" } ? nil : .notAPerson
    }

    /// Its name on one line: the first FN, else N, else NICKNAME; nil where there is none.
    var name: String? {
        texts("FN").lazy.compactMap { $0.cleanedLine.ifVisible }.first ?? self["N"].lazy.compactMap { Self.name(of: $0.text) }.first
            ?? nickname
    }

    /// The first nickname.
    var nickname: String? {
        self["NICKNAME"].lazy.flatMap { $0.text.parts(separatedBy: ",") }.compactMap { $0.cleanedLine.ifVisible }.first
    }

    /// Given, additional and family name of N; names that a comma without a blank joins are several.
    private static func name(of text: EscapedText) -> String? {
        let parts = text.parts(separatedBy: ";")
        let names = [1, 2, 0].compactMap { number -> String? in
            guard number < parts.count else { return nil }
            return parts[number].withoutListCommas.cleanedLine.ifVisible
        }
        return names.isEmpty ? nil : names.joined(separator: " ")
    }
}

extension String {
    /// Itself with a blank for each comma that has none behind it.
    fileprivate var withoutListCommas: String {
        let parts = split(separator: ",", omittingEmptySubsequences: false)
        return parts.dropFirst().reduce(String(parts.first ?? "")) { $0 + ($1.first?.isWhitespace == false ? " " : ",") + $1 }
    }
}
