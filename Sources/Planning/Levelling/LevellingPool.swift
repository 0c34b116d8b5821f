import CivilTime
import Relationships

/// Candidates in the two orders of levelling, read from their source as far as they are asked for; days are numbered from today, which is 0, and
/// priorities from the highest, which is 0.
///
/// A day gives few places, however many wait for one: of 100,000 some hundreds are read.
final class LevellingPool {
    /// Those of one priority whose window ends on one day, as far as they were read.
    private struct Cell {
        var members: [Int] = []
        var isWhole = false
    }

    private struct Key: Hashable {
        let rank: Int
        let day: Int
    }

    /// Those of one priority by the earliest end and who was added first, as far as they were read: whose window ends before `next`.
    private struct Line {
        var members: [Int] = []
        var next = -Int.max
    }

    static var priorities: [Priority] { [.high, .normal, .low] }

    private let source: any PlaceSource
    private let today: CivilDate
    /// In the order in which they were read. A candidate's index here is their name.
    private(set) var candidates: [PlaceCandidate] = []
    /// Of each, the days of the window.
    private var windows: [(begin: Int, end: Int)] = []
    private var cells: [Key: Cell] = [:]
    /// Of each priority, what was found from which day on: it serves every day between.
    private var ends = priorities.map { _ in [(from: Int, end: Int?)]() }
    private var lines = priorities.map { _ in Line() }
    private var fits = KnownFits()

    init(_ source: any PlaceSource, today: CivilDate) {
        self.source = source
        self.today = today
    }

    /// The day on which the candidate's window begins.
    func begin(_ index: Int) -> Int { windows[index].begin }

    /// The day on which it ends.
    func end(_ index: Int) -> Int { windows[index].end }

    /// The first day from the given one on that ends someone's window; nil where nobody waits for more.
    func nextEnd(from day: Int) throws -> Int? {
        var found: Int?
        for rank in lines.indices {
            guard let end = try nextEnd(of: rank, from: day) else { continue }
            found = min(found ?? end, end)
        }
        return found
    }

    /// The one at that place of those whose window ends on the day, the longer silence first; nil: they are fewer.
    func candidate(of rank: Int, endingOn day: Int, at place: Int) throws -> Int? {
        let key = Key(rank: rank, day: day)
        if let cell = cells[key], place < cell.members.count { return cell.members[place] }
        var cell = cells[key] ?? Cell()
        while !cell.isWhole, place >= cell.members.count { try read(Self.few, into: &cell, key) }
        cells[key] = cell
        return place < cell.members.count ? cell.members[place] : nil
    }

    /// The one at that place of those whose window ended before the day, the earliest first, then who was added first; nil: they are fewer.
    func overdue(of rank: Int, before day: Int, at place: Int) throws -> Int? {
        while place >= lines[rank].members.count, let end = try nextEnd(of: rank, from: lines[rank].next), end < day {
            lines[rank].members += try whole(Key(rank: rank, day: end)).sorted { left, right in
                let (left, right) = (candidates[left], candidates[right])
                return (left.identity.contact, left.id) < (right.identity.contact, right.id)
            }
            lines[rank].next = end + 1
        }
        guard place < lines[rank].members.count else { return nil }
        let index = lines[rank].members[place]
        return end(index) < day ? index : nil
    }

    /// Whether the candidate may stand on the day: asked for once.
    func fits(_ index: Int, _ day: Int, ask: (PlaceCandidate, CivilDate) throws -> Bool) throws -> Bool {
        try fits.answer(index, day) { try ask(candidates[index], today.adding(days: day)) }
    }

    // MARK: Reading

    private static var few: Int { 8 }

    private func nextEnd(of rank: Int, from day: Int) throws -> Int? {
        if let known = ends[rank].first(where: { $0.from <= day && ($0.end.map { day <= $0 } ?? true) }) { return known.end }
        let from = day == -Int.max ? CivilDate.earliest : today.adding(days: day)
        // There is no day after the latest.
        let end = today.days(until: from) < day ? nil : try source.nextEnd(of: Self.priorities[rank], from: from)
        let found = end.map(today.days)
        ends[rank].append((day, found))
        return found
    }

    private func whole(_ key: Key) throws -> [Int] {
        var cell = cells[key] ?? Cell()
        while !cell.isWhole { try read(.max, into: &cell, key) }
        cells[key] = cell
        return cell.members
    }

    private func read(_ limit: Int, into cell: inout Cell, _ key: Key) throws {
        let more = try source.candidates(
            of: Self.priorities[key.rank], endingOn: today.adding(days: key.day), from: cell.members.count, limit: limit)
        cell.members += candidates.count..<(candidates.count + more.count)
        candidates += more
        windows += more.map { (today.days(until: $0.wanted.window.lowerBound), key.day) }
        cell.isWhole = more.count < limit
    }
}
