/// The rules of one `[section]`, found by the words that they begin with.
struct RuleSet: Sendable {
    private(set) var rules: [Rule] = []

    /// What takes back any of the rules, in the same sentence.
    private(set) var guards: [Rule.Guard] = []

    /// The rules that may begin with a word, by its number; the numbers behind the last one begin none.
    private var byBeginning: [[Int]] = []

    /// The rules that may begin with any word, where a sentence begins.
    private(set) var atSentenceStart: [Int] = []

    /// Adds a rule that may begin with any word, where a sentence begins.
    mutating func add(atSentenceStart rule: Rule) {
        atSentenceStart.append(rules.count)
        rules.append(rule)
    }

    /// Adds a rule; its pattern has beginnings.
    mutating func add(_ rule: Rule, beginnings: WordSet) {
        for number in beginnings.numbers {
            while byBeginning.count <= number { byBeginning.append([]) }
            byBeginning[Int(number)].append(rules.count)
        }
        rules.append(rule)
    }

    /// The rules that may begin with a word, by its number.
    func rules(beginningWith number: Int32) -> [Int] {
        number < byBeginning.count ? byBeginning[Int(number)] : []
    }

    /// Adds what takes back any of the rules.
    mutating func add(guarding pattern: Pattern) {
        guards.append(Rule.Guard(pattern))
    }
}
