package import CivilTime
package import Relationships

/// Those who want a place in the week that levelling gives, read as far as it asks: nobody whose place is drawn, and nobody whose window begins
/// after the look-ahead.
package protocol PlaceSource {
    /// The first day, from the given one on, on which the window of someone of this priority ends; nil: there is none.
    func nextEnd(of priority: Priority, from day: CivilDate) throws -> CivilDate?
    /// Those of this priority whose window ends on the day, the longer silence first, then who was added first: from that place in the order on,
    /// at most so many.
    func candidates(of priority: Priority, endingOn day: CivilDate, from place: Int, limit: Int) throws -> [PlaceCandidate]
}
