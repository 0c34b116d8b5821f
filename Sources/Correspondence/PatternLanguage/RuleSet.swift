/// The rules of one `[section]`, found by the words that they begin with.
struct RuleSet: Sendable {
    private(set) var rules: [Rule] = []

    /// What takes back any of the rules, in the same sentence.
    private(set) var guards: [Rule.Guard] = []

    /// The rules that may begin with a word, by its number.
    private(set) var byBeginning: [Int32: [Int]] = [:]

    /// Adds a rule; its pattern has beginnings.
    mutating func add(_ rule: Rule, beginnings: WordSet) {
        for number in beginnings.numbers { byBeginning[number, default: []].append(rules.count) }
        rules.append(rule)
    }

    /// Adds what takes back any of the rules.
    mutating func add(guarding pattern: Pattern) {
        guards.append(Rule.Guard(pattern))
    }
}
