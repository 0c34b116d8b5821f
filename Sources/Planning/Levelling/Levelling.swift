package import CivilTime
package import Relationships

package struct Levelling: Sendable {
    package struct Candidate: Hashable, Sendable {
        let id: FollowUpID
        let window: ClosedRange<CivilDate>
        let priority: Priority
        let silentSince: Instant
        let contact: ContactID
    }
    package struct Result: Sendable {
        package var days: [FollowUpID: CivilDate] = [:]
        package var missed: [FollowUpID] = []
    }
    let today: CivilDate
    let perDay: Int
    let used: [CivilDate: Int]
    let onlyEnding: Set<CivilDate>
    let lookAhead: Int

    package func place(
        _ candidates: [Candidate], fits: (Candidate, CivilDate) throws -> Bool
    ) rethrows -> Result {
        var results: [Result] = []
        for k in 1...perDay { results.append(try place(candidates, k: k, fits: fits)) }
        let least = results[perDay - 1].missed.count
        return results.first { $0.missed.count <= least } ?? results[perDay - 1]
    }

    private func place(_ candidates: [Candidate], k: Int, fits: (Candidate, CivilDate) throws -> Bool) rethrows -> Result {
        var result = Result()
        let inOrder = candidates.sorted {
            ($0.window.upperBound, $1.priority, $0.silentSince, $0.contact) < (
                $1.window.upperBound, $0.priority, $1.silentSince, $1.contact
            )
        }
        let overdueOrder = candidates.sorted {
            ($1.priority, $0.window.upperBound, $0.contact) < ($0.priority, $1.window.upperBound, $1.contact)
        }
        for offset in 0..<lookAhead {
            let day = today.adding(days: offset)
            var free = perDay - used[day, default: 0]
            func takeOverdue() throws -> Bool {
                guard free > 0, !onlyEnding.contains(day) else { return false }
                for candidate in overdueOrder where candidate.window.upperBound < day && result.days[candidate.id] == nil {
                    if try fits(candidate, day) {
                        result.days[candidate.id] = day
                        free -= 1
                        return true
                    }
                }
                return false
            }
            _ = try takeOverdue()
            var count = 0
            for candidate in inOrder
            where free > 0 && count < k && candidate.window.contains(day) && result.days[candidate.id] == nil {
                if onlyEnding.contains(day), candidate.window.upperBound != day { continue }
                if try fits(candidate, day) {
                    result.days[candidate.id] = day
                    free -= 1
                    count += 1
                }
            }
            while try takeOverdue() {}
        }
        let end = today.adding(days: lookAhead)
        result.missed = candidates.filter { candidate in
            guard candidate.window.upperBound >= today, candidate.window.upperBound < end else { return false }
            return result.days[candidate.id].map { $0 > candidate.window.upperBound } ?? true
        }.map(\.id)
        return result
    }
}
