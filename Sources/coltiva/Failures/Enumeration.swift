/// Several things said one after the other.
enum Enumeration {
    /// "Ada", "Ada or Adele", "Ada, Adele or Adam"; empty for none.
    static func anyOf(_ names: [String]) -> Phrase {
        guard let last = names.last else { return Phrase() }
        let others = names.dropLast()
        return others.isEmpty ? "\(last)" : "\(others.joined(separator: ", ")) or \(last)"
    }
}
