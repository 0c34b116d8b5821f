/// What stands behind a verb, where it is nothing but options in their written form, each once, with its value in the next word.
struct SimpleWords {
    // Lists, which are short: a set has the runtime look for what its elements conform to, at each start.
    private var flags: [String] = []
    private var values: [(option: String, value: String)] = []

    /// The words as options that every command takes, or that this one takes besides; nil where they are anything else.
    init?(_ words: ArraySlice<String>, flags ownFlags: [String] = [], valued ownValued: [String] = []) {
        var words = words
        while let word = words.popFirst() {
            if CommandLineOrder.flags.contains(word) || ownFlags.contains(word) {
                guard !flags.contains(word) else { return nil }
                flags.append(word)
            } else if CommandLineOrder.valued.contains(word) || ownValued.contains(word) {
                // What begins like an option is for the parser to tell from one.
                guard let value = words.popFirst(), !value.isEmpty, !value.hasPrefix("-"), self.value(of: word) == nil else {
                    return nil
                }
                values.append((word, value))
            } else {
                return nil
            }
        }
    }

    /// Whether a flag is among them.
    func has(_ flag: String) -> Bool { flags.contains(flag) }

    /// The value of an option; nil where it is not among them.
    func value(of option: String) -> String? { values.first { $0.option == option }?.value }
}

extension OutputOptions {
    /// What simple words ask for; nil where that is to be refused.
    init?(_ words: SimpleWords) {
        self.init()
        json = words.has("--json")
        plain = words.has("--plain")
        quiet = words.has("--quiet") || words.has("-q")
        noPager = words.has("--no-pager")
        socket = words.value(of: "--socket")
        guard let choice = ColorChoice(rawValue: words.value(of: "--color") ?? ColorChoice.auto.rawValue), !(json && plain) else {
            return nil
        }
        color = choice
    }
}
