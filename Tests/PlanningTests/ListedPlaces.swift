import CivilTime
import Planning
import Relationships

/// Candidates that are all known, as a source of levelling.
struct ListedPlaces: PlaceSource {
    let listed: [PlaceCandidate]

    init(_ listed: [PlaceCandidate]) {
        self.listed = listed
    }

    func nextEnd(of priority: Priority, from day: CivilDate) -> CivilDate? {
        listed.filter { $0.wanted.priority == priority }.map(\.wanted.window.upperBound).filter { $0 >= day }.min()
    }

    func candidates(of priority: Priority, endingOn day: CivilDate, from place: Int, limit: Int) -> [PlaceCandidate] {
        let ending = listed.filter { $0.wanted.priority == priority && $0.wanted.window.upperBound == day }.sorted {
            ($0.wanted.silentSince, $0.identity.contact, $0.id) < ($1.wanted.silentSince, $1.identity.contact, $1.id)
        }
        return Array(ending.dropFirst(place).prefix(limit))
    }
}
