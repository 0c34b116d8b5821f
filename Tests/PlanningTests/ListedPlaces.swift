import CivilTime
import Planning
import Relationships

/// Candidates that are all known, as a source of levelling.
struct ListedPlaces: PlaceSource {
    private var ends: [Priority: [CivilDate]] = [:]
    private var ending: [Priority: [CivilDate: [PlaceCandidate]]] = [:]

    init(_ listed: [PlaceCandidate]) {
        let inOrder = listed.sorted {
            ($0.wanted.silentSince, $0.identity.contact, $0.id) < ($1.wanted.silentSince, $1.identity.contact, $1.id)
        }
        for candidate in inOrder {
            ending[candidate.wanted.priority, default: [:]][candidate.wanted.window.upperBound, default: []].append(candidate)
        }
        ends = ending.mapValues { $0.keys.sorted() }
    }

    func nextEnd(of priority: Priority, from day: CivilDate) -> CivilDate? {
        ends[priority]?.first { $0 >= day }
    }

    func candidates(of priority: Priority, endingOn day: CivilDate, from place: Int, limit: Int) -> [PlaceCandidate] {
        Array((ending[priority]?[day] ?? []).dropFirst(place).prefix(limit))
    }
}
