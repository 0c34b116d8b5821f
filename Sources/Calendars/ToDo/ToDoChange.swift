package import CivilTime

/// What another program, or the user by it, did to a to-do (docs/todo.md).
package enum ToDoChange: Hashable, Sendable {
    /// Words that are in none of our writings: they are kept.
    case words(String)
    /// It is done; when, where that is said.
    case done(at: Instant?)
    case cancelled
    /// It is put off until then; exact where a clock time was said.
    case snoozed(until: ToDoMoment, isExact: Bool)

    /// What was done to a to-do that we wrote as `base` and would write as `ours` now: words first, then at most one decision. What both sides
    /// changed in the same way is no news.
    ///
    /// - Parameter base: nil: it is not known what we wrote; then times count for nothing, and words for news.
    package static func changes(in theirs: ToDoReading, since base: ToDoReading?, ours: ToDoItem, at now: Instant, in zone: Zone)
        -> [ToDoChange]
    {
        let words = words(theirs, base, ours).map { ToDoChange.words($0) }
        guard ours.status == .open else { return words }
        return words + [decision(theirs, base, ours, now, zone)].compactMap { $0 }
    }

    private static func words(_ theirs: ToDoReading, _ base: ToDoReading?, _ ours: ToDoItem) -> [String] {
        var words: [String] = []
        if !theirs.summary.isEmpty, theirs.summary != base?.summary, theirs.summary != ours.summary { words.append(theirs.summary) }
        let known = Set([base?.details ?? "", ours.details].flatMap(ToDoItem.lines))
        let added = ToDoItem.lines(of: theirs.details).filter { !known.contains($0) }
        if !added.isEmpty { words.append(added.joined(separator: "\n")) }
        return words
    }

    private static func decision(
        _ theirs: ToDoReading, _ base: ToDoReading?, _ ours: ToDoItem, _ now: Instant, _ zone: Zone
    ) -> ToDoChange? {
        let before = base?.status ?? .open
        if theirs.status == .completed, before != .completed { return .done(at: theirs.completed) }
        if theirs.status == .cancelled, before != .cancelled { return .cancelled }
        let alarms = theirs.alarms.filter { alarm in
            alarm.snoozed != nil && alarm.isOurs(of: ours.uid) && !alarm.isAcknowledged && !(base?.alarms.contains(alarm) ?? false)
        }
        let postponed = theirs.postponed == base?.postponed ? nil : theirs.postponed
        let until = (alarms.map(\.at) + [postponed]).compactMap { $0 }.max().map { ToDoMoment($0) }
        if let until, until.instant(in: zone) > now, !(ours.due?.isSame(as: until, in: zone) ?? false) {
            return .snoozed(until: until, isExact: true)
        }
        guard let base else { return nil }
        for (moved, before, wanted) in [(theirs.due, base.due, ours.due), (theirs.start, base.start, ours.start)] {
            guard let moved, ![before, wanted].contains(where: { $0?.isSame(as: moved, in: zone) ?? false }),
                moved.instant(in: zone) > now
            else { continue }
            let isExact = if case .instant = moved { !(before?.hasSameClock(as: moved, in: zone) ?? false) } else { false }
            return .snoozed(until: moved, isExact: isExact)
        }
        return nil
    }
}
