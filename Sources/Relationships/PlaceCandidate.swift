package import CivilTime

/// An open follow-up that wants a place in the week, as levelling reads it.
package struct PlaceCandidate: Hashable, Sendable {
    package let id: FollowUpID
    package let identity: FollowUpIdentity
    package let ready: Instant
    package let wanted: WantedPlace
    /// The place that it has now, before an absence or a pause holds it; it may move.
    package let place: Instant?

    package init(
        id: FollowUpID, identity: FollowUpIdentity, ready: Instant, wanted: WantedPlace, place: Instant?
    ) {
        self.id = id
        self.identity = identity
        self.ready = ready
        self.wanted = wanted
        self.place = place
    }
}
