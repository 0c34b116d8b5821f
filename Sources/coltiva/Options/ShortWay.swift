/// What is asked most often, understood without the parser of all commands where the words are simple.
///
/// The parser computes for 2.5 ms, as long as all the rest of such a command. What it alone understands, and whatever is to be refused or explained,
/// is left to it.
enum ShortWay {
    /// The command that the words are; nil where the parser is to say what they are.
    static func command(of words: [String]) -> (any ClientCommand)? {
        guard let verb = words.first, !verb.hasPrefix("-") else { return Next(simple: words[...]) }
        return switch verb {
        case "next": Next(simple: words.dropFirst())
        case "agenda": Agenda(simple: words.dropFirst())
        case "status": Status(simple: words.dropFirst())
        default: nil
        }
    }
}

extension Next {
    fileprivate init?(simple words: ArraySlice<String>) {
        guard let words = SimpleWords(words, flags: ["--exit-code"], valued: ["-N"]), let output = OutputOptions(words) else {
            return nil
        }
        self.init()
        self.output = output
        exitCode = words.has("--exit-code")
        count = words.value(of: "-N").flatMap { Int($0) }
        guard (count == nil) == (words.value(of: "-N") == nil), (try? validate()) != nil else { return nil }
    }
}

extension Agenda {
    fileprivate init?(simple words: ArraySlice<String>) {
        guard let words = SimpleWords(words), let output = OutputOptions(words) else { return nil }
        self.init()
        self.output = output
        days = nil
        config = nil
    }
}

extension Status {
    fileprivate init?(simple words: ArraySlice<String>) {
        guard let words = SimpleWords(words), let output = OutputOptions(words) else { return nil }
        self.init()
        self.output = output
    }
}
