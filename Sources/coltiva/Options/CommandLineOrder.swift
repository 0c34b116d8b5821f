/// The order in which the parser of the command line wants its words.
enum CommandLineOrder {
    /// The options of every command that take a value in the next word.
    static let valued = ["--color", "--socket"]
    /// Those that take none.
    static let flags = ["--json", "--plain", "--quiet", "-q", "--no-pager"]

    /// The same words, with the options that every command takes behind the verb where they stood before it: `--json next` is `next --json`.
    ///
    /// Help without a verb is help on all of them, not on the one that stands where none is named.
    static func verbFirst(_ words: [String]) -> [String] {
        if let first = words.first, ["-h", "--help"].contains(first) { return ["help"] + words.dropFirst() }
        var place = 0
        while place < words.count {
            let word = words[place]
            if valued.contains(word) {
                place += 2
            } else if flags.contains(word) || valued.contains(where: { word.hasPrefix($0 + "=") }) {
                place += 1
            } else {
                break
            }
        }
        guard place > 0, place < words.count, !words[place].hasPrefix("-") else { return words }
        return [words[place]] + words[..<place] + words[(place + 1)...]
    }
}
