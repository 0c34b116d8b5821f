/// The rules that move an instant, by their names in `org.coltiva.FollowUps`.
package enum StepRule: String, CaseIterable, Hashable, Sendable {
    case dueAfter, readyAfter, beforeDue, afterDue, space, rested, woken, room, offered, levelled, drawn, startOfDate, endOfDate
    case known, snoozed, absenceBegins, rightMoment, heldByAbsence, heldByPause
}

/// Where the right moment was found, by its names there.
package enum StepFit: String, CaseIterable, Hashable, Sendable {
    case nextOfBoth, lastOfBoth, nextOfOwn, lastOfOwn, asWanted
}
