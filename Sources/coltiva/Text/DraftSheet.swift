/// A message as it is edited: what is written so far, and below it comments that are no part of it.
struct DraftSheet {
    /// The line below which nothing is part of the message.
    static let end = "# ---- What stands below this line is no part of your message. ----"

    /// How wide the comments are, in columns.
    private static let columns = 76

    /// The message so far.
    let message: String
    /// What is good to know, each line behind "# ".
    private let comments: [String]

    /// A message so far, and pages for its comments.
    init(_ message: String, comments: [Page]) {
        self.message = message
        self.comments = comments.filter { !$0.blocks.isEmpty }.flatMap { page in
            page.lines(width: Self.columns).map { line in line.isEmpty ? "#" : "# \(line.withoutBlanksAtItsEnd.text)" } + ["#"]
        }
    }

    /// As the editor gets it.
    var text: String {
        "\(message)\n\n\(Self.end)\n" + comments.reduce(into: "") { $0 += "\($1)\n" }
    }

    /// The message in what the editor left, without empty lines around it. Where the line that ends it is gone, comments that are as they were
    /// are no part of it either.
    func message(in edited: String) -> String {
        let lines = edited.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
        let written: [String]
        if let end = lines.firstIndex(where: { $0.hasPrefix(Self.end) }) {
            written = Array(lines[..<end])
        } else {
            let known = Set(comments)
            written = lines.filter { !known.contains($0) }
        }
        return Self.trimmed(written)
    }

    /// A text without empty lines around it.
    static func trimmed(_ text: String) -> String {
        trimmed(text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init))
    }

    private static func trimmed(_ lines: [String]) -> String {
        func says(_ line: String) -> Bool { line.contains { !$0.isWhitespace } }
        guard let first = lines.firstIndex(where: says), let last = lines.lastIndex(where: says) else { return "" }
        return lines[first...last].joined(separator: "\n")
    }
}
