extension Array<String> {
    /// Each once, where it stands first.
    var withoutDoubles: [String] { withoutDoubles { $0 } }

    /// Each once without regard to case, in the spelling that stands first.
    var withoutDoublesOfCase: [String] { withoutDoubles(\.folded) }

    private func withoutDoubles(_ key: (String) -> String) -> [String] {
        guard count > 1 else { return self }
        var seen: Set<String> = []
        return filter { seen.insert(key($0)).inserted }
    }
}
