/// What a misspelt word was probably meant to be.
package enum Spelling {
    /// The candidate that is nearest to the word, case aside: nil where none is near, a third of its letters at most being wrong.
    package static func closest(to word: String, among candidates: some Sequence<String>) -> String? {
        let wanted = Array(word.lowercased())
        guard !wanted.isEmpty else { return nil }
        var best: (distance: Int, candidate: String)?
        for candidate in candidates {
            let letters = Array(candidate.lowercased())
            let allowed = max(wanted.count, letters.count) / 3
            guard abs(letters.count - wanted.count) <= allowed else { continue }
            let distance = distance(wanted, letters)
            guard distance <= allowed else { continue }
            if let found = best, found.distance <= distance { continue }
            best = (distance, candidate)
        }
        return best?.candidate
    }

    /// The letters to put in, take out, change or swap with their neighbour (optimal string alignment).
    private static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for l in left.indices {
            var row = [l + 1]
            for r in right.indices {
                let change = last[r] + (left[l] == right[r] ? 0 : 1)
                var cost = min(change, last[r + 1] + 1, row[r] + 1)
                if l > 0, r > 0, left[l] == right[r - 1], left[l - 1] == right[r] {
                    cost = min(cost, beforeLast[r - 1] + 1)
                }
                row.append(cost)
            }
            (beforeLast, last) = (last, row)
        }
        return last[right.count]
    }
}
