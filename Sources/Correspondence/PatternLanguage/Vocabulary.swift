/// Numbers for all that patterns ask of a word: to be it, to begin or end with it, or to be of a class.
struct Vocabulary: Sendable {
    /// Classes of words that patterns name in angle brackets.
    enum WordClass: String, CaseIterable, Sendable {
        /// Begins with a digit.
        case number
        /// Begins with a capital letter, and is no small word, nor part of the recipient's name or firm, nor the writer's name.
        case capital
        /// Something in quotation marks.
        case quotation
        /// The name below the message.
        case writer
        /// Part of the recipient's name.
        case contact

        /// The number that stands for it.
        var number: Int32 { Int32(Self.allCases.firstIndex(of: self) ?? 0) }
    }

    private var whole: [String: Int32] = [:]
    private var prefixes: [String: Int32] = [:]
    private var suffixes: [String: Int32] = [:]
    private var prefixLengths: [Int] = []
    private var suffixLengths: [Int] = []

    /// How many numbers there are.
    private(set) var count = Int32(WordClass.allCases.count)

    /// The number for a word as it is compared.
    mutating func number(of word: String) -> Int32 { Self.number(of: word, in: &whole, count: &count) }

    /// The number for all words that begin so.
    mutating func number(ofPrefix prefix: String) -> Int32 {
        if !prefixLengths.contains(prefix.utf8.count) { prefixLengths.append(prefix.utf8.count) }
        return Self.number(of: prefix, in: &prefixes, count: &count)
    }

    /// The number for all words that end so.
    mutating func number(ofSuffix suffix: String) -> Int32 {
        if !suffixLengths.contains(suffix.utf8.count) { suffixLengths.append(suffix.utf8.count) }
        return Self.number(of: suffix, in: &suffixes, count: &count)
    }

    /// What a word is, classes aside.
    func numbers(for word: String) -> [Int32] {
        var numbers: [Int32] = []
        if let number = whole[word] { numbers.append(number) }
        let length = word.utf8.count
        for count in prefixLengths where count <= length {
            if let number = prefixes[String(decoding: word.utf8.prefix(count), as: UTF8.self)] { numbers.append(number) }
        }
        for count in suffixLengths where count <= length {
            if let number = suffixes[String(decoding: word.utf8.suffix(count), as: UTF8.self)] { numbers.append(number) }
        }
        return numbers
    }

    private static func number(of word: String, in table: inout [String: Int32], count: inout Int32) -> Int32 {
        if let number = table[word] { return number }
        defer { count += 1 }
        table[word] = count
        return count
    }
}
