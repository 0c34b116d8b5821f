import CivilTime

/// Chooses among many times a few that differ: spread over the days, and over the parts of the day.
struct MeetingSpread {
    private let zone: Zone
    private let count: Int

    /// The days and their parts are those of the user.
    init(_ question: MeetingQuestion) {
        zone = question.own.zone
        count = question.count
    }

    /// Chooses up to as many as are wanted, none of which overlap; given and returned in the order of time.
    ///
    /// The days that have any are cut into as many runs as proposals are wanted, each as long as the next or a day longer. One proposal
    /// is taken of each run, in order; what is missing then, of all days.
    func choose(from proposals: [MeetingProposal]) -> [MeetingProposal] {
        let candidates = proposals.map { Candidate($0, at: zone.civil($0.interval.start)) }
        let days = candidates.reduce(into: [CivilDate]()) { if $0.last != $1.date { $0.append($1.date) } }
        var chosen: [Candidate] = []
        for run in 0..<count {
            let dates = days[(run * days.count / count)..<((run + 1) * days.count / count)]
            guard let first = dates.first, let last = dates.last else { continue }
            take(from: candidates.filter { first <= $0.date && $0.date <= last }, into: &chosen)
        }
        while chosen.count < count, take(from: candidates, into: &chosen) {}
        return chosen.map(\.proposal).sorted { $0.interval.start < $1.interval.start }
    }

    /// Takes the candidate that differs most from those chosen; false where all overlap them.
    @discardableResult private func take(from candidates: [Candidate], into chosen: inout [Candidate]) -> Bool {
        let free = candidates.filter { candidate in
            !chosen.contains { $0.proposal.interval.intersection(candidate.proposal.interval) != nil }
        }
        let dates = chosen.reduce(into: [CivilDate: Int]()) { $0[$1.date, default: 0] += 1 }
        let parts = chosen.reduce(into: [Part: Int]()) { $0[$1.part, default: 0] += 1 }
        func rank(_ candidate: Candidate) -> [Int] {
            [dates[candidate.date] ?? 0, parts[candidate.part] ?? 0, candidate.date.dayNumber, candidate.unroundness]
        }
        // The first of those that rank alike is the earliest.
        guard let best = free.map({ (rank($0), $0) }).min(by: { $0.0.lexicographicallyPrecedes($1.0) })?.1 else { return false }
        chosen.append(best)
        return true
    }

    /// A part of the user's day, by the clock at which a meeting begins.
    private enum Part: Hashable {
        /// Before 12:00.
        case morning
        /// From 12:00.
        case afternoon
        /// From 17:00.
        case evening

        init(_ time: TimeOfDay) {
            self = time.hour < 12 ? .morning : time.hour < 17 ? .afternoon : .evening
        }
    }

    /// A proposal with what the user's calendar and clock show at its beginning.
    private struct Candidate {
        let proposal: MeetingProposal
        let date: CivilDate
        let part: Part
        /// 0 on the hour, 1 at half past, 2 at the other quarters.
        let unroundness: Int

        init(_ proposal: MeetingProposal, at civil: CivilDateTime) {
            self.proposal = proposal
            date = civil.date
            part = Part(civil.time)
            unroundness = civil.time.minute == 0 ? 0 : civil.time.minute == 30 ? 1 : 2
        }
    }
}
